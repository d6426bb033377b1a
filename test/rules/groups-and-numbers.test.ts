import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../src/io/registers.ts';
import type { Finding } from '../../src/model/diagnostic.ts';
import type { CatalogueRule } from '../../src/model/rule.ts';
import { groupPresent } from '../../src/rules/group-present.ts';
import { numberingContinuous } from '../../src/rules/numbering-continuous.ts';

function findingsIn(rule: CatalogueRule, rows: readonly (readonly [group: string | undefined, name: string])[]) {
  const findings: Finding[] = [];
  const items = rows.map(([group, name], index) => ({
    编号: `A-${index}`,
    名称: name,
    ...(group === undefined ? {} : { 一级事项: group }),
  }));
  const catalogue = { 格式: 'gkml/1' as const, 目录: '目录', 领域: '义务教育', 事项: items };
  rule.check(catalogue, (finding) => findings.push(finding), { registers: loadRegisters(), catalogue, options: {} });
  return findings;
}

describe('group-present', () => {
  it('says nothing of a catalogue without groups, or with a group for each', () => {
    expect(
      findingsIn(groupPresent, [
        [undefined, '甲'],
        ['', '乙'],
        ['　', '丙'],
      ]),
    ).toEqual([]);
    expect(
      findingsIn(groupPresent, [
        ['招生', '甲'],
        ['招生', '乙'],
      ]),
    ).toEqual([]);
    expect(findingsIn(groupPresent, [])).toEqual([]);
  });

  it('finds each item that has none and names the group above it', () => {
    const findings = findingsIn(groupPresent, [
      [undefined, '甲'],
      ['招生', '乙'],
      ['', '丙'],
      ['学籍', '丁'],
      [undefined, '戊'],
    ]);
    expect(findings.map(({ path, hint }) => [path[1], hint])).toEqual([
      [0, '请补上所属的一级事项'],
      [2, '请补上所属的一级事项；与上面的事项同类的，写“招生”'],
      [4, '请补上所属的一级事项；与上面的事项同类的，写“学籍”'],
    ]);
  });
});

describe('numbering-continuous', () => {
  it.each<[names: string[]]>([
    [['1.甲', '2.乙', '3.丙']],
    [['1.甲', '1.甲', '2.乙', '3.丙']],
    [['（一）甲', '（二）乙', '（三）丙']],
    [['1、甲', '2、乙', '3、丙', '1、丁', '2、戊']],
    [['2.1甲', '2.2乙', '2.3丙', '3.1丁', '3.2戊', '3.3己']],
    [['十、甲', '十一、乙', '十二、丙']],
    [['1.甲', '9.乙']],
    [['0505甲', '0507乙', '0510丙']],
    [['2024年决算', '2026年预算', '12345热线', '1.5倍工资']],
  ])('accepts %j', (names) => {
    expect(
      findingsIn(
        numberingContinuous,
        names.map((name) => ['招生', name]),
      ),
    ).toEqual([]);
  });

  it.each<[names: string[], found: string]>([
    [['1.甲', '2.乙', '4.丙'], '跳号：“2.乙”后面是“4.丙”'],
    [['1、甲', '2、乙', '2、丙'], '重复：“2、乙”后面是“2、丙”'],
    [['（一）甲', '（三）乙', '（二）丙', '（三）丁'], '跳号：“（一）甲”后面是“（三）乙”'],
    [['2.1甲', '2.2乙', '2.4丙'], '跳号：“2.2乙”后面是“2.4丙”'],
    [['5.甲', '6.乙', '3.丙'], '倒退：“6.乙”后面是“3.丙”'],
  ])('finds in %j a %s', (names, found) => {
    const findings = findingsIn(
      numberingContinuous,
      names.map((name) => ['招生', name]),
    );
    expect(findings[0]?.message).toBe(`“名称”前的序号${found}`);
  });

  it('counts each group by itself, and the groups', () => {
    const rows = [
      ['一、甲', '1.子'],
      ['一、甲', '2.丑'],
      ['二、乙', '3.寅'],
      ['四、丙', '1.卯'],
    ] as const;
    expect(findingsIn(numberingContinuous, rows).map(({ path, message }) => [path[1], path[2], message])).toEqual([
      [3, '一级事项', '“一级事项”前的序号跳号：“二、乙”后面是“四、丙”'],
    ]);
  });
});
