import { isFile, plainFile } from '../../io/inputs.ts';
import { writePlan } from '../../io/output.ts';
import type { CollectionNotes, Note } from '../../io/yaml/notes.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import { dataToYaml } from '../../io/yaml/write-yaml.ts';
import type { ChangeSet } from '../../model/change-set.ts';
import { candidateWords, itemNameWithId } from '../../model/change-words.ts';
import { UsableError } from '../../model/errors.ts';
import type { AnswersDocument } from '../../model/generated/answers.ts';
import validate from '../../model/generated/answers-validator.ts';
import type { Location } from '../../model/location.ts';
import type { Candidate } from '../../model/matching.ts';
import { onOneLine, printable } from '../../model/printable.ts';
import { schemaFindings, type Validator } from '../../model/schema-findings.ts';
import type { Source } from '../../model/source.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { similarItems } from '../../operations/history/find-item.ts';
import { type Answer, itemPath, itemsCalled } from '../../operations/lineage.ts';
import { placeText } from '../../reporters/place-text.ts';
import type { CommandContext } from '../context.ts';
import type { Sides } from '../open-sides.ts';

export interface AnswersWanted {
  readonly sides: Sides;
  readonly changeSet: ChangeSet;
  readonly dryRun: boolean;
}

/**
 * The answers of the file; where there is no such file yet, it is written with every question, and there are none.
 * @throws UsableError at the file's line where it is not sound or names an item that is not there
 */
export async function answersFromFile(
  file: string,
  { sides, changeSet, dryRun }: AnswersWanted,
  context: CommandContext,
): Promise<Answer[]> {
  if (await isFile(file, context.cwd)) {
    const answers = await readAnswers(file, sides, context.cwd);
    noteOpen(file, changeSet, answers, context);
    return answers;
  }
  const { candidates } = changeSet;
  if (candidates.length === 0) {
    context.note('没有拿不准的对应关系，不用确认');
    return [];
  }
  await writePlan([{ path: file, content: questionsText(changeSet) }], { cwd: context.cwd, dryRun });
  const done = dryRun ? '试运行，没有写文件。会写' : '写好';
  context.stderr.write(
    `${done} ${printable(file)}：有 ${candidates.length} 处要确认。在“结论”后面填 是 或 否，存好后再运行同一条命令\n`,
  );
  return [];
}

function noteOpen(file: string, { candidates }: ChangeSet, answers: readonly Answer[], context: CommandContext): void {
  const answered = new Set(answers.flatMap(({ before }) => before));
  const open = candidates.filter(({ before }) => !before.some((item) => answered.has(item)));
  if (open.length === 0) return;
  context.note(`${printable(file)} 里还有 ${open.length} 处没有结论：${open.map(questionLine).join('；')}`);
}

const keys = ['确认', '原', '新', '结论'];

async function readAnswers(file: string, { before, after }: Sides, cwd: string): Promise<Answer[]> {
  const source = await readYaml(file, await plainFile(file, cwd).read());
  refuseBroken(source);
  const { 确认: entries } = source.data as AnswersDocument;
  return entries.flatMap(({ 原: old, 新: fresh, 结论: verdict }, index): Answer[] => {
    if (verdict !== '是' && verdict !== '否') return [];
    const find = (version: Version, key: string, words: string | readonly string[]) => {
      return [words].flat().map((word) => theItem(version, word, source.locate(['确认', index, key])));
    };
    return [
      { before: find(before.version, '原', old), after: find(after.version, '新', fresh), isSame: verdict === '是' },
    ];
  });
}

function refuseBroken(source: Source): void {
  const syntax = source.faults.filter(({ severity }) => severity === 'error');
  const shape = syntax.length > 0 ? [] : schemaFindings('answers', validate as unknown as Validator, source.data, keys);
  const [fault] = [
    ...syntax.map(({ location, message }) => ({ location, message })),
    ...shape.map(({ path, message }) => ({ location: source.locate(path), message })),
  ];
  if (fault === undefined) return;
  throw new UsableError(`确认的文件不对：${fault.message}`, {
    place: placeText(fault.location),
    hint: '一条写 原、新、结论 三行；要重新来，换一个文件名就会写出一份新的',
  });
}

function theItem(version: Version, word: string, location: Location): VersionItem {
  const found = itemsCalled(version, word);
  const [item] = found;
  if (item !== undefined && found.length === 1) return item;
  const place = placeText(location);
  if (item !== undefined) {
    const hint = `写编号：${found.map(itemNameWithId).join('、')}`;
    throw new UsableError(`“${version.name}”里叫“${word}”的事项有 ${found.length} 个`, { place, hint });
  }
  const near = similarItems(version, word).slice(0, 5).map(itemNameWithId);
  const hint = near.length > 0 ? `相近的有：${near.join('、')}` : '写编号，或者“领域/一级事项/名称”';
  throw new UsableError(`“${version.name}”里没有“${word}”这一项`, { place, hint });
}

/** The file with every question, its answers left open. */
function questionsText({ before, after, candidates }: ChangeSet): string {
  const entries = candidates.map((candidate) => ({
    原: wordsOf(candidate.before),
    新: wordsOf(candidate.after),
    结论: null,
  }));
  const blank: Note = { before: [], trailing: undefined, source: '' };
  const notes = new Map<object, CollectionNotes>(
    entries.map((entry) => [entry, { keys: Object.keys(entry), entries: new Map([['结论', blank]]), after: [] }]),
  );
  const questions = candidates.map((candidate, index): [number, Note] => {
    return [index, { before: [`# ${questionLine(candidate)}`], trailing: undefined }];
  });
  notes.set(entries, { keys: [], entries: new Map(questions), after: [] });
  const head = [
    `原版本：${printable(before.name)}，新版本：${printable(after.name)}。下面各处的事项是不是同一个，请在“结论”后面填 是 或 否。`,
    '填“是”的，会把原来的编号作为曾用编号记进新版本的目录文件，以后不再问；没定的空着。填好后再运行同一条命令。',
  ];
  return `${head.map((line) => `# ${line}\n`).join('')}${dataToYaml({ 确认: entries }, notes)}`;
}

function wordsOf(items: readonly VersionItem[]): string | readonly string[] {
  const words = items.map((item) => item.id ?? itemPath(item));
  return words.length === 1 ? (words[0] ?? '') : words;
}

function questionLine(candidate: Candidate): string {
  const sides = [candidate.before, candidate.after].map((items) => items.map(itemNameWithId).join('、'));
  return onOneLine(`${sides.join(' → ')}：${candidateWords(candidate)}`);
}
