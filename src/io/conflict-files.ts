// 义务教育.冲突.yaml beside 义务教育.yaml: what a person has to settle.
import { resolve } from 'node:path';
import type { ConflictEntry, ConflictList } from '../model/conflict-entry.ts';
import { choiceOf } from '../model/conflict-entry.ts';
import type { Finding } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import validate from '../model/generated/conflict-file-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';
import { refuseUnsound, syntaxFaults } from './config/unsound.ts';
import { decodeText } from './decode.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { isConflictFile, isYamlFile, listFolder } from './inputs/folder.ts';
import { type Input, isFile, plainFile } from './inputs.ts';
import type { CollectionNotes, Note } from './yaml/notes.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { dataToYaml } from './yaml/write-yaml.ts';

const suffix = '.冲突.yaml';
const keys = [
  '领域',
  '目录',
  '冲突',
  '种类',
  '编号',
  '一级事项',
  '名称',
  '要素',
  '祖先',
  '对方',
  '本地',
  '选择',
  '写成',
];

/** @param catalogue file of a catalogue, 目录/义务教育.yaml */
export function conflictFileOf(catalogue: string): string {
  return `${catalogue.replace(/\.ya?ml$/iu, '')}${suffix}`;
}

/** The files that a conflict file may belong to, the likelier first. */
export function cataloguesOf(conflictFile: string): string[] {
  const stem = conflictFile.replace(/\.冲突\.ya?ml$/iu, '');
  return ['.yaml', '.yml', '.YAML', '.YML'].map((each) => `${stem}${each}`);
}

export interface ConflictFile {
  readonly file: string;
  readonly text: string;
  readonly list: ConflictList;
  readonly source: Source;
}

/** @throws UsableError at the place of the first fault where the file is not sound */
export async function readConflictFile(input: Input): Promise<ConflictFile> {
  const bytes = await input.read();
  const source = await readYaml(input.file, bytes);
  refuseUnsound('冲突文件不对', source, syntaxFaults(source));
  refuseUnsound('冲突文件不对', source, formFaults(source.data));
  return { file: input.file, text: decodeText(bytes).text, list: source.data as ConflictList, source };
}

function formFaults(data: unknown): Finding[] {
  const broken = schemaFindings('conflict-file', validate as unknown as Validator, data, keys);
  // The general hints speak of catalogues.
  const own = (finding: Finding) =>
    finding.subject?.startsWith('unknown:') ? { ...finding, hint: `可以写：${keys.slice(3).join('、')}` } : finding;
  if (broken.length > 0) return broken.map(own);
  return (data as ConflictList).冲突.flatMap((entry, index): Finding[] => {
    if (choiceOf(entry) !== 'contradiction') return [];
    const hint = '照一边的写法，去掉“写成”；自己写，去掉“选择”后面的字';
    return [{ path: ['冲突', index, '写成'], message: '“选择”和“写成”都填了，不知道照哪个', hint }];
  });
}

/**
 * The conflict files that a person means by a path: the file itself, the one beside a catalogue, all of a folder.
 * @throws UsableError where there is none
 */
export async function findConflictFiles(path: string, cwd: string): Promise<Input[]> {
  if (isYamlFile(path)) {
    const file = isConflictFile(path) ? path : conflictFileOf(path);
    if (await isFile(file, cwd)) return [plainFile(file, cwd)];
    throw new UsableError('没有这个冲突文件', { place: file, hint: settledHint });
  }
  if (await isFile(path, cwd)) {
    const hint = '写 .冲突.yaml 文件、它所在的文件夹，或者选择表（.xlsx）';
    throw new UsableError('这不是冲突文件', { place: path, hint });
  }
  const files = await listFolder(resolve(cwd, path)).catch((error: unknown) => {
    throw explainReadFailure(error, path);
  });
  const found = files.filter(isConflictFile).map((file) => plainFile(file, cwd));
  if (found.length > 0) return found;
  throw new UsableError('文件夹里没有冲突文件（*.冲突.yaml）', { place: path, hint: settledHint });
}

const settledHint = '冲突都定好以后，冲突文件就删去了；也检查路径有没有写错';

/**
 * A new conflict file, every entry open.
 * @param command what to run when it is filled in, before the name of the file
 */
export function conflictText(list: ConflictList, command: string, file: string): string {
  const notes = new Map<object, CollectionNotes>(list.冲突.map((entry) => [entry, entryNotes(entry)]));
  const head = [
    '合并时两边改得不一样的地方，没定以前目录里照“本地”写。请一处一处定下来：',
    '在“选择”后面填 本地、对方 或 祖先（两边改动以前的写法；更新基准时也可以写 基准旧、基准新）；',
    '整个事项的冲突，两边的都要，填 都留；',
    '都不合适的，不填“选择”，在下面加一行“写成: 自己的写法”。还没定的空着，下次再定。',
    `填好存盘，运行：${command} ${/\s/u.test(file) ? `"${file}"` : file}`,
  ];
  return `${head.map((line) => `# ${line}\n`).join('')}${dataToYaml(list, notes)}`;
}

/** What is empty says so: a person sees that nothing was forgotten. */
function entryNotes(entry: ConflictEntry): CollectionNotes {
  const empty: Note = { before: [], trailing: '# 没有', source: '' };
  const entries = (['祖先', '对方', '本地'] as const).filter((side) => entry[side] === null);
  const notes = new Map<string, Note>(entries.map((side) => [side, empty]));
  notes.set('选择', { before: [], trailing: undefined, source: '' });
  return { keys: Object.keys(entry), entries: notes, after: [] };
}

/** The file with fewer entries, its comments kept. */
export async function updateConflictText(text: string, list: ConflictList): Promise<string> {
  const { updateYaml } = await import('./yaml/format-yaml.ts');
  return updateYaml(text, list);
}
