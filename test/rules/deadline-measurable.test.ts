import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineMeasurable } from '../../src/rules/deadline-measurable.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-measurable', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 时限: '信息形成之日起5个工作日内，长期公开' }, []],
    [{ 时限: '长期公开' }, ['时限 warning']],
    [{ 时限: '法律、法规另有规定的，从其规定' }, ['时限 warning']],
    [{ 时限: '及时公开' }, ['时限 info']],
    [{ 名称: '行政许可结果', 时限: '及时公开' }, ['时限 warning']],
    [{ 名称: '部门预算', 时限: '及时公开' }, ['时限 warning']],
    // A limit for the whole covers its parts; one for a part does not cover the others.
    [{ 时限: '处罚决定长期公开；信息形成之日起20个工作日内' }, []],
    [{ 时限: '处罚决定作出之日起7个工作日内；其他：及时公开' }, ['时限 info']],
    // Others say it.
    [{ 时限: '公示7天' }, []],
    [{ 时限: '见附件' }, []],
    [{ 方式: ['依申请'], 时限: '长期公开' }, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineMeasurable, findingsOf(deadlineMeasurable, item))).toEqual(found);
  });

  it('lets 及时 stand in a village list, where the law says it itself', () => {
    const village = { 类型: '村(居)务公开清单' } as const;
    expect(findingsOf(deadlineMeasurable, { 时限: '及时公开' }, village)).toEqual([]);
    expect(findingsOf(deadlineMeasurable, { 时限: '长期公开' }, village)).toHaveLength(1);
    expect(findingsOf(deadlineMeasurable, { 时限: '长期公开' }, { 类型: '负面清单' })).toEqual([]);
  });

  it('proposes the words of the law for this kind of information', () => {
    const hintOf = (item: Partial<Item>) => findingsOf(deadlineMeasurable, item)[0]?.hint;
    expect(hintOf({ 名称: '行政处罚决定', 时限: '长期' })).toContain('“行政处罚决定作出之日起7个工作日内公开，长期”');
    expect(hintOf({ 名称: '部门决算', 时限: '及时' })).toContain('“批准（批复）之日起20日内及时公开”');
    expect(hintOf({ 时限: '重大决策作出后及时公开' })).toContain('“重大决策作出后20个工作日内及时公开”');
  });

  it('suggests no fix where the words do not join', () => {
    expect(findingsOf(deadlineMeasurable, { 时限: '按进展情况及时公开' })[0]?.fix).toBeUndefined();
    expect(findingsOf(deadlineMeasurable, { 时限: '及时公开' })[0]?.fix).toMatchObject({
      isSafe: false,
      edits: [{ span: [0, 0], text: '信息形成或者变更之日起20个工作日内' }],
    });
  });
});
