// Reads the built registers: after a change in catalogues/名录 run `npm run build` first.
// What the registers that ship answer, name by name: whoever takes a line out of one loses an answer and is told here.
// `npm run unit -- test/catalogues/register-lines.test.ts -u` writes the answers anew; the difference shows what changed.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createActReader } from '../../src/fields/act.ts';
import { actStanding, formalCitation } from '../../src/fields/act-words.ts';
import { createChannelReader } from '../../src/fields/channel.ts';
import { domainOfName } from '../../src/fields/domain.ts';
import { createOrganFormReader } from '../../src/fields/organ-form.ts';
import { organStanding } from '../../src/fields/organ-standing.ts';
import { createPlaceReader } from '../../src/fields/place.ts';
import { platformsOf } from '../../src/fields/platform.ts';
import { createWithheldFinder } from '../../src/fields/withheld-entry.ts';
import { createWordingFinder } from '../../src/fields/wording-finder.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Registers } from '../../src/model/registers.ts';
import { recogniseNeighbour } from '../../src/operations/import-table/kind.ts';
import { createVocabulary } from '../../src/operations/import-table/vocabulary.ts';

const shipped = loadRegisters();

/** For every name of a register what the readers make of it: 环保局 → 环境保护局, 2018年机构改革… */
type Answers = (registers: Registers) => readonly string[];

const actAnswers: Answers = ({ acts }) => {
  const { find, making } = createActReader(acts);
  return acts.flatMap(({ 名称: name, 简称: shorts = [], 误写: slips = [] }) => {
    const act = find(`《${name}》`);
    const known = act && `${formalCitation(act, acts, true)} ${making(`《${name}》`)?.date} ${actStanding(act, acts)}`;
    return [`${name} → ${known}`, ...[...shorts, ...slips].map((other) => `${other} → ${find(`《${other}》`)?.名称}`)];
  });
};

const organAnswers: Answers = ({ organs }) => {
  const read = createOrganFormReader(organs);
  return organs.flatMap((organ) => {
    const names = [organ.简称 ?? [], Object.values(organ.各级 ?? {}).flat(), organ.泛称 ?? []].flat();
    return [
      `${organ.名称} → ${read(organ.名称).form?.organ.名称} ${organ.级别?.join('、') ?? ''} ${organStanding(organ, organs)}`,
      ...names.map((name) => {
        const { form } = read(name);
        return `${name} → ${form?.organ.名称} ${form?.level ?? ''}${form?.isGeneric === true ? '泛称' : ''}`;
      }),
    ];
  });
};

const channelAnswers: Answers = ({ channels, domains }) => {
  const { identifyChannel } = createChannelReader(channels);
  const names = channels.flatMap((entry) => [entry.名称, ...(entry.别名 ?? []), ...(entry.误写 ?? [])]);
  const platforms = domains.flatMap(({ 名称: domain }) =>
    platformsOf(domain, channels).map(({ entry, words }) => `${domain}：${words.join('、')} → ${entry.名称}`),
  );
  const identities = names.map((name) => `${name} → ${identifyChannel(name).how} ${identifyChannel(name).canonical}`);
  return [...identities, ...platforms];
};

const domainAnswers: Answers = ({ domains }) =>
  domains.flatMap(({ 名称, 别名 = [], 曾用名 = [], 代码, 批次, 一级事项 = [], 牵头 = [] }) => [
    `${名称} → ${代码} ${批次} ${牵头.join('、')}：${一级事项.join('、')}`,
    ...[名称, ...别名, ...曾用名].map((name) => `${name} → ${domainOfName(name, domains)?.名称}`),
  ]);

const wordingAnswers: Answers = ({ wordings }) => {
  const find = createWordingFinder(wordings);
  const answer = (text: string) =>
    `${text} → ${
      find(text)
        .map(({ entry }) => entry.应为)
        .join('、') || '不错'
    }`;
  return wordings.flatMap(({ 名称: wrong, 除外: exceptions = [] }) => [wrong, ...exceptions].map(answer));
};

const withheldAnswers: Answers = ({ withheld }) => {
  const find = createWithheldFinder(withheld);
  return withheld.flatMap(({ 名称, 依据, 词语 = [] }) => [
    `${名称} → ${依据.join('、')}`,
    ...词语.map((word) => `${word} → ${find(word)?.entry.处理} ${find(word)?.entry.名称}`),
  ]);
};

const renameAnswers: Answers = ({ renames, divisions }) => {
  const { mentionsIn } = createPlaceReader(divisions);
  return renames.flatMap(({ 上级: above = '', 曾用名: former = [] }) =>
    former.map((name) => {
      const today = mentionsIn(`${above}${name}`).at(-1);
      return `${above}${name} → ${today?.formerly.map((division) => division.名称).join('、')}`;
    }),
  );
};

const headerAnswers: Answers = ({ headers }) => {
  const { roleOf } = createVocabulary(headers);
  return headers.flatMap(({ 写法: wordings }) => wordings.map((label) => `${label} → ${roleOf(label)}`));
};

const neighbourAnswers: Answers = ({ neighbours }) =>
  neighbours.flatMap(({ 特征: marks }) =>
    marks.map((mark) => `${mark} → ${recogniseNeighbour(mark, neighbours)?.名称}`),
  );

const registers: Readonly<Record<string, Answers>> = {
  法规: actAnswers,
  机构: organAnswers,
  渠道: channelAnswers,
  领域: domainAnswers,
  文字: wordingAnswers,
  负面清单: withheldAnswers,
  区划: renameAnswers,
  表头: headerAnswers,
  相邻表: neighbourAnswers,
};

/** Places that are called by no 县, 市 or 区 are not read out of texts. */
const unread = /行政委员会 → $/u;

describe.each(Object.entries(registers))('the register %s', (name, answers) => {
  const lines = answers(shipped);

  it('answers as it is kept, line by line', async () => {
    const kept = fileURLToPath(new URL(`../../fixtures/registers/${name}.txt`, import.meta.url));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(kept);
  });

  it('knows every name that stands in it', () => {
    const silent = lines.filter((line) => / → (?:unknown|undefined|$)/u.test(line));
    expect(silent.filter((line) => !unread.test(line))).toEqual([]);
  });
});
