import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeDocx } from '../../../src/io/documents/write-docx.ts';
import { decodeXmlText } from '../../../src/io/tables/xml-text.ts';
import type { BlockPlan, DocumentPlan } from '../../../src/model/document-plan.ts';
import { partsOf } from './document-parts.ts';

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

function planOf(blocks: readonly BlockPlan[], rest: Partial<DocumentPlan> = {}): DocumentPlan {
  return {
    title: '说明<1>&"2"',
    styles: {
      body: {
        title: '正文',
        font: '仿宋_GB2312',
        size: 16,
        align: 'justified',
        firstLine: 2,
        pitch: 28.95,
        spacing: -0.25,
      },
      head: {
        title: '标题',
        font: '黑体',
        size: 22,
        bold: true,
        align: 'center',
        pitch: 35,
        linesBefore: 1,
        outline: 1,
        keepWithNext: true,
      },
      number: { title: '页码', font: '宋体', size: 14, align: 'right', right: 1, pitch: 16 },
    },
    bodyStyle: 'body',
    fontSubstitutes: { 仿宋_GB2312: '仿宋' },
    page: { margins: { top: 37, bottom: 35, left: 28, right: 26 }, numberDistance: 7, numberStyle: 'number' },
    sections: [{ orientation: 'portrait', blocks }],
    ...rest,
  };
}

const paragraph: BlockPlan = { kind: 'paragraph', style: 'body', text: '甲\n乙' };
const cell = (text: string) => ({ style: 'body', text });
const table: BlockPlan = {
  kind: 'table',
  columns: [1, 3],
  header: [cell('表头一'), cell('表头二')],
  rows: [
    [cell('甲'), cell('乙')],
    [
      cell('丙'),
      {
        style: 'body',
        text: [
          { text: '删', strike: true, color: 'C00000' },
          { text: '增', bold: true, underline: true },
        ],
      },
    ],
  ],
};

async function xmlOf(plan: DocumentPlan, part = 'word/document.xml'): Promise<string> {
  const xml = (await partsOf(await writeDocx(plan))).get(part);
  if (xml === undefined) throw new Error(`No part is called ${part}`);
  return xml;
}

describe('the bytes of a document', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are the same in another year', async () => {
    const plan = planOf([paragraph, table]);
    const first = await writeDocx(plan);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
    const second = await writeDocx(structuredClone(plan));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    expect([...(await partsOf(first)).values()].join('')).not.toMatch(/20(?:1[0-9]|2[0-9]|31)-\d\d-\d\d/u);
  });

  it('say neither clock nor user, and escape the title', async () => {
    const core = await xmlOf(planOf([paragraph]), 'docProps/core.xml');
    expect(core).toContain('<dc:title>说明&lt;1&gt;&amp;&quot;2&quot;</dc:title><dc:creator>gkml</dc:creator>');
    expect(core.match(/2000-01-01T00:00:00Z/gu)).toHaveLength(2);
  });

  it('begin with the list of types, where programs sniff for it', async () => {
    expect([...(await partsOf(await writeDocx(planOf([paragraph])))).keys()][0]).toBe('[Content_Types].xml');
  });
});

describe('a page of a document', () => {
  it('is A4 with the planned margins', async () => {
    const xml = await xmlOf(planOf([paragraph]));
    expect(xml).toContain(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}" w:orient="portrait"/>`);
    expect(xml).toContain(
      `<w:pgMar w:top="${twips(37)}" w:right="${twips(26)}" w:bottom="${twips(35)}" w:left="${twips(28)}"`,
    );
  });

  it('across is the same page turned, its head at the bound side', async () => {
    const xml = await xmlOf(planOf([], { sections: [{ orientation: 'landscape', blocks: [table] }] }));
    expect(xml).toContain(`<w:pgSz w:w="${twips(297)}" w:h="${twips(210)}" w:orient="landscape"/>`);
    expect(xml).toContain(
      `<w:pgMar w:top="${twips(28)}" w:right="${twips(37)}" w:bottom="${twips(26)}" w:left="${twips(35)}"`,
    );
  });

  it('has its number at the outer side: odd ones right, even ones left', async () => {
    const parts = await partsOf(await writeDocx(planOf([paragraph])));
    const document = parts.get('word/document.xml') ?? '';
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    const footer = (kind: string) => {
      const [, id = ''] = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`, 'u').exec(document) ?? [];
      const [, target = ''] =
        new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`, 'u').exec(relations) ?? [];
      return parts.get(`word/${target}`) ?? '';
    };
    expect(footer('default')).toMatch(/<w:jc w:val="right"\/>.*— .*PAGE.* —/u);
    expect(footer('even')).toMatch(/<w:jc w:val="left"\/>.*— .*PAGE.* —/u);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

describe('a text in a document', () => {
  it('has the planned style: one font for all characters, fixed lines, an indent in characters', async () => {
    const styles = await xmlOf(planOf([paragraph]), 'word/styles.xml');
    const [body = ''] = /<w:style [^>]*w:styleId="body">.*?<\/w:style>/u.exec(styles) ?? [];
    for (const font of ['ascii', 'eastAsia', 'hAnsi']) expect(body).toContain(`w:${font}="仿宋_GB2312"`);
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('w:firstLine="640" w:firstLineChars="200"');
    expect(body).toMatch(/<w:jc w:val="both"\/>.*<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/u);
    const [head = ''] = /<w:style [^>]*w:styleId="head">.*?<\/w:style>/u.exec(styles) ?? [];
    expect(head).toMatch(/<w:keepNext\/>.*w:before="700".*<w:outlineLvl w:val="0"\/>.*<w:b\/>/u);
  });

  it('names a font to be taken where its own is missing', async () => {
    expect(await xmlOf(planOf([paragraph]), 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
  });

  it('breaks its lines where the plan does', async () => {
    expect(await xmlOf(planOf([paragraph]))).toMatch(/>甲<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>乙</u);
  });

  it.each(['<b>&"\'', ']]>', '  前后  ', '𠮷', '=1+1', '\u2028'])('comes back as it was: %j', async (text) => {
    const xml = await xmlOf(planOf([{ kind: 'paragraph', style: 'body', text }]));
    const [, written = ''] = /<w:t xml:space="preserve">([^<]*)<\/w:t>/u.exec(xml) ?? [];
    expect(decodeXmlText(written)).toBe(text);
  });
});

describe('a table in a document', () => {
  it('repeats its header, keeps rows whole and fills the page by the shares of its columns', async () => {
    const xml = await xmlOf(planOf([table]));
    const width = twips(210 - 28 - 26);
    expect(xml).toContain(
      `<w:gridCol w:w="${Math.floor(width / 4)}"/><w:gridCol w:w="${Math.floor((width * 3) / 4)}"/>`,
    );
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(3);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it('marks parts of a cell', async () => {
    const xml = await xmlOf(planOf([table]));
    expect(xml).toMatch(/<w:strike\/><w:color w:val="C00000"\/><\/w:rPr><w:t[^>]*>删</u);
    expect(xml).toMatch(/<w:b\/>.*<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>增</u);
  });
});
