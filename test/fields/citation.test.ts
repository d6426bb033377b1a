import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isFormalCitation,
  normaliseCitation,
  parseCitation,
  parseCitations,
  titlesIn,
} from '../../src/fields/citation.ts';
import { cells } from './citation-cells.ts';

/** Citations as catalogues write them: [organ] title [number] [articles] [trailing words]. */
const citation = fc
  .tuple(
    fc.constantFrom('', '【法律】', '国务院办公厅', '青禾县人民政府'),
    fc.constantFrom(
      '土地管理法',
      '关于印发〈示例、示例〉的通知',
      '示例部 示例局关于示例的意见',
      '示例规划（2016-2020年）',
      '示例意见',
      '关于转发<示例办法>的通知',
    ),
    fc.constantFrom(
      '',
      '（国务院令第711号）',
      '(国令第711 号)',
      '（国办发〔2017〕97号）',
      '（2018年12月29日第二次修正）',
      '(建房〔2012 ) 8 4 号 )',
      '(试行)',
    ),
    fc.constantFrom('', '第二十条（十二）', '第五十七条第二款', '第五条、第六条', '第五十七', '第五条，第六条的规定'),
    fc.constantFrom('', '等', '及其实施细则', '及相关规定', '等法律法规和文件规定'),
  )
  .map(([organ, title, number, articles, trailing]) => `${organ}《${title}》${number}${articles}${trailing}`);
const quoted = fc.constant('《示例条例》第八条：“应当公开办法、范围。”');
const unquoted = fc.constantFrom(
  '各地相关政策法规文件',
  '信息公开规定',
  '示例省“七五”规划',
  '国办发〔2017〕97号',
  '土地管理法',
  '省、市有关文件',
);
const list = fc.array(
  fc.oneof({ arbitrary: citation, weight: 3 }, { arbitrary: unquoted, weight: 1 }, { arbitrary: quoted, weight: 1 }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'《》〈〉<>（）()〔〕【】“”、；，。\n 1.①●第二十条等及其甲法号令年') }),
  fc.constantFrom(...cells.map(([cell]) => cell)),
);

describe('parseCitations', () => {
  it.each(cells)('reads the cell %j', (cell, ...acts) => {
    expect(parseCitations(cell)).toEqual(acts);
  });

  it('gives the same list again from its lines', () => {
    for (const [, ...acts] of cells) expect(parseCitations(acts.join('\n'))).toEqual(acts);
    fc.assert(
      fc.property(list, (acts) => {
        expect(parseCitations(acts.join('\n'))).toEqual(acts);
      }),
      { numRuns: 500 },
    );
  });

  it('reads numbered lists of any citations', () => {
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('. ', '.', '、'),
        fc.constantFrom('\n', '；\n', '；'),
        (acts, dot, separator) => {
          const cell = acts.map((act, index) => `${index + 1}${dot}${act}`).join(separator);
          expect(parseCitations(cell)).toEqual(acts);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives a list of its own to every caller', () => {
    parseCitations('《示例法》').push('x');
    expect(parseCitations('《示例法》')).toEqual(['《示例法》']);
  });

  it('gives non-empty elements on one line, whose characters all stand in the cell, for any string', () => {
    fc.assert(
      fc.property(anyText, (cell) => {
        for (const element of parseCitations(cell)) {
          expect(element.trim()).not.toBe('');
          expect(element).not.toMatch(/[\n\r]/);
          for (const character of element) expect(cell).toContain(character);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['《', '》', '《》', '（', '甲、', '《甲》第一条规定，甲、', '（一）', '<《', ' ', '、', '第二十条'])(
    'ends on 100 KB of %j',
    (unit) => {
      const hostile = unit.repeat(100_000 / unit.length);
      expect(Array.isArray(parseCitations(hostile))).toBe(true);
      expect(parseCitation(`${hostile}甲`).text).toHaveLength(hostile.length + 1);
      expect(normaliseCitation(`${hostile}甲`).endsWith('甲')).toBe(true);
    },
  );
});

describe('parseCitation', () => {
  it('finds title, number and articles with their places', () => {
    const text = '国务院办公厅《关于印发〈示例〉的通知》（国办发〔2017〕97号）第二十条（十二）、第三条';
    const { titles, documentNumber, articles, kind, vague, unpaired } = parseCitation(text);
    expect(titles.map((title) => title.text)).toEqual(['《关于印发〈示例〉的通知》']);
    expect(documentNumber).toMatchObject({
      text: '国办发〔2017〕97号',
      organ: '国办发',
      year: '2017',
      number: '97',
      wellFormed: true,
    });
    expect(articles.map((article) => article.text)).toEqual(['第二十条（十二）', '第三条']);
    for (const { text: words, span } of [...titles, ...articles]) expect(text.slice(...span)).toBe(words);
    expect(documentNumber && text.slice(...documentNumber.span)).toBe('国办发〔2017〕97号');
    expect({ kind, vague, unpaired }).toEqual({ kind: 'document', vague: false, unpaired: undefined });
  });

  it.each([
    ['《示例》（国办发〔2017〕97号）', '国办发〔2017〕97号', true],
    ['《示例》（文号：国办发〔2017〕97号）', '国办发〔2017〕97号', true],
    ['国办发〔2018〕118号文', '国办发〔2018〕118号', true],
    ['《示例办法》（国家税务总局公告2025年第12号）', '国家税务总局公告2025年第12号', true],
    ['《示例办法》（国家税务总局公告2025年第012号）', '国家税务总局公告2025年第012号', false],
    ['《示例》（青教发[2021]3号）', '青教发[2021]3号', false],
    ['《示例》（农办财﹝2018﹞13号）', '农办财﹝2018﹞13号', false],
    ['《示例》（青教发【2021】3号）', '青教发【2021】3号', false],
    ['《示例》（青教发(2014)3号）', '青教发(2014)3号', false],
    ['《示例》（中办发〔2016〕8 号）', '中办发〔2016〕8 号', false],
    ['《示例》（国办发〔2017〕第97号）', '国办发〔2017〕第97号', false],
    ['《示例》（国办发〔2017〕097号）', '国办发〔2017〕097号', false],
    ['《示例》（国办发〔2017〕97）', '国办发〔2017〕97', false],
    ['《示例》国办发2017年97号', '国办发2017年97号', false],
    ['《示例》(建房〔2012 ) 8 4 号 )', '建房〔2012 ) 8 4 号', false],
  ])('reads the document number of %s', (text, number, wellFormed) => {
    expect(parseCitation(text).documentNumber).toMatchObject({ text: number, wellFormed });
  });

  it.each([
    '《示例规划（2016-2020年）》',
    '《示例法》（2018年12月29日第二次修正）',
    '《示例法》（国务院令第711号）',
    '《示例规定》财政部令2021年第5号',
    '《示例法》第二十条',
  ])('finds no document number in %s', (text) => {
    expect(parseCitation(text).documentNumber).toBeUndefined();
  });

  it.each([
    ['《示例条例》（国务院令第711号）', '国务院令第711号'],
    ['《示例条例》(国令第 590号)', '国令第 590号'],
    ['《示例法》（中华人民共和国主席令第三十二号）', '中华人民共和国主席令第三十二号'],
    ['《示例规定》（公安部令 第107号）', '公安部令 第107号'],
    ['《示例规定》（交通运输部令〔2011〕第5号）', '交通运输部令〔2011〕第5号'],
  ])('reads the order number of %s', (text, number) => {
    expect(parseCitation(text).orderNumber?.text).toBe(number);
    expect(parseCitation(text).articles).toEqual([]);
  });

  it.each([
    ['《土地管理法》', 'law'],
    ['《政府信息公开条例》（国务院令第711号）', 'regulation'],
    ['《示例办法（试行）》', 'rule'],
    ['《关于印发<示例规程的通知>》', 'document'],
    ['示例省“七五”规划', 'document'],
    ['《示例》', 'unknown'],
  ])('guesses what %s is', (text, kind) => {
    expect(parseCitation(text).kind).toBe(kind);
  });

  it.each([
    ['各地相关政策法规文件', true],
    ['法律、法规、规章', true],
    ['上级有关规定', true],
    ['同上', true],
    ['土地管理法', false],
    ['示例省“七五”规划', false],
    ['国办发〔2017〕97号', false],
    ['《示例》及相关规定', false],
  ])('says whether %s is vague', (text, vague) => {
    expect(parseCitation(text).vague).toBe(vague);
  });

  it.each([
    ['《示例意见', '《'],
    ['示例意见》', '》'],
    ['《示例意见》（国办发〔2017〕97号', '（'],
    ['《示例实施意见》(建房〔2012 ) 84号)', '〔'],
    ['《关于印发<示例办法》的通知>', '<'],
    ['《示例〉', '《'],
  ])('points at the bracket without a partner in %s', (text, bracket) => {
    const { unpaired } = parseCitation(text);
    expect(unpaired && text.slice(...unpaired)).toBe(bracket);
  });

  it.each([
    '《关于印发〈示例办法>的通知》(青教发[2021]3号）',
    '《示例条例》第二十条：1）机关职能；2）办事程序',
    '《示例条例》第八条：“应当公开。',
  ])('finds nothing unpaired in %s', (text) => {
    expect(parseCitation(text).unpaired).toBeUndefined();
  });

  it('gives spans that hold their words for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { titles, articles, documentNumber, orderNumber } = parseCitation(text);
        for (const found of [...titles, ...articles, documentNumber, orderNumber]) {
          if (found !== undefined) expect(text.slice(...found.span)).toBe(found.text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('normaliseCitation', () => {
  it.each([
    ['《中华人民共和国政府信息公开条例》（国务院令第711号）', '《政府信息公开条例》(国令第711 号)'],
    ['《关于印发〈示例〉的通知》（国办发〔2017〕97号）；', '《关于印发<示例>的通知》(国办发[2017]97 号)'],
  ])('brings %s and %s to one form', (a, b) => {
    expect(normaliseCitation(a)).toBe(normaliseCitation(b));
  });

  it('is idempotent', () => {
    const text = fc.oneof(
      anyText,
      fc.string({ unit: fc.constantFrom('《', '中华人民共和国', '国务院令', '国', '院令', ';', '。') }),
    );
    fc.assert(
      fc.property(text, (element) => {
        const once = normaliseCitation(element);
        expect(normaliseCitation(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('plain lines', () => {
  it('are divided as any other cell is', () => {
    const title = fc.string({ unit: fc.constantFrom(...'示例关于印发的通知第等及2'), minLength: 1, maxLength: 6 });
    const behind = fc.constantFrom('', '（国务院令第711号）', '（国办发〔2019〕54号）', '（试行）', '（2018年修正）');
    const line = fc.tuple(title, behind).map(([words, bracket]) => `《${words}》${bracket}`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const cell = lines.join('\n');
        // A blank at the end is no part of an element, but leads the cell the long way.
        expect(parseCitations(cell)).toEqual(parseCitations(`${cell} `));
      }),
      { numRuns: 500 },
    );
  });
});

describe('isFormalCitation', () => {
  it.each(['《示例意见》（国办发〔2017〕97号）', '《示例县示例办法》（示政办发〔2023〕4号）'])(
    'is true for %s',
    (text) => {
      expect(isFormalCitation(text)).toBe(true);
    },
  );

  it.each([
    '《示例意见》',
    '《示例意见》（国办发[2017]97号）',
    '《示例意见》（国办发〔2017〕097号）',
    '《示例意见》（见国办发〔2017〕97号）',
    '《示例意见》（国务院令〔2017〕97号）',
    '《关于印发〈示例办法〉的通知》（国办发〔2017〕97号）',
    '《示例意见》（国办发〔2017〕97号）第五',
    '《示例意见》（国办发〔2017〕97号',
  ])('is false for %s', (text) => {
    expect(isFormalCitation(text)).toBe(false);
  });

  it('leaves nothing for parsing to complain about', () => {
    const words = fc.string({ unit: fc.constantFrom(...'示例办通知见令第五条'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 9_999_999 }), (title, organ, number) => {
        const element = `《${title}》（${organ}〔2019〕${number}号）`;
        fc.pre(isFormalCitation(element));
        expect(parseCitation(element)).toMatchObject({
          titles: [{ text: `《${title}》` }],
          documentNumber: { organ, number: String(number), wellFormed: true },
          articles: [],
          vague: false,
          unpaired: undefined,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves one element whose title is known without parsing', () => {
    const words = fc.string({ unit: fc.constantFrom(...'示例法办、，和1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, (title) => {
        const element = `《${title}》（示政办发〔2019〕5号）`;
        expect(isFormalCitation(element)).toBe(true);
        expect(parseCitations(element)).toEqual([element]);
        expect(titlesIn(element)).toEqual(parseCitation(element).titles);
      }),
      { numRuns: 300 },
    );
  });
});
