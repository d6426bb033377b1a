// What git runs to show a catalogue. Anything that is none is left to git: it is shown as it always was.

import { isYamlFile } from '../../io/inputs/folder.ts';
import { plainFile } from '../../io/inputs.ts';
import { loadRegisters } from '../../io/registers.ts';
import { checksumOf } from '../../model/checksum.ts';
import { type ExitCode, exitCode } from '../../model/exit-code.ts';
import { printable } from '../../model/printable.ts';
import type { Version } from '../../model/version.ts';
import { arrangeChanges } from '../../operations/arrange-changes.ts';
import { diffVersions } from '../../operations/diff.ts';
import { text } from '../../reporters/changes/text.ts';
import { itemLines } from '../../reporters/item-lines.ts';
import type { CommandContext } from '../context.ts';
import { fileOpener, versionOf } from '../history/files.ts';
import { registersOrShipped } from './registers.ts';

/** The catalogues of a file as lines that name their items; what is none as it is. */
export async function showAsText({ cwd, stdout }: CommandContext, file: string): Promise<ExitCode> {
  const version = await openSide(file, file, cwd);
  const content = await plainFile(file, cwd).read();
  if (version !== undefined) stdout.write(itemLines(version.catalogues).join('\n').concat('\n'));
  else stdout.write(isYamlFile(file) ? content : otherWorkbook(content));
  return exitCode.clean;
}

/** Bytes of a workbook would only disturb a terminal; that they changed is still to be seen. */
function otherWorkbook(content: Uint8Array): string {
  const { size, sha256 } = checksumOf(content);
  return `表里没有读到公开目录（${size} 字节，SHA-256 ${sha256}）\n`;
}

const noFile = '/dev/null';

/**
 * The items that differ between two versions of a file, as git hands them over: path old-file old-hex old-mode new-file
 * new-hex new-mode [new-path …]; the path alone for a file with conflicts.
 * @returns 1, having said nothing, where one of the sides is no catalogue that can be read: git shows the lines then
 */
export async function showChanges(
  context: CommandContext,
  [path = '', oldFile, oldHex = '', , newFile, newHex = '', , newPath = path]: readonly string[],
): Promise<ExitCode> {
  const { cwd, stdout } = context;
  if (oldFile === undefined || newFile === undefined) {
    stdout.write(`${printable(path)} 有冲突，还没有合并好\n`);
    return exitCode.clean;
  }
  const before = await openSide(oldFile, path, cwd);
  const after = await openSide(newFile, newPath, cwd);
  if (before === undefined || after === undefined) return exitCode.findings;
  const [old, young] = [named(before, path, oldHex), named(after, newPath, newHex)];
  const registers = await registersOrShipped(context);
  const report = arrangeChanges(diffVersions(old, young, { registers }));
  stdout.write(`${text(report, { style: stdout.style, columns: stdout.columns ?? 100 })}\n`);
  return exitCode.clean;
}

/** @returns undefined for what is no sound catalogue */
async function openSide(file: string, name: string, cwd: string): Promise<Version | undefined> {
  if (file === noFile) return versionOf('', []);
  const { read } = plainFile(file, cwd);
  const sources = await fileOpener(loadRegisters()).open({ file: name, key: file, read });
  return sources === undefined || sources.length === 0 ? undefined : versionOf('', sources);
}

/** 目录/义务教育.yaml@a1b2c3d; git gives no id to what is not in it yet. */
function named(version: Version, path: string, hex: string): Version {
  const isKept = /^[0-9a-f]+$/.test(hex) && !/^0+$/.test(hex);
  const name = version.catalogues.length === 0 ? '（没有）' : isKept ? `${path}@${hex.slice(0, 7)}` : path;
  return { ...version, name };
}
