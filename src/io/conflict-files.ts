// 义务教育.冲突.yaml beside 义务教育.yaml: what a person has to settle.
import type { ConflictEntry, ConflictList } from '../model/conflict-entry.ts';
import { decisionOf } from '../model/conflict-entry.ts';
import type { Finding } from '../model/diagnostic.ts';
import validate from '../model/generated/conflict-file-validator.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';
import { refuseUnsound, syntaxFaults } from './config/unsound.ts';
import { decodeText } from './decode.ts';
import type { Input } from './inputs.ts';
import type { CollectionNotes, Note } from './yaml/notes.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { dataToYaml } from './yaml/write-yaml.ts';

const suffix = '.冲突.yaml';
const keys = ['领域', '冲突', '种类', '编号', '一级事项', '名称', '要素', '祖先', '对方', '本地', '选择', '写成'];

export function isConflictFile(file: string): boolean {
  return /\.冲突\.ya?ml$/iu.test(file);
}

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
    finding.subject?.startsWith('unknown:') ? { ...finding, hint: `可以写：${keys.slice(2).join('、')}` } : finding;
  if (broken.length > 0) return broken.map(own);
  return (data as ConflictList).冲突.flatMap((entry, index): Finding[] => {
    if (decisionOf(entry) !== 'contradiction') return [];
    const hint = '照一边的写法，去掉“写成”；自己写，去掉“选择”后面的字';
    return [{ path: ['冲突', index, '写成'], message: '“选择”和“写成”都填了，不知道照哪个', hint }];
  });
}

/** A new conflict file, every entry open. */
export function conflictText(list: ConflictList, command: string): string {
  const notes = new Map<object, CollectionNotes>(list.冲突.map((entry) => [entry, entryNotes(entry)]));
  const head = [
    '合并时两边改得不一样的地方，没定以前目录里照“本地”写。请一处一处定下来：',
    '在“选择”后面填 本地、对方 或 祖先（两边改动以前的写法；更新基准时也可以写 基准旧、基准新）；',
    '都不合适的，不填“选择”，在下面加一行“写成: 自己的写法”。还没定的空着，下次再定。',
    `填好存盘，运行：${command}`,
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
