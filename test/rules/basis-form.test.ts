// The rules of 公开依据 that look at the words only, and what they mend.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedTitle } from '../../src/fields/paired-title.ts';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Item } from '../../src/model/catalogue.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { basisCited } from '../../src/rules/basis-cited.ts';
import { basisDocumentNumber } from '../../src/rules/basis-document-number.ts';
import { basisInnerMarks } from '../../src/rules/basis-inner-marks.ts';
import { basisLasting } from '../../src/rules/basis-lasting.ts';
import { basisNumberConsistent } from '../../src/rules/basis-number-consistent.ts';
import { findingsOf, shortly } from './findings-of.ts';

function found(rule: ItemRule, basis: string[]): string[] {
  return shortly(rule, findingsOf(rule, { 依据: basis }));
}

function fixOf(rule: ItemRule, entry: string) {
  const fix = findingsOf(rule, { 依据: [entry] }).find((finding) => finding.fix)?.fix;
  return fix && [fix.isSafe ? 'safe' : 'suggested', ...fix.edits.map(({ text }) => text)];
}

describe('basis-lasting', () => {
  it.each<[entry: string, found: string[]]>([
    ['《国务院办公厅关于印发2018年政务公开工作要点的通知》', ['依据.0 warning']],
    ['《示例2020年度要点》', ['依据.0 warning']],
    ['《政务公开工作要点》', ['依据.0 warning']],
    ['《国家教育事业发展规划（2021—2025年）》', []],
    ['《2021年—2023年示例重点任务》', []],
    ['《2018-2020年农机购置补贴实施指导意见》', []],
    ['《示例意见》（国发〔2026〕1号）', []],
    ['工作要点', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisLasting, [entry])).toEqual(expected);
  });

  it('takes it out only where another ground is left', () => {
    expect(fixOf(basisLasting, '《政务公开工作要点》')).toBeUndefined();
    const findings = findingsOf(basisLasting, { 依据: ['《政务公开工作要点》', '《政府信息公开条例》'] });
    expect(findings[0]?.fix?.edits).toEqual([{ path: ['依据', 0], text: null }]);
  });
});

describe('basis-inner-marks', () => {
  it.each<[entry: string, found: string[]]>([
    ['《关于印发<示例办法>的通知》', ['依据.0 info']],
    ['《示例省实施《示例法》办法》', ['依据.0 info']],
    ['《关于印发〈示例办法〉的通知》', []],
    ['《关于印发《示例办法的通知》', []],
    ['《示例法》、《示例条例》', []],
    ['<示例办法>', []],
  ])('%s: %j', (entry, expected) => {
    expect(found(basisInnerMarks, [entry])).toEqual(expected);
  });
});

describe('basis-document-number, of numbers with a wrong year', () => {
  it.each<[entry: string, message: string, fresh: string | undefined]>([
    ['《关于示例的意见》（云司发12号）', '文号“云司发12号”没有写年份', undefined],
    ['《关于示例的意见》（国发〔15〕67号）', '文号“国发〔15〕67号”的年份应当是四位', '国发〔2015〕67号'],
    ['《关于示例的意见》（国发[98]6号）', '文号“国发[98]6号”的年份应当是四位', '国发〔1998〕6号'],
    ['《关于示例的意见》（云司发〔2099〕12号）', '文号里的年份“2099”还没有到', undefined],
  ])('%s: %s', (entry, message, fresh) => {
    const findings = findingsOf(basisDocumentNumber, { 依据: [entry] }, {}, {}, '2026-03-01');
    expect(findings.map((each) => each.message)).toEqual([message]);
    expect(findings[0]?.fix?.edits[0]?.text).toBe(fresh);
  });

  it.each(['《关于示例的意见》（云司发〔2026〕12号）', '《示例办法》（教育部令第12号）', '《示例标准》（GB12号）'])(
    'accepts %s',
    (entry) => {
      expect(findingsOf(basisDocumentNumber, { 依据: [entry] }, {}, {}, '2026-03-01')).toEqual([]);
    },
  );

  it('does not judge the year where there is no day', () => {
    expect(found(basisDocumentNumber, ['《关于示例的意见》（云司发〔2099〕12号）'])).toEqual([]);
  });
});

describe('basis-cited mends', () => {
  it.each<[entry: string, fix: (string | null)[] | undefined]>([
    ['《示例意见', ['safe', '《示例意见》']],
    ['示例意见》', ['safe', '《示例意见》']],
    ['《示例意见（国发〔2026〕1号）', ['safe', '《示例意见》（国发〔2026〕1号）']],
    ['《关于印发<示例办法》的通知>', ['safe', '《关于印发〈示例办法〉的通知》']],
    ['《示例法》第五十七', ['safe', '第五十七条']],
    ['土地管理法', ['safe', '《土地管理法》']],
    ['中华人民共和国政府信息公开条例（国务院令第711号）', ['safe', '《中华人民共和国政府信息公开条例》']],
    ['信息公开规定', undefined],
    ['根据土地管理法的规定', undefined],
    ['《示例的东西', undefined],
  ])('%s: %j', (entry, fix) => {
    expect(fixOf(basisCited, entry)).toEqual(fix);
  });

  it('offers the regulation that every disclosure rests on where nothing else is cited', () => {
    const [finding] = findingsOf(basisCited, { 依据: ['各地相关政策法规文件', '上级有关规定'] });
    const texts = ['《中华人民共和国政府信息公开条例》（国务院令第711号）', null];
    expect(finding?.fix).toMatchObject({ isSafe: false, edits: texts.map((text) => ({ text })) });
  });

  it('never changes again what it has paired', () => {
    const words = fc.array(fc.constantFrom('《', '》', '<', '>', '〈', '〉', '示例', '意见', '（', '）', '1号'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const once = pairedTitle(parts.join(''));
        expect(once === undefined ? undefined : pairedTitle(once)).toBeUndefined();
      }),
    );
  });
});

describe('basis-document-number mends', () => {
  it.each<[entry: string, fix: (string | null)[] | undefined]>([
    ['《示例意见》（国办发[2019]54号）', ['safe', '国办发〔2019〕54号']],
    ['《示例意见》（国办发【２０１９】第０54 号）', ['safe', '国办发〔2019〕54号']],
    ['《示例意见》（国办发2019年54号）', ['suggested', '国办发〔2019〕54号']],
    ['《示例公告》（国家税务总局公告2025年12号）', ['suggested', '国家税务总局公告2025年第12号']],
    ['《示例公告》（示例局公告[2025]12号）', ['safe', '示例局公告〔2025〕12号']],
    ['《示例意见》（国办发〔2019〕54号）', undefined],
  ])('%s: %j', (entry, fix) => {
    expect(fixOf(basisDocumentNumber, entry)).toEqual(fix);
  });
});

describe('basis-number-consistent', () => {
  const title = '《示例市人民政府关于加强学校示例管理工作的意见》';

  function check(...basis: string[]): Finding[] {
    const findings: Finding[] = [];
    const 事项 = basis.map((entry, index) => ({ 编号: `A-${index + 1}`, 依据: [entry] }) as Item);
    const catalogue = { 格式: 'gkml/1' as const, 目录: '示例', 领域: '义务教育', 事项 };
    const context = { registers: loadRegisters(), catalogue, options: {} };
    basisNumberConsistent.check(catalogue, (finding) => findings.push(finding), context);
    return findings;
  }

  it.each<[basis: string[], places: number[]]>([
    [[`${title}（示政发〔2025〕12号）`, `${title}（示政发〔2025〕21号）`], [1]],
    [[`${title}（示政发〔2025〕21号）`, `${title}（示政发〔2025〕12号）`, `${title}（示政发[2025]12号）`], [0]],
    [[`${title}（示政发〔2025〕12号）`, `${title}(示政发〔2025〕12号)`], []],
    [[`${title}（示政发〔2025〕12号）`, `${title}（示政发〔2026〕13号）`], []],
    [['《实施意见》（示政发〔2025〕12号）', '《实施意见》（示政发〔2025〕13号）'], []],
    [[`${title}（示政发〔2025〕12号）`, title], []],
  ])('%j: %j', (basis, places) => {
    expect(check(...basis).map(({ path }) => path[1])).toEqual(places);
  });

  it('names the other place', () => {
    const [finding] = check(`${title}（示政发〔2025〕12号）`, `${title}（示政发〔2025〕21号）`);
    expect(finding?.message).toBe(`${title}的文号这里是“示政发〔2025〕21号”，A-1里是“示政发〔2025〕12号”`);
  });
});
