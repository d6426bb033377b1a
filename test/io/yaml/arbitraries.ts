// Catalogues as fast-check makes them: with every text that could upset a reader.
import fc from 'fast-check';
import type { Catalogue, Item } from '../../../src/model/catalogue.ts';

/** What YAML gives a meaning to, at the beginning, at the end and within. */
const troublesome = fc.constantFrom(
  ...[
    '',
    ' ',
    '  ',
    '-',
    '- ',
    '#',
    ' #',
    ':',
    ': ',
    '? ',
    '?',
    '&',
    '*',
    '!',
    '|',
    '>',
    "'",
    '"',
    '%',
    '@',
    '`',
    '\\',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '~',
    '=',
    '<<',
    '...',
    '---',
    '\n',
    '\n\n',
    '\n ',
    ' \n',
    '\n  \n',
    '\r',
    '\r\n',
    '\t',
  ],
  ...[
    'null',
    'true',
    'yes',
    'No',
    'on',
    'y',
    '1',
    '-1',
    '+.5',
    '1e3',
    '0x1F',
    '0o7',
    '0b1',
    '1_000',
    '.inf',
    '.NaN',
    '12:30',
    '1:2:3',
  ],
  ...[
    '2026-03-01',
    '2026.1',
    '2026-3-1 12:00:00',
    '0371',
    '“',
    '”',
    '“双减”',
    '‘',
    '’',
    '：',
    '\u3000',
    '\u00a0',
    '\u200b',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffe',
    '\uffff',
  ],
  ...[
    '\ud800',
    '\udc00',
    '🙂',
    '𠮷',
    '👨‍👩‍👧',
    '青禾县',
    '政府网站',
    '《政府信息公开条例》',
    '（国务院令第711号）',
    '1.申请条件',
  ],
);

export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(troublesome, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('第一行', ' 缩进', '结尾 ', '', '# 井号', '键: 值', '- 条', '  ', '“引”'), {
        maxLength: 5,
      })
      .map((lines) => lines.join('\n')),
  },
);

const texts = fc.array(text, { maxLength: 4 });
const longTexts = fc.array(fc.oneof(text, fc.constant('青禾县人民政府办公室'.repeat(3))), { maxLength: 6 });

const key = fc.oneof(text, fc.constantFrom('联系电话', '责任科室(单位)', '网址:', '键'.repeat(1500), 'constructor'));

const item: fc.Arbitrary<Item> = fc.record(
  {
    编号: text,
    基准编号: text,
    曾用编号: texts,
    一级事项: text,
    名称: text,
    内容: text,
    依据: texts,
    时限: text,
    主体: longTexts,
    方式: texts,
    渠道: longTexts,
    对象: texts,
    层级: texts,
    备注: text,
    栏目: fc.record({ 名称: text, 网址: text }, { requiredKeys: [] }),
    权责编号: text,
    扩展: fc.dictionary(key, text, { maxKeys: 3, noNullPrototype: true }),
    偏离: fc.array(
      fc.record(
        {
          要素: fc.constantFrom('渠道', '时限'),
          理由: text,
          批准: text,
          日期: fc.oneof(text, fc.constant('2026-03-01')),
        },
        { requiredKeys: ['要素', '理由'] },
      ),
      { maxLength: 2 },
    ),
    核对: fc.record({ 结论: fc.constantFrom('已对照', '待核对'), 来源: texts, 说明: text }, { requiredKeys: ['结论'] }),
  },
  { requiredKeys: ['编号'] },
);

export const catalogue: fc.Arbitrary<Catalogue> = fc.record(
  {
    格式: fc.constant('gkml/1'),
    目录: text,
    领域: text,
    地区: fc.record({ 名称: text, 级别: fc.constant('县级') }, { requiredKeys: ['名称'] }),
    版本: text,
    基准: fc.record({ 来源: text, 版本: text }, { requiredKeys: ['来源'] }),
    来源: fc.array(fc.record({ 代号: text, 名称: text, 日期: text, 网址: text }, { requiredKeys: ['代号', '名称'] }), {
      maxLength: 3,
    }),
    规模: fc.record({ 一级事项: fc.nat(), 事项: fc.nat(9999), 说明: text }, { requiredKeys: ['事项'] }),
    不适用: fc.array(
      fc.record(
        { 基准编号: text, 名称: text, 理由: text, 批准: text, 日期: fc.oneof(text, fc.constant('2026-03-01')) },
        { requiredKeys: ['名称', '理由'] },
      ),
      { maxLength: 2 },
    ),
    事项: fc.array(item, { maxLength: 4 }),
  },
  { requiredKeys: ['格式', '目录', '领域', '事项'] },
);
