// The text of a document after fixes. A change in place is tried first and read again; only where it does not give what
// was meant, as in folded text, the whole document is written in canonical form, as `gkml validate --fix` does.
import { isDeepStrictEqual } from 'node:util';
import type { TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Edit } from '../../model/fix.ts';
import { valueAt } from '../../model/path.ts';
import { checkSchema } from '../../operations/check-schema.ts';
import { type CheckedDocument, rangeOf } from './check-document.ts';

/**
 * @param wanted the data after the edits
 * @returns undefined where the document cannot be written
 */
export async function mendedText(
  checked: CheckedDocument,
  edits: readonly Edit[],
  wanted: unknown,
): Promise<string | undefined> {
  const { document, source } = checked;
  const inPlace = editedInPlace(checked, edits);
  if (inPlace !== undefined) {
    const { data } = await readYaml(source.file, Buffer.from(inPlace));
    if (isDeepStrictEqual(data, wanted)) return inPlace;
  }
  if (checkSchema(source.data).length > 0) return undefined;
  const { updateYaml } = await import('../../io/yaml/format-yaml.ts');
  const text = document.getText();
  const written = updateYaml(text.replace(/^\ufeff/u, ''), wanted as Catalogue);
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

/** Undefined where an edit does not only change words that are there. */
function editedInPlace({ document, source, spanOf }: CheckedDocument, edits: readonly Edit[]): string | undefined {
  let text = document.getText();
  const places = edits.map(({ path, span, text: words }) => {
    const isText = typeof valueAt(source.data, path) === 'string';
    return isText && words !== null ? { span: spanOf(source.locate(path, span)), words } : undefined;
  });
  const known = places.filter((place) => place !== undefined);
  if (known.length < places.length) return undefined;
  for (const { span, words } of known.sort((a, b) => b.span[0] - a.span[0])) {
    text = text.slice(0, span[0]) + words + text.slice(span[1]);
  }
  return text;
}

/** One edit from a document to its new text: what they have in common at both ends stays. */
export function editTo(document: TextDocument, after: string): TextEdit {
  const before = document.getText();
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (splitsCharacter(before, start)) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (splitsCharacter(before, before.length - tail)) tail--;
  return {
    range: rangeOf(document, [start, before.length - tail]),
    newText: after.slice(start, after.length - tail),
  };
}

/** Between the halves of one character, or of one line break. */
function splitsCharacter(text: string, at: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
