// Git as a program of its own. No shell: a name is never a command.
import { UsableError } from '../../model/errors.ts';

/**
 * @returns standard output
 * @param explain what to throw where git says no
 * @throws UsableError where there is no git
 */
export async function runGit(
  args: readonly string[],
  cwd: string,
  explain: (error: Error) => Error = (error) => error,
): Promise<Buffer> {
  // Most runs ask git for nothing.
  const { execFile } = await import('node:child_process');
  return new Promise((done, fail) => {
    const settings = { cwd, encoding: 'buffer', maxBuffer: 2 ** 30, windowsHide: true } as const;
    execFile('git', args, settings, (error, stdout) => {
      if (error === null) done(stdout);
      else fail(error.code === 'ENOENT' ? gitMissing(error) : explain(error));
    });
  });
}

/** One line of output; undefined where git says no. */
export async function askGit(args: readonly string[], cwd: string): Promise<string | undefined> {
  const refused = new Error('refused');
  const answer = await runGit(args, cwd, () => refused).catch((error: unknown) => {
    if (error === refused) return undefined;
    throw error;
  });
  return answer?.toString('utf8').replace(/\r?\n$/, '');
}

/** Parts that end in NUL, as git's -z writes them. */
export function splitNul(output: Buffer): string[] {
  const parts = output.toString('utf8').split('\0');
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function gitMissing(cause: Error): UsableError {
  return new UsableError('没有找到 git', { hint: '安装 git，或者直接写文件的路径', cause });
}
