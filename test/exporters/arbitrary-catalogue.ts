// Any valid catalogue, as county staff write them and as nobody should. The weights keep both kinds frequent.
import fc, { type Arbitrary } from 'fast-check';
import type {
  Catalogue,
  Check,
  Deviation,
  Item,
  NotApplicable,
  Region,
  SiteColumn,
  Source,
} from '../../src/model/catalogue.ts';

const plainTexts = [
  '学生资助政策',
  '招生管理',
  '1.各类资助项目的名称\n2.申请条件、办理程序\n3.资助标准',
  '信息形成或者变更之日起20个工作日内',
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '青禾县教育局、各乡镇人民政府',
  '同上',
  '√',
  '全社会',
  '序号',
  '公开内容',
  '公开依据',
  '公开时限',
  '一级事项',
  '填表人：青禾县民政局',
  '合计',
  '注：节假日顺延',
  '■全社会 □特定群体',
];

/** What spreadsheets, readers, YAML and HTML are known to stumble over. */
const nastyTexts = [
  '=1+1',
  '+86-10',
  '-',
  '@SUM(A1)',
  "'123",
  '0123',
  '1e5',
  '2026-03-01',
  'true',
  'null',
  '~',
  ' ',
  '　',
  '\n',
  '\r\n',
  'a\r\nb\rc',
  ' 前后空格 ',
  '行尾空格 \n\n下一行\t制表',
  '注：见附件',
  '同上\n',
  '■政府网站□政府公报',
  '_x000D_',
  '_x005F_x000d_',
  '\u0000\u0001\u001f\u007f\u0085',
  '\ufeff零宽\u200b',
  '\u2028\u2029',
  '\ufffe\uffff',
  '\ud800',
  '𠮷\udc00',
  '</style><script>alert(1)</script>',
  '"\'&amp;<b>]]>',
  'javascript:alert(1)',
  '# 注释: [a, {b: c}] - d',
  'gkml:编号',
  'gkml:原值1#2',
  '__proto__',
  'constructor',
  '青禾县教育局/青禾县民政局；其他',
  '长'.repeat(40_000),
  `${'多行\n'.repeat(300)}末行`,
];

/** Longest texts are rare: they make a run slow. */
const anyText: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...plainTexts) },
  { weight: 3, arbitrary: fc.constantFrom(...nastyTexts.filter((text) => text.length < 200)) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom('县', '、', '\n', ' ', '《', '1', '.', '；'), maxLength: 12 }),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const longText: Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(...nastyTexts.filter((text) => text.length >= 200)) },
);
const filledText = anyText.filter((text) => text !== '');

function texts(...usual: string[]): Arbitrary<string[]> {
  return fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: filledText }), {
    maxLength: 4,
  });
}

const id: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 999 }).map((number) => `YWJY-${String(number).padStart(3, '0')}`) },
  { weight: 1, arbitrary: filledText.filter((text) => /^\S+$/.test(text) && [...text].length <= 64) },
);

const date = fc
  .record(
    { year: fc.integer({ min: 2000, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) },
    { noNullPrototype: true },
  )
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`);

const deviation: Arbitrary<Deviation> = fc.record(
  {
    要素: fc.constantFrom('名称', '内容', '依据', '时限', '主体', '方式', '渠道', '对象', '层级', '一级事项'),
    理由: filledText,
    批准: anyText,
    日期: date,
    有效期: date,
  },
  { requiredKeys: ['要素', '理由'], noNullPrototype: true },
) as Arbitrary<Deviation>;

const exclusion = fc.record(
  { 基准编号: id, 名称: filledText, 理由: filledText, 批准: anyText, 日期: date, 有效期: date },
  { requiredKeys: ['名称', '理由'], noNullPrototype: true },
) as Arbitrary<NotApplicable>;

const siteColumn = fc
  .record({ 名称: anyText, 网址: fc.oneof(fc.webUrl(), anyText) }, { requiredKeys: [], noNullPrototype: true })
  .filter((column) => Object.keys(column).length > 0) as Arbitrary<SiteColumn>;

const extensionKey = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('咨询电话', '责任科室', '公开内容', '备注', '网址', '12') },
  { weight: 1, arbitrary: anyText.filter((text) => text !== '__proto__') },
);

const code = filledText.filter((text) => /^\S+$/.test(text));

const source = fc.record(
  { 代号: code, 名称: filledText, 文号: anyText, 日期: date, 网址: fc.webUrl(), 说明: anyText },
  { requiredKeys: ['代号', '名称'], noNullPrototype: true },
) as Arbitrary<Source>;

const check = fc.record(
  { 结论: fc.constantFrom('已对照', '待核对'), 来源: fc.uniqueArray(code, { maxLength: 3 }), 说明: anyText },
  { requiredKeys: ['结论'], noNullPrototype: true },
) as Arbitrary<Check>;

export const arbitraryItem: Arbitrary<Item> = fc.record(
  {
    编号: id,
    基准编号: id,
    曾用编号: fc.uniqueArray(id, { maxLength: 3 }),
    一级事项: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('招生管理', '学生管理', '') },
      { weight: 1, arbitrary: anyText },
    ),
    名称: anyText,
    内容: longText,
    依据: texts('《中华人民共和国义务教育法》', '《中华人民共和国政府信息公开条例》（国务院令第711号）'),
    时限: anyText,
    主体: texts('青禾县教育局', '青禾县民政局', '各乡镇人民政府'),
    方式: texts('主动', '依申请'),
    渠道: texts('政府网站', '公开查阅点', '发布会/听证会', '政务新媒体'),
    对象: texts('全社会', '特定群体', '特定群体:申请人'),
    层级: texts('县级', '乡级', '乡、村级'),
    备注: anyText,
    栏目: siteColumn,
    权责编号: fc.oneof(fc.constant('000123'), anyText),
    扩展: fc.dictionary(extensionKey, anyText, { maxKeys: 3, noNullPrototype: true }),
    偏离: fc.array(deviation, { maxLength: 2 }),
    核对: check,
  },
  { requiredKeys: ['编号'], noNullPrototype: true },
) as Arbitrary<Item>;

/** A catalogue that the schema accepts; what the rules would say of it does not matter. */
export const arbitraryCatalogue: Arbitrary<Catalogue> = fc.record(
  {
    格式: fc.constant('gkml/1'),
    目录: fc.oneof(fc.constant('青禾县义务教育领域基层政务公开标准目录'), filledText),
    类型: fc.constantFrom('标准目录', '主动公开基本目录', '村(居)务公开清单', '负面清单'),
    领域: fc.oneof(fc.constantFrom('义务教育', '城乡规划', '财政预决算'), filledText),
    地区: fc.record(
      { 名称: filledText, 级别: fc.constantFrom('县级', '乡级') },
      { requiredKeys: ['名称'], noNullPrototype: true },
    ) as Arbitrary<Region>,
    版本: filledText,
    基准: fc.record({ 来源: filledText, 版本: filledText }, { requiredKeys: ['来源'], noNullPrototype: true }),
    来源: fc.array(source, { maxLength: 3 }),
    规模: fc.record(
      { 一级事项: fc.integer({ min: 1 }), 事项: fc.integer({ min: 1 }), 说明: anyText },
      { requiredKeys: ['事项'], noNullPrototype: true },
    ),
    不适用: fc.array(exclusion, { maxLength: 3 }),
    事项: fc.uniqueArray(arbitraryItem, { selector: (item) => item.编号, maxLength: 12 }),
  },
  { requiredKeys: ['格式', '目录', '领域', '事项'], noNullPrototype: true },
) as Arbitrary<Catalogue>;
