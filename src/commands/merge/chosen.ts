// What people filled in, in conflict files and workbooks of choices, conflict by conflict.
import { type ConflictFile, findConflictFiles, readConflictFile } from '../../io/conflict-files.ts';
import { type Input, isFile, plainFile } from '../../io/inputs.ts';
import { entryCode, type RowChoice } from '../../model/conflict-choice.ts';
import { choiceCalled, choiceOf, conflictOf } from '../../model/conflict-entry.ts';
import { UsableError } from '../../model/errors.ts';
import type { Conflict, ConflictChoice } from '../../model/merge.ts';
import { printable } from '../../model/printable.ts';
import { placeText } from '../../reporters/place-text.ts';

/** One entry of a conflict file. */
export interface OpenConflict {
  readonly file: ConflictFile;
  readonly index: number;
  readonly conflict: Conflict;
  /** Undefined where nobody chose yet, or what was written is no choice. */
  readonly choice: ConflictChoice | undefined;
  /** Where the choice stands, or has to: 选择.xlsx 冲突选择!I5, 义务教育.冲突.yaml:12. */
  readonly place: string;
  readonly problem?: string;
}

export interface Chosen {
  readonly files: readonly ConflictFile[];
  readonly entries: readonly OpenConflict[];
  /** Rows that were filled in and belong to no entry. */
  readonly strangers: readonly string[];
}

/** @throws UsableError where a path leads to no conflicts, or a file is not sound */
export async function readChosen(paths: readonly string[], cwd: string): Promise<Chosen> {
  const inputs = new Map<string, Input>();
  const rows: PlacedRow[] = [];
  for (const path of paths) {
    const own = /\.xlsx$/iu.test(path) ? await rowsOf(path, cwd) : [];
    rows.push(...own);
    const found = /\.xlsx$/iu.test(path) ? await filesOf(own, cwd) : await findConflictFiles(path, cwd);
    for (const input of found) inputs.set(input.file, input);
  }
  const files: ConflictFile[] = [];
  for (const input of inputs.values()) files.push(await readConflictFile(input));
  if (files.length === 0) throw noFiles(paths, rows);
  const entries = files.flatMap((file) => entriesOf(file, rows));
  const codes = new Set(files.flatMap(({ list }) => list.冲突.map(entryCode)));
  const strangers = rows.filter((row) => !codes.has(row.code) && (row.choice !== '' || row.value !== ''));
  return { files, entries, strangers: strangers.map(({ place }) => place) };
}

interface PlacedRow extends RowChoice {
  readonly place: string;
  /** The conflict file, as seen from the workbook's folder and from the working folder: a workbook may have been moved. */
  readonly candidates: readonly string[];
}

async function rowsOf(path: string, cwd: string): Promise<PlacedRow[]> {
  const [{ readTable }, { readConflictSheets }, { posix }] = await Promise.all([
    import('../../io/tables/read-table.ts'),
    import('../../operations/read-conflict-sheet.ts'),
    import('node:path'),
  ]);
  const input = plainFile(path, cwd);
  const rows = readConflictSheets(await readTable(input.file, await input.read()));
  if (rows.length === 0) {
    throw new UsableError('这不是 gkml 写的选择表，或者隐藏的列被删去了', {
      place: path,
      hint: '选择表由 gkml merge 加 -f xlsx=选择.xlsx 写出来；也可以直接在 .冲突.yaml 里选',
    });
  }
  return rows.map((row) => ({
    ...row,
    place: placeText({ file: input.file, sheet: row.sheet, cell: row.cell }),
    candidates: [posix.join(posix.dirname(input.file), row.file), row.file],
  }));
}

async function filesOf(rows: readonly PlacedRow[], cwd: string): Promise<Input[]> {
  const found: Input[] = [];
  for (const candidates of new Map(rows.map((row) => [row.file, row.candidates])).values()) {
    for (const file of candidates) {
      if (!(await isFile(file, cwd))) continue;
      found.push(plainFile(file, cwd));
      break;
    }
  }
  return found;
}

function noFiles(paths: readonly string[], rows: readonly PlacedRow[]): UsableError {
  const names = [...new Set(rows.map(({ file }) => file))];
  return new UsableError(`找不到选择表说的冲突文件：${names.map(printable).join('、')}`, {
    place: paths.join('、'),
    hint: '冲突都定好以后，冲突文件就删去了；选择表换了文件夹的，再写上冲突文件所在的文件夹，如 --resolve 选择.xlsx --resolve 目录',
  });
}

function entriesOf(file: ConflictFile, rows: readonly PlacedRow[]): OpenConflict[] {
  return file.list.冲突.map((entry, index): OpenConflict => {
    const conflict = conflictOf(entry, file.list);
    const code = entryCode(entry);
    const row = rows.findLast((each) => each.code === code && (each.choice !== '' || each.value !== ''));
    if (row !== undefined) return { file, index, conflict, place: row.place, ...choiceInRow(row, conflict) };
    const choice = choiceOf(entry);
    const place = placeText(file.source.locate(['冲突', index, '选择']));
    return { file, index, conflict, place, choice: choice === 'contradiction' ? undefined : choice };
  });
}

function choiceInRow(row: RowChoice, conflict: Conflict): Pick<OpenConflict, 'choice' | 'problem'> {
  const problem = (words: string) => ({ choice: undefined, problem: words });
  if (row.choice !== '' && row.value !== '') return problem('“选择”和“另写”都填了，不知道照哪个：去掉一个');
  if (row.choice !== '') {
    const choice = choiceCalled(row.choice);
    return choice === undefined
      ? problem(`没有“${printable(row.choice)}”这个选择：写 本地、对方、祖先 或 都留`)
      : { choice };
  }
  const value = valueInCell(row.value, conflict);
  if (value !== undefined) return { choice: { value } };
  return problem('这一处不能在表里另写：请在 .冲突.yaml 里写“写成”，或者选一边');
}

/** A text, or a list with an entry a line, as the sides have it; what has keys of its own no cell can hold. */
function valueInCell(text: string, { base, ours, theirs }: Conflict): string | string[] | undefined {
  const sides = [ours, theirs, base].filter((side) => side !== null);
  if (sides.every((side) => typeof side === 'string')) return text;
  const isList = sides.every((side) => Array.isArray(side) && side.every((entry) => typeof entry === 'string'));
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  return isList ? lines.filter((line) => line !== '') : undefined;
}
