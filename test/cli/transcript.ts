// A transcript is a Markdown file: a title, the files that lie there, and commands with what they print.
// Reading one gives what to do; playing it gives the same Markdown with what really happened.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import excel from 'exceljs';
import { runGkml } from './run-gkml.ts';

const root = resolve(import.meta.dirname, '../..');

interface TextFile {
  readonly name: string;
  readonly content: string;
}

interface Sheet {
  readonly file: string;
  readonly sheet: string;
  readonly merges: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Transcript {
  /** Everything above the first command: title, words, files. */
  readonly head: string;
  /** Folders of the repository whose files lie there: "Files of `fixtures/diff`." */
  readonly folders: readonly string[];
  readonly files: readonly TextFile[];
  /** Workbooks: cells between | on a line, ⏎ for a line break in a cell, = for a formula that nobody has calculated. */
  readonly sheets: readonly Sheet[];
  readonly commands: readonly string[];
}

export function readTranscript(markdown: string): Transcript {
  const start = markdown.indexOf('```console');
  const head = markdown.slice(0, start);
  const folders = Array.from(head.matchAll(/^Files of `([^`\n]+)`\.$/gm), ([, folder]) => folder ?? '');
  const files = Array.from(head.matchAll(/^`([^`\n]+)`:\n\n```\w*\n([\s\S]*?)^```$/gm), ([, name, content]) => {
    return { name: name ?? '', content: content ?? '' };
  });
  const tables = /^`([^`\n]+\.xlsx)`, sheet `([^`]+)`(?:, merged ([A-Z0-9:, ]+))?:\n\n```text\n([\s\S]*?)^```$/gm;
  const sheets = Array.from(head.matchAll(tables), ([, file = '', sheet = '', merges = '', text = '']) => {
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')));
    return { file, sheet, merges: merges === '' ? [] : merges.split(', '), rows };
  });
  const commands = Array.from(markdown.slice(start).matchAll(/^```console\n\$ (.*)\n```$/gm), ([, line]) => line ?? '');
  return { head, folders, files, sheets, commands };
}

/** Plays the commands one after the other in `folder` and writes down what happened. */
export async function playTranscript(transcript: Transcript, folder: string): Promise<string> {
  const { head, folders, files, sheets, commands } = transcript;
  for (const each of folders) await cp(join(root, each), folder, { recursive: true });
  for (const { name, content } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  for (const file of new Set(sheets.map((sheet) => sheet.file))) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await workbookOf(sheets.filter((sheet) => sheet.file === file)));
  }
  const steps: string[] = [];
  for (const line of commands) steps.push(`\`\`\`console\n$ ${line}\n\`\`\`\n${await play(line, folder)}`);
  return head + steps.join('\n');
}

async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  for (const { sheet, rows, merges } of sheets) {
    const worksheet = workbook.addWorksheet(sheet);
    for (const row of rows) {
      worksheet.addRow(row.map((text) => (text.startsWith('=') ? { formula: text.slice(1) } : text || null)));
    }
    for (const range of merges) worksheet.mergeCells(range);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function play(line: string, folder: string): Promise<string> {
  const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain ?? '');
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? '')) {
    const [name = '', value = ''] = (words.shift() ?? '').split('=');
    env[name] = value;
  }
  const [program = '', ...args] = words;
  if (program === 'ls') return block('stdout', await listing(folder));
  if (program === 'cat') return block('stdout', await readFile(join(folder, args[0] ?? ''), 'utf8'));
  if (program !== 'gkml') throw new Error(`A transcript knows gkml, cat and ls, not ${program}`);
  const redirect = args.indexOf('<');
  const input = redirect < 0 ? '' : await readFile(join(folder, args[redirect + 1] ?? ''), 'utf8');
  const outcome = await runGkml(redirect < 0 ? args : args.slice(0, redirect), { cwd: folder, env, input });
  return `${block('stdout', outcome.stdout)}${block('stderr', outcome.stderr)}\nExit code: ${outcome.exitCode}\n`;
}

async function listing(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return names.map((name) => `${name}\n`).join('');
}

function block(title: string, text: string): string {
  if (text === '') return '';
  const shown = text.replaceAll('\u001b', '␛');
  return `\n${title}:\n\n\`\`\`text\n${shown.endsWith('\n') ? shown : `${shown}⏎ missing\n`}\`\`\`\n`;
}
