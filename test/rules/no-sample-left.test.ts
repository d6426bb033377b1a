import { describe, expect, it } from 'vitest';
import { noSampleLeft } from '../../src/rules/no-sample-left.ts';
import { findingsOf } from './findings-of.ts';

const county = { 地区: { 名称: '华容县', 级别: '县级' } } as const;

function subjects(text: string, catalogue: object = county) {
  return findingsOf(noSampleLeft, { 内容: text }, catalogue).map(({ subject }) => subject);
}

describe('no-sample-left', () => {
  it.each([
    ['某种情形，某些事项，某人'],
    ['申请材料示例文本'],
    ['MAXX系统、XXL号'],
    ['《国务院关于各省开展试点的通知》'],
    ['各省级机关'],
    ['3×4米'],
    ['××'.slice(0, 1)],
    ['（注明理由）'],
    ['XX染色体检测'],
    ['申请材料示例：见附件'],
  ])('accepts %j', (text) => {
    expect(subjects(text)).toEqual([]);
  });

  it.each([
    ['××县招生政策', ['××']],
    ['xx学校20XX年招生', ['xx', '20XX']],
    ['**个工作日', ['**']],
    ['○○镇的规定', ['○○']],
    ['某县某局', ['某县', '某局']],
    ['示例县的规定', ['示例县']],
    ['（请填写名称）', ['（请填写名称）']],
    ['按各省规定执行', ['各省']],
    ['示例：招生政策\n样例：学区', ['示例：']],
  ])('finds in %j: %j', (text, found) => {
    expect(subjects(text)).toEqual(found);
  });

  it('takes words of the own name as a name', () => {
    expect(subjects('示例省的规定', { 地区: { 名称: '示例省青禾县', 级别: '县级' } })).toEqual([]);
  });

  it('lets a national reference speak of all provinces, and bases of anyone', () => {
    expect(subjects('各省制定的标准', { 地区: { 名称: '中华人民共和国', 级别: '国家级' } })).toEqual([]);
    expect(findingsOf(noSampleLeft, { 依据: ['由各省制定办法'], 主体: ['XX局'] }, county)).toEqual([]);
  });
});
