// The pre-commit hook that `gkml git install` writes. Only a file that is gkml's to the byte is replaced or removed.
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { hasCode } from '../error-code.ts';
import { explainReadFailure } from '../inputs/failure.ts';
import { writePlan } from '../output.ts';
import { explainWriteFailure } from '../output-failure.ts';
import { ownProgram, shellWord } from './drivers.ts';
import type { Repository } from './repository.ts';
import { askGit } from './run.ts';

export interface HookPlan {
  /** Absolute. */
  readonly path: string;
  /**
   * write, remove: what is to be done. kept: it stands there already, or another one calls gkml. foreign: another one
   * stands there. elsewhere: git is told to look in a folder of others, and there is none. Of these two a person has to
   * take care. none: there is nothing to remove.
   */
  readonly action: 'write' | 'remove' | 'kept' | 'foreign' | 'elsewhere' | 'none';
}

const mark = '# gkml git install：提交前检查要提交的目录。用 gkml git uninstall 去掉；跳过一次：git commit --no-verify';

/** For another hook: the line that checks. */
export const hookCommand = 'gkml validate --staged';

/** Where gkml is gone, commits go on without it. */
function hookText([node = '', script = '']: readonly string[]): string {
  const program = [node, script].map(shellWord);
  return ['#!/bin/sh', mark, `[ -f ${program[1]} ] || exit 0`, `exec ${program.join(' ')} validate --staged`, ''].join(
    '\n',
  );
}

/** True for a hook of any clone or version of gkml. */
function isOurs(text: string): boolean {
  const lines = text.split('\n');
  return lines.length === 5 && lines[1] === mark && /^exec .* validate --staged$/u.test(lines[3] ?? '');
}

export async function planHook(repository: Repository, wanted: 'install' | 'uninstall'): Promise<HookPlan> {
  const path = join(await hooksFolder(repository), 'pre-commit');
  const now = readHook(path);
  const ours = now !== undefined && isOurs(now);
  if (wanted === 'uninstall') return { path, action: ours ? 'remove' : 'none' };
  if (ours) return { path, action: now === hookText(ownProgram()) ? 'kept' : 'write' };
  if (now !== undefined) return { path, action: callsGkml(now) ? 'kept' : 'foreign' };
  return { path, action: (await isOwnFolder(path, repository)) ? 'write' : 'elsewhere' };
}

/** Whoever wrote it: npx gkml validate --staged, in a line that is no comment. */
function callsGkml(text: string): boolean {
  return /^[^#\n]*gkml\S*\s[^#\n]*\bvalidate\b[^#\n]*--staged/mu.test(text);
}

/**
 * Whether a hook there serves this clone alone. core.hooksPath may name a folder that is committed, or one for all
 * repositories of the machine: a program's place on this machine does not belong there.
 */
async function isOwnFolder(path: string, { root }: Repository): Promise<boolean> {
  const gitFolder = resolve(root, (await askGit(['rev-parse', '--git-common-dir'], root)) ?? '.git');
  const inside = relative(gitFolder, path);
  return !inside.startsWith('..') && !isAbsolute(inside);
}

/** @throws UsableError where the file cannot be written or removed */
export async function applyHook({ path, action }: HookPlan): Promise<void> {
  if (action === 'write') {
    await writePlan([{ path, content: hookText(ownProgram()) }], { force: true });
    chmodSync(path, 0o755);
  }
  if (action !== 'remove') return;
  try {
    rmSync(path);
  } catch (error) {
    throw explainWriteFailure(error, path);
  }
}

async function hooksFolder({ root }: Repository): Promise<string> {
  return resolve(root, (await askGit(['rev-parse', '--git-path', 'hooks'], root)) ?? '.git/hooks');
}

function readHook(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw explainReadFailure(error, path);
  }
}
