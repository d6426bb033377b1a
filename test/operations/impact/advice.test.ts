import { describe, expect, it } from 'vitest';
import type { ImpactUse } from '../../../src/model/impact.ts';
import type { UseField } from '../../../src/model/register-use.ts';
import type { ItemContent } from '../../../src/model/version.ts';
import { impactOf } from '../../../src/operations/impact.ts';
import { catalogue } from '../../build-changes.ts';
import { impactSampleRegisters } from '../../sample-impact.ts';

/** What to do with the first element of the field that names the entry. */
function adviceOn(word: string, content: ItemContent, others: readonly ItemContent[] = []): ImpactUse {
  const rows = [content, ...others].map((each, index) => [`甲-${index}`, each] as const);
  const version = { name: '目录', catalogues: [catalogue({ file: '甲.yaml' }, 0, { 目录: '甲', 领域: '甲' }, rows)] };
  const use = impactOf(word, version, impactSampleRegisters).entries[0]?.uses[0];
  if (use === undefined) throw new Error(`Nothing names ${word}`);
  return use;
}

/** 改成 X, 删去, 选 X|Y, 请人定, 不用改. */
function inWords({ action, proposals }: ImpactUse): string {
  const words = { replace: '改成 ', remove: '删去', choose: '选 ', decide: '请人定', keep: '不用改' };
  return words[action] + proposals.join(' | ');
}

const on = (field: UseField, word: string, element: string) => inWords(adviceOn(word, { [field]: [element] }));

describe('the advice on a citation', () => {
  it.each([
    // Repealed.
    ['收养法', '《收养法》', '改成 《中华人民共和国民法典》'],
    ['收养法', '《中华人民共和国收养法》第八条', '改成 《中华人民共和国民法典》'],
    ['收养法', '收养法', '改成 《中华人民共和国民法典》'],
    ['收养法', '《收养法》（主席令第54号）', '改成 《中华人民共和国民法典》（主席令第四十五号）'],
    ['收养法', '《甲办法》；《收养法》；《乙办法》', '改成 《甲办法》；《中华人民共和国民法典》；《乙办法》'],
    ['甲补贴办法', '《甲补贴办法》', '改成 《丙补贴办法》（甲发〔2024〕3号）'],
    ['信访条例', '《信访条例》', '选 《信访工作条例》 | 《信访工作责任制实施办法》（厅字〔2016〕33号）'],
    ['戊认定办法', '《戊认定办法》', '请人定'],
    // Misspelt.
    ['政府信息公开条例', '《政府信息公开条件》', '改成 《中华人民共和国政府信息公开条例》'],
    ['政府信息公开条例', '政府信息公开条件第三条', '改成 《中华人民共和国政府信息公开条例》第三条'],
    [
      '政府信息公开条例',
      '《政府信息公开条件》（国务院令第711号）',
      '改成 《中华人民共和国政府信息公开条例》（国务院令第711号）',
    ],
    // Published anew under another number.
    ['政府信息公开条例', '《政府信息公开条例》（国务院令第492号）', '改成 《政府信息公开条例》（国务院令第711号）'],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（中华人民共和国国务院令 第492号）',
      '改成 《政府信息公开条例》（国务院令第711号）',
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（2007年4月5日国务院令第492号公布）',
      '改成 《政府信息公开条例》（2019年4月3日国务院令第711号公布）',
    ],
    ['政府信息公开条例', '《政府信息公开条例》（国务院令第711号）', '不用改'],
    ['物业管理条例', '《物业管理条例》（国务院令第379号）', '改成 《物业管理条例》（国务院令第504号）'],
    // A decision that amends many acts leaves their numbers alone.
    ['物业管理条例', '《物业管理条例》（国务院令第504号）', '不用改'],
    ['物业管理条例', '《物业管理条例》（国务院令第698号）', '不用改'],
    ['土地调查条例', '《土地调查条例》（国务院令第518号）', '不用改'],
    // Of an old year.
    ['广告法', '《广告法》（2015年修订）', '改成 《广告法》（2021年第二次修正）'],
    ['广告法', '《广告法》（2015修订版）', '改成 《广告法》（2021年第二次修正）'],
    ['广告法', '《广告法》（1994年10月27日通过，2021年4月29日修正）', '不用改'],
    ['广告法', '《广告法》', '不用改'],
    // Articles that moved.
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第九条',
      '改成 《政府信息公开条例》（国务院令第711号）第十九条',
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第九条、第二条',
      '改成 《政府信息公开条例》（国务院令第711号）第十九条、第二条',
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第十四条',
      '改成 《政府信息公开条例》（国务院令第711号）第十四条、第十五条',
    ],
    ['政府信息公开条例', '《政府信息公开条例》（国务院令第492号）第十三条', '请人定'],
    ['政府信息公开条例', '《政府信息公开条例》第九条', '不用改'],
  ])('asked for %s, of %s: %s', (word, element, words) => {
    expect(on('依据', word, element)).toBe(words);
  });

  it('does not cite the successor twice in one item', () => {
    const cited = adviceOn('收养法', { 依据: ['《收养法》', '《民法典》第一千零九十八条'] });
    expect([inWords(cited), cited.notes]).toEqual(['删去', ['这一项另外引着“《民法典》第一千零九十八条”']]);
    const both = { 依据: ['《收养法》', '《婚姻法》'] };
    expect(inWords(adviceOn('收养法', both))).toBe('改成 《中华人民共和国民法典》');
    const second = adviceOn('婚姻法', both);
    expect([inWords(second), second.notes]).toEqual([
      '删去',
      ['这一项的“《收养法》”改后也是《中华人民共和国民法典》，只留一条'],
    ]);
  });

  it.each([
    ['收养法', '《收养法》第八条', ['原来引的第八条，要在新的依据里重新查对条号']],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第九条第二款',
      ['原第九条第二款现在是第十九条，款、项请对照新文本'],
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第二条',
      ['第二条在修订后是第几条，名录里没有，请对照新文本'],
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第十四条',
      ['原第十四条现在是第十四条、第十五条（分成两条），用得上哪几条请人定'],
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）第十三条',
      ['原第十三条修订后删去了（申请公开的条件），改引哪一条请人定'],
    ],
    [
      '政府信息公开条例',
      '《政府信息公开条例》第九条',
      ['没有写是哪一年的文本：如果引的是修订前的第九条，现在是第十九条'],
    ],
    ['物业管理条例', '《物业管理条例》（国务院令第379号）', ['那次如果只改了几条，没有全文重新公布，文号不用改']],
    ['政府信息公开条例', '《政府信息公开条例》', []],
  ])('asked for %s, of %s, has a person look at %j', (word, element, notes) => {
    expect(adviceOn(word, { 依据: [element] }).notes).toEqual(notes);
  });

  it.each([
    ['收养法', '《收养法》', '依据立改废', '《中华人民共和国收养法》2021年1月1日废止，由《中华人民共和国民法典》代替'],
    [
      '信访条例',
      '《信访条例》',
      '依据立改废',
      '《信访条例》2022年5月1日废止，由《信访工作条例》、《信访工作责任制实施办法》代替（待核对）',
    ],
    [
      '甲补贴办法',
      '《甲补贴办法》',
      '依据立改废',
      '《甲补贴办法》已失效，由《乙补贴办法》代替；《乙补贴办法》已废止，由《丙补贴办法》代替（待核对）',
    ],
    ['戊认定办法', '《戊认定办法》', '依据立改废', '《戊认定办法》2020年废止，名录没有写由什么代替'],
    [
      '政府信息公开条例',
      '《政府信息公开条例》（国务院令第492号）',
      '依据立改废',
      '《中华人民共和国政府信息公开条例》2019年4月3日修订（国务院令第711号）',
    ],
    ['政府信息公开条例', '《政府信息公开条件》', '纯文字', '标题是误写，应为《中华人民共和国政府信息公开条例》'],
  ])('asked for %s, of %s, has the reason %s：%s', (word, element, trigger, explanation) => {
    expect(adviceOn(word, { 依据: [element] }).reason).toEqual({ trigger, explanation });
  });
});

describe('the advice on an organ', () => {
  it.each([
    ['国土资源局', '青禾县国土资源局', '改成 青禾县自然资源局'],
    ['国土资源局', '县国土局', '改成 县自然资源局'],
    ['国土资源局', '国土资源局', '改成 自然资源局'],
    ['国土资源局', '青禾县 国土资源局', '改成 青禾县自然资源局'],
    ['国土资源局', '青禾县国土资源局（不动产登记中心）', '改成 青禾县自然资源局（不动产登记中心）'],
    ['国土资源局', '青禾县国土局、青禾县财政所', '改成 青禾县自然资源局、青禾县财政所'],
    ['环境保护局', '示例市环境保护局青禾分局', '改成 示例市生态环境局青禾分局'],
    ['扶贫办', '青禾县人民政府扶贫办', '改成 青禾县农业农村局'],
    ['农业局', '青禾县农业局', '选 青禾县农业农村局 | 青禾县农业农村和水利局'],
    ['金融工作办公室', '青禾县金融工作办公室', '请人定'],
    ['民政局', '青禾县民政局', '不用改'],
  ])('asked for %s, of %s: %s', (word, element, words) => {
    expect(on('主体', word, element)).toBe(words);
  });

  it('does not name the successor twice in one item', () => {
    const named = adviceOn('国土资源局', { 主体: ['青禾县国土资源局', '青禾县自然资源局'] });
    expect([inWords(named), named.notes]).toEqual(['删去', ['这一项另外写着“青禾县自然资源局”']]);
    const both = { 主体: ['青禾县国土资源局', '青禾县规划局'] };
    expect(inWords(adviceOn('国土资源局', both))).toBe('改成 青禾县自然资源局');
    const second = adviceOn('规划局', both);
    expect([inWords(second), second.notes]).toEqual([
      '删去',
      ['这一项的“青禾县国土资源局”改后也是“青禾县自然资源局”，只留一个'],
    ]);
    const elsewhere = { 主体: ['青禾县国土资源局', '示例市自然资源局'] };
    expect(inWords(adviceOn('国土资源局', elsewhere))).toBe('改成 青禾县自然资源局');
  });

  it('says which of several successors the repository names elsewhere', () => {
    const { notes } = adviceOn('农业局', { 主体: ['青禾县农业局'] }, [{ 主体: ['青禾县农业农村局'] }]);
    expect(notes).toEqual(['目录里别的事项写的是“青禾县农业农村局”']);
  });

  it('says which reforms led to the organ of today, and what nobody has verified', () => {
    expect(adviceOn('扶贫办', { 主体: ['青禾县扶贫办'] }).reason).toEqual({
      trigger: '机构改革',
      explanation:
        '2021年2月，扶贫开发办公室的职责由乡村振兴局承担（待核对）；2023年3月，乡村振兴局的职责由农业农村局承担',
    });
  });
});

describe('the advice on a channel', () => {
  it.each([
    ['政务服务中心', '政府服务中心', '改成 政务服务中心'],
    ['政务服务中心', '青禾县政府服务中心', '改成 青禾县政务服务中心'],
    ['政府服务中心', '青禾县政府 服务中心', '改成 青禾县政务服务中心'],
    ['政府服务中心', '行政服务中心', '不用改'],
    ['信用中国', '信用中国网站', '不用改'],
  ])('asked for %s, of %s: %s', (word, element, words) => {
    expect(on('渠道', word, element)).toBe(words);
  });

  it('does not name a channel twice in one item', () => {
    expect(inWords(adviceOn('政府服务中心', { 渠道: ['政府服务中心', '行政服务中心'] }))).toBe('删去');
    expect(inWords(adviceOn('政府服务中心', { 渠道: ['政府服务中心', '政府服务中心'] }))).toBe('改成 政务服务中心');
  });
});
