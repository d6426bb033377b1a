// Parts of a .docx that are written here and not by the library: it dates every file with the clock, and knows no
// substitutes for fonts. ECMA-376 part 1, 17.8.3.1 (altName) and part 2, 11.1 (core properties).
import type { DocumentPlan } from '../../model/document-plan.ts';

interface Part {
  readonly path: string;
  readonly data: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const noDate = '2000-01-01T00:00:00Z';
/** GB2312: where neither font is there, the program takes another one for Chinese. */
const chineseCharset = '86';

export function fixedParts({ title, fontSubstitutes }: DocumentPlan): Part[] {
  return [
    { path: 'docProps/core.xml', data: coreProperties(title) },
    { path: 'word/fontTable.xml', data: fontTable(fontSubstitutes) },
  ];
}

function coreProperties(title: string): string {
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${noDate}</dcterms:${name}>`,
  );
  const people = '<dc:creator>gkml</dc:creator><cp:lastModifiedBy>gkml</cp:lastModifiedBy><cp:revision>1</cp:revision>';
  const content = `<dc:title>${escaped(title)}</dc:title>${people}${dates.join('')}`;
  return `${declaration}<cp:coreProperties ${namespaces}>${content}</cp:coreProperties>`;
}

function fontTable(substitutes: DocumentPlan['fontSubstitutes']): string {
  const fonts = Object.entries(substitutes).map(([name, substitute]) => {
    const children = `<w:altName w:val="${escaped(substitute)}"/><w:charset w:val="${chineseCharset}"/>`;
    return `<w:font w:name="${escaped(name)}">${children}</w:font>`;
  });
  return `${declaration}<w:fonts xmlns:w="${wordprocessing}">${fonts.join('')}</w:fonts>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');
}
