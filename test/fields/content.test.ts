import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareContents, normaliseContent, parseContent } from '../../src/fields/content.ts';
import { type Direction, mirrored } from '../../src/model/comparison.ts';

/** Content → its elements, a marker in front where there is one. */
const contents: readonly (readonly [content: string, ...elements: string[]])[] = [
  // Numbered lines.
  ['1.招标公告；\n2.中标结果；\n3.合同订立信息。', '1.|招标公告', '2.|中标结果', '3.|合同订立信息'],
  ['1、甲项。\n2、乙项。', '1、|甲项', '2、|乙项'],
  ['1. 甲项 2. 乙项', '1.|甲项', '2.|乙项'],
  ['1.甲公告;2.乙公告', '1.|甲公告', '2.|乙公告'],
  ['1.《示例办法》(国务院令第649号) 2.示例文件', '1.|《示例办法》(国务院令第649号)', '2.|示例文件'],
  ['1.机构概况\n\n2.示例\n\n3.示例', '1.|机构概况', '2.|示例', '3.|示例'],
  ['(1)甲项(2)乙项', '(1)|甲项', '(2)|乙项'],
  ['（一）甲项；（二）乙项', '（一）|甲项', '（二）|乙项'],
  ['一、甲项\n二、乙项\n三、丙项', '一、|甲项', '二、|乙项', '三、|丙项'],
  ['十、甲项\n十一、乙项', '十、|甲项', '十一、|乙项'],
  ['①甲项②乙项', '①|甲项', '②|乙项'],
  // Bullets.
  ['●文件名称\n●文号\n●发布部门', '●|文件名称', '●|文号', '●|发布部门'],
  ['●示例范围 ●示例情况', '●|示例范围', '●|示例情况'],
  // Words before the list, lists in lists, line breaks inside an element.
  ['调查结果予以公开。\n1.勘测调查表；\n2.登记表。', '调查结果予以公开', '1.|勘测调查表', '2.|登记表'],
  ['示例预算:①示例表②示例表二', '示例预算:', '①|示例表', '②|示例表二'],
  ['1.甲项：①子项②子项；\n2.乙项', '1.|甲项：①子项②子项', '2.|乙项'],
  ['1.甲清单、\n乙名单;\n2.丙流程\n图;', '1.|甲清单、\n乙名单', '2.|丙流程\n图'],
  // A number that lost its dot, and numbers that count nothing.
  ['6.办理时间；\n7地点；\n8.联系方式 。', '6.|办理时间', '7|地点', '8.|联系方式'],
  ['1.比上年增长2.5个百分点；\n2.第2、3项补贴', '1.|比上年增长2.5个百分点', '2.|第2、3项补贴'],
  ['补贴标准（2020年）', '补贴标准（2020年）'],
  ['30日内的公示，第1、2季度的报表', '30日内的公示，第1、2季度的报表'],
  // Without numbers.
  ['审核结果', '审核结果'],
  ['文件名称、文号、发文部门', '文件名称、文号、发文部门'],
  ['甲规定;乙文件', '甲规定', '乙文件'],
  ['甲资讯;\n乙信息等', '甲资讯', '乙信息等'],
  ['文件名称\n文号', '文件名称', '文号'],
  ['改革方案、\n发展规划，\n工作计划', '改革方案、\n发展规划，\n工作计划'],
  [''],
  [' \u3000'],
  ['；。'],
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '1',
      '2',
      '3',
      '.',
      '、',
      '（',
      '）',
      '(',
      ')',
      '一',
      '二',
      '十',
      '①',
      '②',
      '●',
      '▪',
      '；',
      '\n',
      ' ',
      '甲',
      '项',
      '。',
    ),
  }),
  fc.constantFrom(...contents.map(([content]) => content)),
);

describe('parseContent', () => {
  it.each(contents)('reads %j', (content, ...elements) => {
    const read = parseContent(content).elements.map(({ text, marker }) =>
      marker === undefined ? text : `${marker}|${text}`,
    );
    expect(read).toEqual(elements);
  });

  it('gives elements in order that all stand in the text, for any string', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        let from = 0;
        for (const { text } of parseContent(content).elements) {
          const at = content.indexOf(text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + text.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1.', '1', '①', '（一）', ';', '、', '\n', ' ', '1.1', '甲；', '十', '十、', '第1、'])(
    'ends on 100 KB of %j',
    (unit) => {
      const hostile = `${unit.repeat(100_000 / unit.length)}甲`;
      expect(parseContent(hostile).elements.length).toBeGreaterThan(0);
      expect(compareContents(hostile, '甲')).toBeDefined();
    },
  );
});

describe('normaliseContent', () => {
  it.each([
    ['1.甲项；\n2.乙项。', '1、甲项 2、乙项'],
    ['①甲项（附表）②乙项', '●甲项(附表)\n●乙 项'],
  ])('brings %j and %j to one form', (a, b) => {
    expect(normaliseContent(a)).toBe(normaliseContent(b));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (content) => {
        const once = normaliseContent(content);
        expect(normaliseContent(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('compareContents', () => {
  it.each<[before: string, after: string, direction: Direction]>([
    ['1.甲项\n2.乙项', '①乙项②甲项', 'same'],
    ['1.甲项\n2.乙项', '1.甲项', 'looser'],
    ['1.甲项', '1.甲项\n2.乙项', 'stricter'],
    ['1.甲项\n2.乙项', '1.甲项\n2.丙项', 'unclear'],
    ['甲项', '1.甲项。', 'same'],
    ['', '甲项', 'stricter'],
  ])('%j → %j: %s', (before, after, direction) => {
    expect(compareContents(before, after)).toBe(direction);
  });

  it('has a mirror', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(compareContents(after, before)).toBe(mirrored(compareContents(before, after)));
      }),
    );
  });
});
