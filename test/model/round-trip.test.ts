import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemKeys } from '../../src/model/catalogue.ts';
import {
  agrees,
  cellParts,
  columnLabel,
  decodeHead,
  decodeRow,
  encodeHead,
  encodeRow,
  type HiddenColumn,
  hiddenColumn,
  hiddenLabel,
  longestCell,
} from '../../src/model/round-trip.ts';
import { arbitraryCatalogue, arbitraryItem } from '../exporters/arbitrary-catalogue.ts';

const shownRow = fc
  .array(fc.tuple(fc.constantFrom('名称', '内容', '对象.全社会', '扩展.咨询电话'), fc.string({ unit: 'binary' })))
  .map((cells) => new Map(cells));

describe('hidden columns', () => {
  it.each<[HiddenColumn, string]>([
    [{ field: '编号' }, 'gkml:编号'],
    [{ field: '偏离' }, 'gkml:偏离'],
    [{ exactPart: 1, head: 3 }, 'gkml:原值1#3'],
    [{ exactPart: 12, head: undefined }, 'gkml:原值12'],
  ])('%j is labelled %s', (column, label) => {
    expect(hiddenLabel(column)).toBe(label);
    expect(hiddenColumn(label)).toEqual(column);
  });

  it.each(['', '编号', 'gkml:', 'gkml:名称', 'gkml:原值', 'gkml:原值0', 'gkml:原值1#', 'gkml:原值1#0', 'gkml:编号 '])(
    'does not take %j for a label of its own',
    (label) => {
      expect(hiddenColumn(label)).toBeUndefined();
    },
  );
});

describe('the labels of a column', () => {
  it.each([
    [['公开对象', '全社会'], '公开对象/全社会'],
    [['序 号', '序号'], '序号'],
    [['公开内容\n（要素）', ''], '公开内容（要素）'],
    [['', ''], ''],
  ])('%j are one key: %s', (labels, key) => {
    expect(columnLabel(labels)).toBe(key);
  });
});

describe('an exact row', () => {
  it('comes back as it went, for any item', () => {
    fc.assert(
      fc.property(arbitraryItem, shownRow, (item, shown) => {
        expect(decodeRow(encodeRow(item, shown))?.item).toEqual(item);
      }),
    );
  });

  it('agrees with the cells that it was made with', () => {
    fc.assert(
      fc.property(arbitraryItem, shownRow, (item, shown) => {
        const exact = decodeRow(encodeRow(item, shown));
        expect(exact && itemKeys.every((field) => agrees(exact, shown, field))).toBe(true);
      }),
    );
  });

  it('holds nothing that XML cannot carry or a reader takes for an escape', () => {
    fc.assert(
      fc.property(arbitraryItem, shownRow, (item, shown) => {
        const text = encodeRow(item, shown);
        expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]|_x[0-9a-f]{4}_/iu);
        expect(Buffer.from(text).toString()).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    const shown = new Map([['名称', '甲']]);
    expect(encodeRow({ 名称: '甲', 编号: '1' }, shown)).toBe(encodeRow({ 编号: '1', 名称: '甲' }, shown));
  });

  it('keeps the order of the columns in 扩展', () => {
    const exact = decodeRow(encodeRow({ 编号: '1', 扩展: { 乙: '1', 甲: '2' } }, new Map()));
    expect(Object.keys(exact?.item.扩展 ?? {})).toEqual(['乙', '甲']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"文字"',
    '{"item":{},"shown":{}}',
    '{"item":{"编号":1},"shown":{}}',
    '{"item":{"编号":"1","名称":null},"shown":{}}',
    '{"item":{"编号":"1","依据":"《法》"},"shown":{}}',
    '{"item":{"编号":"1","扩展":{"甲":1}},"shown":{}}',
    '{"item":{"编号":"1","偏离":[[]]},"shown":{}}',
    '{"item":{"编号":"1","没有的键":"1"},"shown":{}}',
    '{"item":{"编号":"1"}}',
  ])('is refused where it is damaged: %s', (text) => {
    expect(decodeRow(text)).toBeUndefined();
  });

  it('is read or refused but never fails, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        decodeRow(text);
        decodeHead(text);
      }),
    );
  });
});

describe('a field agrees with its cells', () => {
  const exact = decodeRow(
    encodeRow(
      { 编号: '1' },
      new Map([
        ['名称', '甲\n乙'],
        ['对象.全社会', '√'],
      ]),
    ),
  );
  if (!exact) throw new Error('not decoded');

  it.each<[string, [string, string][], boolean]>([
    ['as they were', [['名称', '甲\n乙']], true],
    ['with other line ends', [['名称', '甲\r\n乙']], true],
    ['with blanks around', [['名称', ' 甲\n乙\n']], true],
    ['with what only looks blank around', [['名称', '\u200b甲\n乙\ue000\u2800']], true],
    ['with another text', [['名称', '甲乙']], false],
    ['with nothing', [['名称', '']], false],
    ['without the column', [], false],
  ])('%s', (_, cells, same) => {
    expect(agrees(exact, new Map(cells), '名称')).toBe(same);
  });

  it('and notices a tick that moved to another column', () => {
    expect(agrees(exact, new Map([['对象.全社会', '√']]), '对象')).toBe(true);
    expect(agrees(exact, new Map([['对象.特定群体', '√']]), '对象')).toBe(false);
  });

  it('and an empty column more changes nothing', () => {
    const shown = new Map([
      ['对象.其他', ''],
      ['对象.全社会', '√'],
    ]);
    expect(agrees(exact, shown, '对象')).toBe(true);
  });
});

describe('the head of a sheet', () => {
  it('comes back as it went, for any catalogue', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, ({ 事项: _, ...head }) => {
        const exact = { head, title: '甲', columns: new Map([['公开对象/全社会', '对象.全社会']]) };
        expect(decodeHead(encodeHead(exact))).toEqual(exact);
      }),
    );
  });

  it.each([
    '',
    '{}',
    '{"head":{"目录":"甲"},"columns":[]}',
    '{"head":{"目录":"甲","领域":"乙","事项":[]},"columns":[]}',
  ])('is refused where it is damaged: %s', (text) => {
    expect(decodeHead(text)).toBeUndefined();
  });
});

describe('a long text in parts', () => {
  it('is joined to the same text, each part fits a cell and is whole characters', () => {
    const piece = fc.constantFrom('文', '𠮷', 'a');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), fc.nat(3), piece, (start, count, filler) => {
        const text = start.join('') + filler.repeat(count * 20_000);
        const parts = cellParts(text);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part) => part.length <= longestCell && Buffer.from(part).toString() === part)).toBe(true);
      }),
    );
  });
});
