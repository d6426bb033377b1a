// One command line from start to exit code: streams, signals, and what becomes of an error.
import { explainWriteFailure } from '../io/output-failure.ts';
import { type ColorChoice, type Output, openOutput, silentProgress, startSpinner } from '../io/terminal.ts';
import { UsableError } from '../model/errors.ts';
import { type ExitCode, exitCode } from '../model/exit-code.ts';
import { bugText, type Circumstances, usableErrorText } from '../reporters/failure.ts';
import type { CommandContext } from './context.ts';
import { type RootOptions, runProgram } from './declare/program.ts';
import type { CommandEntry } from './declare.ts';

export interface Roof {
  readonly version: string;
  readonly commands: Readonly<Record<string, CommandEntry>>;
}

/** @returns the exit code; whatever goes wrong is printed on stderr */
export async function runCommandLine(argv: readonly string[], host: NodeJS.Process, roof: Roof): Promise<ExitCode> {
  const choice = colorFlag(argv);
  const stdout = await openOutput(host.stdout, choice, host.env);
  const stderr = await openOutput(host.stderr, choice, host.env);
  const fail = (error: unknown) => explain(error, stderr, circumstancesOf(host, roof.version, argv));
  watchProcess(host, fail);
  try {
    return await runProgram(argv, {
      ...roof,
      openContext: (options) => openContext(host, options, { stdout, stderr, version: roof.version }),
      writeHelp: stdout.write,
      writeUsage: stderr.write,
    });
  } catch (error) {
    return fail(error);
  }
}

function circumstancesOf(host: NodeJS.Process, version: string, argv: readonly string[]): Circumstances {
  const home = host.env['HOME'] ?? host.env['USERPROFILE'] ?? '';
  return { version, node: host.version, platform: `${host.platform} ${host.arch}`, argv, home };
}

/** What the user can mend is told without a stack and ends in 2; everything else is a bug of ours and ends in 3. */
export function explain(error: unknown, stderr: Output, circumstances: Circumstances): ExitCode {
  if (error instanceof UsableError) {
    stderr.write(usableErrorText(error, stderr.style));
    return exitCode.couldNotRun;
  }
  stderr.write(bugText(error, circumstances, stderr.style));
  return exitCode.bug;
}

/** Read before the command line is parsed, because a complaint about the command line has a colour too. */
function colorFlag(argv: readonly string[]): ColorChoice {
  const joined = argv.find((word) => word.startsWith('--color='))?.slice('--color='.length);
  const given = joined ?? (argv.includes('--color') ? argv[argv.indexOf('--color') + 1] : undefined);
  return given === 'always' || given === 'never' ? given : 'auto';
}

function openContext(
  host: NodeJS.Process,
  { quiet = false, config }: RootOptions,
  given: Pick<CommandContext, 'stdout' | 'stderr' | 'version'>,
): CommandContext {
  return {
    ...given,
    cwd: host.cwd(),
    env: host.env,
    stdin: host.stdin,
    quiet,
    configFile: config,
    note: (text) => {
      if (!quiet) given.stderr.write(`${text}\n`);
    },
    startProgress: async (text) => (quiet ? silentProgress : startSpinner(text, host.stderr, host.env)),
    interrupted: () => {
      host.removeAllListeners('SIGINT');
      return new Promise((done) => void host.once('SIGINT', () => done()));
    },
    openPrompt: async () => {
      const { openPrompt } = await import('../io/prompt.ts');
      return openPrompt(host.stdin, host.stderr);
    },
  };
}

/** Signals whose exit code is 128 + their number. */
const stopSignals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * What reaches the process from outside. A reader that stops reading (`gkml … | head`) ends the output, not the verdict.
 * Ctrl-C has a handler so that it waits for files that are being written (io/output.ts) and leaves no half of them
 * behind. What is thrown where nobody waits for it is told like any other error.
 */
function watchProcess(host: NodeJS.Process, fail: (error: unknown) => ExitCode): void {
  const stop = (error: unknown) => host.exit(fail(error));
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') stop(explainWriteFailure(error, '显示或重定向的结果'));
    });
  }
  host.on('uncaughtException', stop);
  for (const [signal, code] of Object.entries(stopSignals)) host.on(signal, () => host.exit(code));
}
