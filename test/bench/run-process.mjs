import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Often enough that little of the last growth is missed, seldom enough to leave the processor to what is measured. */
const pollMilliseconds = 15;

/**
 * What would colour, trace or cache the runs of one side only; and certificates, which Node reads before anything else:
 * where they are set, a bare process does five times the work, and all that is compared with it looks quick.
 */
const unwanted = ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_EXTRA_CA_CERTS', 'FORCE_COLOR', 'GKML_FAIL_ON'];
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.includes(name)));

/**
 * Runs Node once, from the start of the process to its end.
 * @param command arguments of node, the folder it runs in, the exit codes that are in order, whether its output is
 *   wanted, what is to be done before the clock starts
 * @returns milliseconds; peak resident memory in megabytes, undefined where the system does not tell
 */
export function runNode({ args, cwd, exitCodes = [0], capture = false, prepare = () => {} }) {
  prepare();
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', capture ? 'pipe' : 'ignore', 'pipe'] });
    const memory = watchPeak(child.pid);
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    let milliseconds = 0;
    child.on('error', reject);
    child.on('exit', () => {
      milliseconds = performance.now() - begin;
      memory.stop();
    });
    child.on('close', (code) => {
      if (exitCodes.includes(code)) resolve({ milliseconds, megabytes: memory.peak(), stdout: stdout() });
      else reject(new Error(`${args.join(' ')} 以 ${code} 结束：${stderr().trim().slice(0, 500)}`));
    });
  });
}

/**
 * Runs the commands in turn (A B A B …), so that a slow minute of the machine falls on all of them.
 * @returns of each command its runs
 */
export async function alternate(commands, { runs, warmUps = 1 }) {
  const results = commands.map(() => []);
  for (let round = -warmUps; round < runs; round += 1) {
    for (const [index, command] of commands.entries()) {
      const result = await runNode(command);
      if (round >= 0) results[index].push(result);
    }
  }
  return results;
}

/** VmHWM is the peak of the whole process with its threads; it only ever grows, so the last value read counts. */
function watchPeak(pid) {
  let kilobytes;
  const read = () => {
    try {
      kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? kilobytes);
    } catch {
      // Not Linux, or the process has just ended.
    }
  };
  const timer = setInterval(read, pollMilliseconds);
  return {
    stop: () => clearInterval(timer),
    peak: () => (kilobytes === undefined ? undefined : kilobytes / 1024),
  };
}

function collect(stream) {
  const chunks = [];
  stream?.on('data', (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
