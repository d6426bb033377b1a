import { describe, expect, it } from 'vitest';
import { channelKnown } from '../../src/rules/channel-known.ts';
import { findingsOf, shortly } from './findings-of.ts';

describe('channel-known', () => {
  it.each([
    ['政府网站'],
    ['门户网站'],
    ['高新区(示例区)政府网站'],
    ['福建省公共资源交易电子公共服务平台'],
    ['其他示例网'],
    ['片区公示栏'],
    ['社区/企事业单位、村公示栏(电子屏)'],
    ['LED显示屏'],
    ['　'],
  ])('accepts %j', (name) => {
    expect(findingsOf(channelKnown, { 渠道: [name] })).toEqual([]);
  });

  it('warns of a channel that the register does not know', () => {
    const findings = findingsOf(channelKnown, { 渠道: ['政府网站', '校门口喜报'] });
    expect(shortly(channelKnown, findings)).toEqual(['渠道.1 warning']);
    expect(findings[0]).toMatchObject({ subject: '校门口喜报', message: '“校门口喜报”不是常见的公开渠道' });
  });

  it('gives the right name for a misprint and points at the wrong part', () => {
    const findings = findingsOf(channelKnown, { 渠道: ['青禾县政府服务中心'] });
    expect(shortly(channelKnown, findings)).toEqual(['渠道.0 error']);
    expect(findings[0]).toMatchObject({ span: [3, 9], hint: '应为“政务服务中心”，请改正' });
  });

  it('wants the usual name for an alias only where a place asks for it', () => {
    const item = { 渠道: ['门户网站', '政府网站'] };
    expect(findingsOf(channelKnown, item)).toEqual([]);
    const findings = findingsOf(channelKnown, item, {}, { 统一别名: true });
    expect(shortly(channelKnown, findings)).toEqual(['渠道.0 info']);
    expect(findings[0]?.fix).toEqual({
      isSafe: false,
      title: '改为“政府网站”',
      edits: [{ path: ['渠道', 0], text: '政府网站' }],
    });
  });

  it('asks whether the nearest name is meant, where there is one', () => {
    const hints = findingsOf(channelKnown, { 渠道: ['政俯网站', '政府网', '校门口喜报'] }).map(({ hint }) => hint);
    expect(hints).toEqual([
      '像是“政府网站”，是的请改正；确实是本地的渠道，可以写成“其他：政俯网站”',
      '像是“政府网站”，是的请改正；确实是本地的渠道，可以写成“其他：政府网”',
      '请对照标准表核对；确实是本地的渠道，可以写成“其他：校门口喜报”',
    ]);
  });

  it('says nothing of an item without channels', () => {
    expect([findingsOf(channelKnown, {}), findingsOf(channelKnown, { 渠道: [] })]).toEqual([[], []]);
  });
});
