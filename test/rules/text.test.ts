import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/catalogue.ts';
import { noDittoLeft } from '../../src/rules/no-ditto-left.ts';
import { textPaired } from '../../src/rules/text-paired.ts';
import { textSimplified } from '../../src/rules/text-simplified.ts';
import { textSound } from '../../src/rules/text-sound.ts';
import { findingsOf, shortly } from './findings-of.ts';

/** `field: words` of every finding. */
function wordsFound(item: Partial<Item>): string[] {
  return findingsOf(textSound, item).map(({ path, span }) => {
    const value = path.reduce<unknown>((data, step) => (data as Record<string | number, unknown>)[step], item);
    return `${path.join('.')}: ${span && String(value).slice(...span)}`;
  });
}

describe('text-sound', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 内容: '甲\ufffd乙' }, ['内容: \ufffd']],
    [{ 内容: '甲??乙' }, ['内容: ??']],
    [{ 内容: '甲锟斤拷乙' }, ['内容: 锟斤拷']],
    [{ 内容: 'å¼\u00a0ä¸\u0089' }, ['内容: å¼\u00a0ä¸\u0089']],
    [{ 内容: '甲\ud840乙' }, ['内容: \ud840']],
    [{ 内容: '甲\udc00' }, ['内容: \udc00']],
    [{ 内容: '甲_x000D__x000a_乙' }, ['内容: _x000D__x000a_']],
    [{ 内容: '甲\u000b乙' }, ['内容: \u000b']],
    [{ 内容: '\ufeff甲' }, ['内容: \ufeff']],
    [{ 内容: '甲\u2802乙' }, ['内容: \u2802']],
    [{ 内容: '甲\ue5e5乙' }, ['内容: \ue5e5']],
    [{ 名称: '⽹站' }, ['名称: ⽹']],
    [{ 内容: '甲&#160;乙' }, ['内容: &#160;']],
    [{ 时限: 'l0个工作日' }, ['时限: l']],
    [{ 时限: '2O个工作日' }, ['时限: O']],
    [{ 内容: 'O875-5123456' }, ['内容: O']],
    [{ 依据: ['《示例法》第l条'] }, ['依据.0: l']],
    [{ 内容: '口招生范围 口招生条件' }, ['内容: 口']],
    [{ 内容: '甲：\n口招生范围\n口招生条件' }, ['内容: 口']],
    [{ 渠道: ['政府网站', '存务公开栏'] }, ['渠道.1: 存']],
    [{ 内容: '甲□乙□' }, ['内容: □']],
    [{ 渠道: [' ■政府网站', '口其他', '√公示栏'] }, ['渠道.0: ■', '渠道.1: 口', '渠道.2: √']],
    [{ 扩展: { 科室: '甲\u200b' } }, ['扩展.科室: \u200b']],
    [{ 栏目: { 名称: '甲\u200b' } }, ['栏目.名称: \u200b']],
  ])('%j', (item, found) => {
    expect(wordsFound(item)).toEqual(found);
  });

  it.each<Partial<Item>>([
    { 内容: '1.甲；\n2.乙（附表）“丙”——丁…\t①●■◆' },
    { 内容: '𠮷㐂〇ⅠⅡ㎡℃±×÷·€→' },
    { 内容: '是否公开？可以！' },
    { 内容: '口岸管理\n口腔卫生 口粮标准' },
    { 内容: '口述材料\n户口登记' },
    { 内容: '保存民国档案、库存公示' },
    { 名称: 'WiFi、IT、O2O、AI' },
    { 渠道: ['口岸公示栏', '政府网站'] },
    { 栏目: { 网址: 'https://example.com/a_x00/b?c=1&d=2' } },
  ])('accepts %j', (item) => {
    expect(wordsFound(item)).toEqual([]);
  });

  it('gives spans inside the text for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { span } of findingsOf(textSound, { 内容: text, 渠道: [text] })) {
          expect(span && text.slice(...span)).not.toBe('');
        }
      }),
    );
  });
});

describe('text-sound, of texts that were read by the wrong table', () => {
  it.each([
    ['鎷涚敓鑼冨洿', '招生范围'],
    ['娉曞緥鏈嶅姟', '法律服务'],
    ['ÖÐ¹úÈËÃñ', '中国人民'],
    ['æ³•å¾‹æœ\u008dåŠ¡', '法律服务'],
    ['ä¸\u00adå›½æ”¿åºœ', '中国政府'],
    ['å¼\u00a0ä¸\u0089', '张三'],
  ])('tells what %s was', (words, original) => {
    const text = `1.${words}`;
    const [finding, ...others] = findingsOf(textSound, { 内容: text });
    expect(finding).toMatchObject({ message: `“${words}”是乱码`, hint: `像是“${original}”，请对照原件改正` });
    expect(finding?.fix).toMatchObject({ isSafe: false, edits: [{ span: [2, text.length], text: original }] });
    expect([others, findingsOf(textSimplified, { 内容: text }), findingsOf(textPaired, { 内容: text })]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('does not guess where a byte was lost', () => {
    const [finding] = findingsOf(textSound, { 内容: '鎷涚敓鍔�' });
    expect(finding).toMatchObject({ message: '“鎷涚敓鍔”是乱码', hint: '请对照原件重新输入这几个字' });
    expect(finding?.fix).toBeUndefined();
  });
});

describe('no-ditto-left', () => {
  it.each<[item: Partial<Item>, found: string[]]>([
    [{ 依据: ['同上'], 渠道: ['政府网站', '同上。'] }, ['依据.0 error', '渠道.1 error']],
    [{ 内容: '1.甲\n 同 上 \n2.乙' }, ['内容 error']],
    [{ 时限: '″' }, ['时限 error']],
    [{ 时限: '同12项', 名称: '同上一项' }, ['名称 error', '时限 error']],
    [{ 内容: '合同上的条款', 时限: '同步公开', 备注: '同上级目录' }, []],
    [{ 内容: '“三公”经费' }, []],
  ])('%j: %j', (item, found) => {
    expect(shortly(noDittoLeft, findingsOf(noDittoLeft, item))).toEqual(found);
  });

  it('points at the line that is left', () => {
    const text = '1.甲\n 同上 \n2.乙';
    const [finding] = findingsOf(noDittoLeft, { 内容: text });
    expect(finding?.span && text.slice(...finding.span)).toBe('同上');
  });
});
