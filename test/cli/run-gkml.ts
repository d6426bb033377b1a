import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const gkml = fileURLToPath(new URL('../../bin/gkml.js', import.meta.url));

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

export interface RunSettings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the built gkml as a user would, in an environment that decides nothing about colours. */
export function runGkml(args: readonly string[], { cwd, env = {}, input = '' }: RunSettings): Promise<Outcome> {
  const failure = process.env['GKML_BUILD_FAILURE'];
  if (failure !== undefined) throw new Error(`The build failed: ${failure}`);
  const { FORCE_COLOR: _force, NO_COLOR: _no, CI: _ci, GKML_FAIL_ON: _failOn, ...inherited } = process.env;
  const child = spawn(process.execPath, [gkml, ...args], { cwd, env: { ...inherited, ...env } });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const outcome = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) => done({ ...outcome, exitCode }));
  });
}
