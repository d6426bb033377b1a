import { describe, expect, it } from 'vitest';
import { organCurrent } from '../../src/rules/organ-current.ts';
import { findingsOf, shortly } from './findings-of.ts';

const county = { 地区: { 名称: '示例省青禾县', 级别: '县级' }, 版本: '2026' } as const;

function fixesOf(organs: string[]) {
  return findingsOf(organCurrent, { 主体: organs }, county).map(({ fix }) => fix?.edits[0]?.text);
}

describe('organ-current', () => {
  it.each([
    ['青禾县自然资源和规划局'],
    ['县卫健委'],
    ['国家税务总局青禾县税务局'],
    ['示例市生态环境局青禾分局'],
    ['示例省药监局'],
    ['国家知识产权局'],
    ['国家广播电视总局'],
    ['农牧厅'],
    ['青禾县双拥办'],
    ['环保部门'],
    ['乡镇人民政府（街道办事处）'],
    ['青禾县住房城乡建设和规划局'],
    [''],
  ])('accepts %j', (organ) => {
    expect(findingsOf(organCurrent, { 主体: [organ] }, county)).toEqual([]);
  });

  it.each([
    ['青禾县国土资源局', '青禾县自然资源局'],
    ['县安监局', '县应急管理局'],
    ['青禾县人民政府法制办公室', '青禾县司法局'],
    ['示例市环境保护局青禾分局', '示例市生态环境局青禾分局'],
    ['国土资源所', '自然资源所'],
    ['卫生局', '卫生健康局'],
    ['青禾县老龄办', '青禾县民政局'],
    ['青禾县农业局', '青禾县农业农村局'],
  ])('offers the successor of %j with its place: %j', (organ, successor) => {
    expect(fixesOf([organ])).toEqual([successor]);
  });

  it('names the reform and says where a fact is not certain', () => {
    const [certain, unsure] = findingsOf(organCurrent, { 主体: ['青禾县安监局', '青禾县物价局'] }, county);
    expect(certain?.message).toBe(
      '公开主体“青禾县安监局”已经不在了：2018年机构改革，安全生产监督管理局的职责由应急管理局承担',
    );
    expect(unsure).toMatchObject({ severity: 'info', message: expect.stringMatching(/（待核对）$/u) });
  });

  it('leaves the choice between several successors to a person', () => {
    const [finding] = findingsOf(organCurrent, { 主体: ['青禾县文化局'] }, county);
    expect(finding?.fix).toBeUndefined();
    expect(finding?.hint).toContain('“青禾县文化和旅游局”或者“青禾县文化旅游体育局”');
  });

  it('takes the old name out where the new one is there already', () => {
    expect(fixesOf(['县卫计委', '青禾县卫生健康局'])).toEqual([null]);
  });

  it('mends one name of several in an entry', () => {
    const [finding] = findingsOf(organCurrent, { 主体: ['青禾县教育局、青禾县国土资源局'] }, county);
    expect(finding).toMatchObject({ span: [7, 15], fix: { edits: [{ span: [7, 15], text: '青禾县自然资源局' }] } });
  });

  it('tells each of two organs that 和 joins', () => {
    const findings = findingsOf(organCurrent, { 主体: ['县国土资源局和县环保局'] }, county);
    expect(findings.map(({ subject, span }) => [subject, span])).toEqual([
      ['县国土资源局', [0, 6]],
      ['县环保局', [7, 11]],
    ]);
  });

  it('lets a catalogue of the year of the reform be', () => {
    const of = (version: string) =>
      shortly(organCurrent, findingsOf(organCurrent, { 主体: ['青禾县乡村振兴局'] }, { ...county, 版本: version }));
    expect([of('2023'), of('2025.1')]).toEqual([[], ['主体.0 warning']]);
  });

  it('only asks in a zone that sets up its own organs', () => {
    const zone = { 地区: { 名称: '示例经济开发区' } };
    expect(shortly(organCurrent, findingsOf(organCurrent, { 主体: ['建设局'] }, zone))).toEqual(['主体.0 info']);
  });

  it('tells of a generic name in a baseline, where organ-specific does not', () => {
    const province = { 地区: { 名称: '示例省', 级别: '省级' } } as const;
    expect(findingsOf(organCurrent, { 主体: ['县级环境保护部门'] }, province)).toMatchObject([{ severity: 'info' }]);
  });
});
