import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createXmlScanner } from '../../../src/io/tables/xml-scanner.ts';
import { UsableError } from '../../../src/model/errors.ts';

/** What the scanner tells, one line an event; neighbouring texts joined. `wanted` attributes are shown. */
function events(pieces: readonly string[], wanted: readonly string[] = []): string[] {
  const told: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') told.push(`"${text}"`);
    text = '';
  };
  const scanner = createXmlScanner(
    {
      open(name, attributes) {
        flush();
        const shown = wanted.map((key) => ` ${key}=${attributes.get(key) ?? attributes.getPrefixed(key) ?? '-'}`);
        told.push(`<${name}${shown.join('')}>`);
      },
      text(piece) {
        text += piece;
      },
      close(name) {
        flush();
        told.push(`</${name}>`);
      },
    },
    '表.xlsx',
  );
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return told;
}

const wellFormed: readonly (readonly [what: string, xml: string, told: string])[] = [
  ['elements and text', '<a><b>文</b></a>', '<a> <b> "文" </b> </a>'],
  ['empty elements', '<a><b/><b /></a>', '<a> <b> </b> <b> </b> </a>'],
  ['prefixes are dropped', '<x:a xmlns:x="u"><x:b/></x:a>', '<a> <b> </b> </a>'],
  ['the five entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', `<a> "<>&"'" </a>`],
  ['references by number', '<a>&#20844;&#x5F00;&#x1F600;</a>', '<a> "公开😀" </a>'],
  ['references are decoded once', '<a>&amp;lt;</a>', '<a> "&lt;" </a>'],
  ['references beside text', '<a>一&#20108;&amp;三&#x1F600;四</a>', '<a> "一二&三😀四" </a>'],
  ['CDATA', '<a>一<![CDATA[<b>&amp;]]>二</a>', '<a> "一<b>&amp;二" </a>'],
  ['CDATA with brackets before its end', '<a><![CDATA[x]]]]></a>', '<a> "x]]" </a>'],
  ['comments and instructions', '<?xml version="1.0"?><!-- > --><a><?p ?><!--<b>-->x</a><!-- -->', '<a> "x" </a>'],
  ['line ends', '<a>1\r\n2\r3\n4</a>', '<a> "1\n2\n3\n4" </a>'],
  ['a referenced carriage return stays', '<a>&#13;</a>', '<a> "\r" </a>'],
  ['blanks around the root', '\n <a/>\r\n', '<a> </a>'],
  ['blanks inside tags', '<a\n\t><b\r\n/></a >', '<a> <b> </b> </a>'],
  ['> in text', '<a>1>0</a>', '<a> "1>0" </a>'],
  ['Chinese names', '<目录 名="一"><项/></目录>', '<目录> <项> </项> </目录>'],
];

const attributeCases: readonly (readonly [what: string, tag: string, value: string])[] = [
  ['double quotes', '<a k="v"/>', 'v'],
  ['single quotes', `<a k='"v"'/>`, '"v"'],
  ['blanks around =', '<a k = "v"/>', 'v'],
  ['> and / in a value', '<a k="a>b/c"/>', 'a>b/c'],
  ['references', '<a k="&amp;&#x4E00;"/>', '&一'],
  ['line breaks are blanks', '<a k="1\r\n2\t3"/>', '1 2 3'],
  ['a prefixed one', '<a x:k="v"/>', 'v'],
  ['an unprefixed one before a prefixed one', '<a x:k="no" k="v"/>', 'v'],
  ['a namespace is no attribute', '<a xmlns:k="no"/>', '-'],
  ['a longer name is another', '<a kk="no" k2="no"/>', '-'],
  ['empty', '<a k=""/>', ''],
];

const malformed: readonly (readonly [what: string, xml: string, reason: string])[] = [
  ['cut off in text', '<a>文', '内容不完整'],
  ['cut off in a tag', '<a><b', '内容不完整'],
  ['cut off in a comment', '<a/><!-- ', '内容不完整'],
  ['nothing', '', '内容不完整'],
  ['only blanks', ' \n', '内容不完整'],
  ['wrong end tag', '<a><b></a></b>', '元素 b 没有正确结束'],
  ['end tag of a longer name', '<a></ab>', '元素 a 没有正确结束'],
  ['end tag too many', '<a/></a>', '结束标记没有对应的开始标记'],
  ['two roots', '<a/><b/>', '有多个根元素'],
  ['text beside the root', '<a/>文', '根元素之外有文字'],
  ['unknown entity', '<a>&nbsp;</a>', '有不认识的字符引用'],
  ['an entity named like a property', '<a>&constructor;&toString;</a>', '有不认识的字符引用'],
  ['bare ampersand', '<a>A & B 的一切</a>', '有不认识的字符引用'],
  ['bare ampersand at the end', '<a>&', '内容不完整'],
  ['reference to no character', '<a>&#0;</a>', '有不认识的字符引用'],
  ['reference to half a character', '<a>&#xD800;</a>', '有不认识的字符引用'],
  ['reference beyond Unicode', '<a>&#x110000;</a>', '有不认识的字符引用'],
  ['reference without digits', '<a>&#;</a>', '有不认识的字符引用'],
  ['DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '含有不允许的 DTD 定义'],
  ['attribute without value', '<a k></a>', '标记的属性写法有误'],
  ['attribute without quotes', '<a k=v></a>', '标记的属性写法有误'],
  ['< in an attribute', '<a k="<"></a>', '标记的属性写法有误'],
  ['tag without name', '<a>< b/></a>', '标记没有名称'],
  ['slash in the middle', '<a/ b="1">', '标记的属性写法有误'],
];

function failure(pieces: readonly string[]): string {
  try {
    events(pieces);
  } catch (error) {
    if (error instanceof UsableError) return error.message;
    throw error;
  }
  return '';
}

describe('the XML scanner', () => {
  it.each(wellFormed)('tells %s', (_, xml, told) => {
    expect(events([xml]).join(' ')).toBe(told);
    expect(events(xml.split('')).join(' ')).toBe(told);
  });

  it.each(attributeCases)('reads an attribute with %s', (_, xml, value) => {
    expect(events([xml], ['k'])[0]).toBe(`<a k=${value}>`);
    expect(events(xml.split(''), ['k'])[0]).toBe(`<a k=${value}>`);
  });

  it.each(malformed)('refuses what is malformed: %s', (_, xml, reason) => {
    expect(failure([xml])).toBe(`工作簿已损坏：${reason}`);
    expect(failure(xml.split(''))).toBe(`工作簿已损坏：${reason}`);
  });

  it('says where the fault is', () => {
    expect(() => events(['<a>', '<b></c>'])).toThrowError(expect.objectContaining({ place: '表.xlsx 第 7 个字符' }));
  });

  it('bounds depth, attributes and the length of a tag', () => {
    expect(failure(['<a>'.repeat(300)])).toBe('工作簿已损坏：嵌套过深');
    const many = Array.from({ length: 300 }, (_, index) => `k${index}=""`).join(' ');
    expect(failure([`<a ${many}/>`])).toBe('工作簿已损坏：标记的属性写法有误');
    expect(failure([`<a k="${'x'.repeat(1_100_000)}`])).toBe('工作簿已损坏：有一个标记过长');
  });

  it('keeps thousands of names apart', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `n${index.toString(36)}`);
    const xml = `<a>${names.map((name) => `<${name}/>`).join('')}</a>`;
    expect(events([xml, ''])).toEqual(['<a>', ...names.flatMap((name) => [`<${name}>`, `</${name}>`]), '</a>']);
  });

  it('gives the place of a value without making a string', () => {
    let seen = '';
    const scanner = createXmlScanner(
      {
        open(_, attributes) {
          const value = attributes.find('r');
          if (value) seen = String.fromCharCode(...value.codes.subarray(value.start, value.end));
          expect(attributes.find('s')).toBeUndefined();
        },
      },
      '',
    );
    scanner.write('<c t="x" r="AB12"/>');
    scanner.end();
    expect(seen).toBe('AB12');
  });

  it('tells the same however the text is cut into pieces', () => {
    const sample = wellFormed.map(([, xml]) => xml.replace(/<\?xml.*?\?>/u, '').trim()).join('');
    const xml = `<?xml version="1.0"?><root k="&lt;值&gt;">${sample}&#128512;</root>`;
    const whole = events([xml], ['k']);
    fc.assert(
      fc.property(fc.array(fc.nat(xml.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), xml.length];
        const pieces = places.slice(1).map((place, index) => xml.slice(places[index], place));
        expect(events(pieces, ['k'])).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back any text that is escaped', () => {
    const escapeText = (text: string) => text.replace(/[<&\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(events([`<a>${escapeText(text)}</a>`])[1]).toBe(`"${text}"`);
      }),
    );
  });

  it('never fails but with an error for the user', () => {
    const alphabet = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '?',
      '-',
      '[',
      ']',
      '&',
      ';',
      '#',
      '=',
      '"',
      "'",
      'a',
      ':',
      ' ',
      'CDATA',
      '\r',
      '文',
    );
    fc.assert(
      fc.property(fc.array(alphabet, { maxLength: 30 }), (symbols) => {
        expect(failure([`<a>${symbols.join('')}`, '</a>'])).toMatch(/^$|^工作簿已损坏：/u);
      }),
      { numRuns: 2000 },
    );
  });
});
