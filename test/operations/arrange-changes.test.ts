import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/change-set.ts';
import type { ItemContent } from '../../src/model/version.ts';
import { arrangeChanges } from '../../src/operations/arrange-changes.ts';
import { diffMatched } from '../../src/operations/diff/diff-matched.ts';
import { type Domains, matchById, registers, versionOf } from './diff/versions.ts';

function reportOf(before: Domains, after: Domains) {
  const [old, fresh] = [versionOf(before), versionOf(after)];
  return arrangeChanges(diffMatched(old, fresh, matchById(old, fresh), { registers }));
}

const told = (changes: readonly Change[]) =>
  changes.map((change) => {
    const [item] = [change.kind === 'removed' ? change.before : change.after].flat();
    const fields = 'fields' in change ? change.fields.map(({ field }) => field) : [];
    return [change.kind, item?.id, ...fields].join(' ');
  });

const items = (contents: Readonly<Record<string, ItemContent>>) =>
  Object.entries(contents).map(([id, content]) => ({ 编号: id, ...content }));

const old = { 主体: ['县国土资源局'] };
const fresh = { 主体: ['县自然资源局'] };

describe('arrangeChanges', () => {
  it('tells the same edit once, with all that it stands for, and the rest of each item apart', () => {
    const report = reportOf(
      { 义务教育: items({ A: { ...old, 备注: '旧' }, B: old, C: old, D: { 备注: '旧' } }) },
      { 义务教育: items({ A: { ...fresh, 备注: '新' }, B: fresh, C: fresh, D: { 备注: '新' } }) },
    );
    expect(report.repeated).toMatchObject([
      { field: '主体', part: { kind: 'organ-renamed', before: '县国土资源局', after: '县自然资源局' } },
    ]);
    expect(told(report.repeated[0]?.changes ?? [])).toEqual([
      'changed A 主体 备注',
      'changed B 主体',
      'changed C 主体',
    ]);
    expect(told(report.entries)).toEqual(['changed A 备注', 'changed D 备注']);
    expect(report.changeSet.changes.length).toBe(4);
  });

  it('takes two of a kind as two', () => {
    const report = reportOf({ 义务教育: items({ A: old, B: old }) }, { 义务教育: items({ A: fresh, B: fresh }) });
    expect(report.repeated).toEqual([]);
    expect(told(report.entries)).toEqual(['changed A 主体', 'changed B 主体']);
  });

  it('takes other words, another field or another reason as another edit', () => {
    const report = reportOf(
      { 义务教育: items({ A: old, B: old, C: { 主体: ['县国土资源 局'] }, D: { 主体: ['县林业局'] } }) },
      { 义务教育: items({ A: fresh, B: fresh, C: fresh, D: fresh }) },
    );
    expect(report.repeated).toEqual([]);
  });

  it('lists the most frequent edit first', () => {
    const change = (note: string) => ({ 备注: note });
    const report = reportOf(
      { 义务教育: items({ A: change('甲'), B: change('甲'), C: change('甲'), D: old, E: old, F: old, G: old }) },
      {
        义务教育: items({ A: change('乙'), B: change('乙'), C: change('乙'), D: fresh, E: fresh, F: fresh, G: fresh }),
      },
    );
    expect(report.repeated.map(({ field, changes }) => [field, changes.length])).toEqual([
      ['主体', 4],
      ['备注', 3],
    ]);
    expect(report.entries).toEqual([]);
  });

  it('keeps an item that moved or was split though all its parts are told already', () => {
    const report = reportOf(
      { 义务教育: items({ A: old, B: old, C: old }), 救灾: items({ X: {} }) },
      { 义务教育: items({ A: fresh, B: fresh }), 救灾: items({ X: {}, C: fresh }) },
    );
    expect(report.repeated.length).toBe(1);
    expect(told(report.entries)).toEqual(['changed C']);
  });

  it('tells a whole domain that came or went once', () => {
    const report = reportOf(
      { 义务教育: items({ A: {} }), 扶贫: items({ B: {}, C: {} }) },
      { 义务教育: items({ A: {}, D: {} }), 旅游: items({ E: {}, F: {} }) },
    );
    expect(report.domains.map(({ kind, domain, changes }) => [kind, domain, ...told(changes)])).toEqual([
      ['added', '旅游', 'added E', 'added F'],
      ['removed', '扶贫', 'removed B', 'removed C'],
    ]);
    expect(told(report.entries)).toEqual(['added D']);
  });

  it('takes no domain for new that another became, in whole or in part', () => {
    const report = reportOf({ 扶贫: items({ A: {}, B: {} }) }, { 乡村振兴: items({ A: {}, C: {} }) });
    expect(report.domains).toEqual([]);
    expect(told(report.entries)).toEqual(['removed B', 'changed A', 'added C']);
  });

  it('lists what is unexplained first, then by level, then in the order of the new version', () => {
    const report = reportOf(
      {
        义务教育: items({
          A: { 备注: '旧' },
          B: { 渠道: ['政府网站', '政府公报'] },
          C: { 依据: ['《义务教育法》', '《收养法》'] },
          D: {},
          E: { 内容: '1.简章\n2.收费' },
        }),
      },
      {
        义务教育: items({
          A: { 备注: '新' },
          B: { 渠道: ['政府网站'] },
          C: { 依据: ['《义务教育法》'] },
          F: {},
          E: { 内容: '简章' },
        }),
      },
    );
    expect(report.entries.map(({ level, reason }) => `${level} ${reason.trigger}`)).toEqual([
      'error 未说明',
      'error 未说明',
      'warning 未说明',
      'warning 依据立改废',
      'info 要素变化',
      'info 要素变化',
    ]);
    expect(told(report.entries)).toEqual([
      'removed D',
      'changed E 内容',
      'changed B 渠道',
      'changed C 依据',
      'changed A 备注',
      'added F',
    ]);
  });
});
