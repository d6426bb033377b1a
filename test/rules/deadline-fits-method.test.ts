import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { deadlineFitsMethod } from '../../src/rules/deadline-fits-method.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('deadline-fits-method', () => {
  const request = '自收到申请之日起20个工作日内公开';
  const active = '信息形成或者变更之日起20个工作日内';

  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 方式: ['主动'], 时限: active }, []],
    [{ 方式: ['主动'], 时限: request }, ['时限 warning']],
    [{ 方式: ['主动公开'], 时限: `${request}；另有规定的，从其规定` }, ['时限 warning']],
    [{ 方式: ['依申请'], 时限: request }, []],
    [{ 方式: ['依申请公开'], 时限: active }, ['时限 warning']],
    [{ 方式: ['依申请'], 时限: '长期公开' }, ['时限 warning']],
    [{ 方式: ['依申请'], 时限: '每季度公布一次' }, ['时限 warning']],
    [{ 方式: ['依申请'], 时限: '及时公开' }, []],
    [{ 方式: ['依申请'], 时限: '20个工作日内' }, []],
    // Both are said.
    [{ 方式: ['主动'], 时限: `${request} ${active}` }, []],
    [{ 方式: ['依申请'], 时限: `${request} ${active}` }, []],
    // What becomes of it later, and what is about a part.
    [{ 方式: ['主动'], 时限: `${active}公开。公示结束后，转为依申请公开` }, []],
    [{ 方式: ['主动'], 时限: '听证前7个工作日；其余依申请' }, ['时限 warning']],
    // A request of another kind.
    [{ 方式: ['主动'], 时限: '收到征地批准文件之日起10个工作日内公开' }, []],
    [{ 方式: ['主动'], 时限: '收到申请人材料之日起5个工作日内' }, []],
    // The method itself is wrong or missing: others say it.
    [{ 方式: ['主动', '依申请'], 时限: request }, []],
    [{ 方式: [], 时限: request }, []],
    [{ 时限: request }, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(deadlineFitsMethod, findingsOf(deadlineFitsMethod, item))).toEqual(found);
  });
});
