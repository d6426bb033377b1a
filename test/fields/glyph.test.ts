import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTick, repairedGlyphs } from '../../src/fields/glyph.ts';
import { cellText, hostileTexts } from './cell-texts.ts';

describe('readTick', () => {
  it.each<[kind: string, cells: string[]]>([
    [
      'ticked',
      [
        '√',
        ' √ ',
        '√\n',
        '√√',
        '✓',
        '✔',
        '✔\ufe0f',
        '✅',
        '☑',
        'v',
        'V',
        'Ｖ',
        '∨',
        '●',
        '■',
        '★',
        '(√)',
        '（√）',
        '√。',
        '√?',
        '是',
        '\uf0fc',
        '\uf050',
        '\uf0d6',
        '\uf0fe',
        'ü',
        'Ö',
        '¡Ì',
        '鈭?',
      ],
    ],
    [
      'empty',
      [
        '',
        ' ',
        '\u3000',
        '\u00a0',
        '\u3000\u00a0\n',
        '?',
        '？',
        '???',
        '─',
        '—',
        '——',
        '-',
        '/',
        '／',
        '无',
        '否',
        '×',
        '✗',
        '✕',
        '□',
        '☐',
        '口',
        '（ ）',
        '一',
      ],
    ],
    ['words', ['申请人', '在征收范\n围内', '√拟征收土地所在地的村集体成员', '特定群体', '主动公开', '县级', '有']],
    ['unknown', ['*', '#N/A', '1', '0', 'abc', '〇', '○', '⊙', '\ufffd', '\ue123', '\ud842']],
  ])('reads %s', (kind, cells) => {
    expect(Object.fromEntries(cells.map((cell) => [cell, readTick(cell).kind]))).toEqual(
      Object.fromEntries(cells.map((cell) => [cell, kind])),
    );
  });

  it.each([
    ['√拟征收土地所在地的村集体成员', '拟征收土地所在地的村集体成员', true],
    ['申请人 √', '申请人', true],
    ['在征收范\n围内', '在征收范围内', false],
    ['参建单位 及相关职能部门', '参建单位 及相关职能部门', false],
    ['（申请人）', '（申请人）', false],
  ])('keeps the words of %j', (cell, text, ticked) => {
    expect(readTick(cell)).toEqual({ kind: 'words', text, ticked });
  });

  it('never takes an unknown form for an empty cell', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        const tick = readTick(cell);
        if (tick.kind === 'empty') expect(cell).toMatch(/^[\s\p{P}\p{S}\p{Z}\p{C}无否不没有空口囗一Nno×]*$/u);
        if (tick.kind === 'words' || tick.kind === 'unknown') expect(tick.text).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(readTick(text).kind).toBeTypeOf('string');
  });
});

it('repairedGlyphs gives lost symbol fonts back and leaves other text alone', () => {
  expect(repairedGlyphs('\uf052政府网站 \uf0a3政府公报')).toBe('☑政府网站 □政府公报');
  expect(repairedGlyphs('政府网站 ■☑\ue123')).toBe('政府网站 ■☑\ue123');
});
