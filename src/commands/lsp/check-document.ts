// One open document, judged as `gkml validate` judges the file alone.
import type { Position, Range } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { saysCatalogue } from '../../io/inputs/catalogue-text.ts';
import { splitLines } from '../../io/yaml/lines.ts';
import { readYaml } from '../../io/yaml/read-yaml.ts';
import type { Diagnostic, Finding } from '../../model/diagnostic.ts';
import type { Location } from '../../model/location.ts';
import type { Source } from '../../model/source.ts';
import { summarise, validateSource } from '../../operations/validate.ts';
import type { Preparation } from '../validate/prepare.ts';
import type { Prepared } from './preparations.ts';

export interface Found {
  readonly diagnostic: Diagnostic;
  /** Undefined for what the reader found, which no rule has reported. */
  readonly finding: Finding | undefined;
  readonly range: Range;
}

export interface CheckedDocument {
  /** As it was when it was checked. */
  readonly document: TextDocument;
  readonly source: Source;
  readonly preparation: Preparation;
  readonly found: readonly Found[];
  /** Offsets into the text, [start, end). */
  spanOf(location: Location): readonly [start: number, end: number];
}

/** Other YAML lies in a repository too: settings, registers, what other programs keep. */
export function isCatalogue(text: string): boolean {
  return saysCatalogue(Buffer.from(text)) || /^#.*\$schema=.*catalogue\.schema\.json/mu.test(text);
}

export async function checkDocument(document: TextDocument, { file, preparation }: Prepared): Promise<CheckedDocument> {
  const text = document.getText();
  const source = await readYaml(file, Buffer.from(text));
  const findings = new Map<string, Finding>();
  const options = {
    ...preparation.options,
    trace: (diagnostic: Diagnostic, _: Source, finding: Finding) => void findings.set(keyOf(diagnostic), finding),
    // Other files were not read: what an exception is good for may stand there.
    isComplete: async () => false,
  };
  const report = await summarise([validateSource(source, options)], options, async () => source, 1);
  const spanOf = spanIn(text);
  const found = report.diagnostics
    .filter(({ location }) => location.file === file)
    .map((diagnostic) => {
      const range = rangeOf(document, spanOf(diagnostic.location));
      return { diagnostic, finding: findings.get(keyOf(diagnostic)), range };
    });
  return { document, source, preparation, found, spanOf };
}

/** A report makes new objects of diagnostics that are alike. */
function keyOf({ rule, location, message }: Diagnostic): string {
  return JSON.stringify([rule, location.line, location.column, message]);
}

/** Lines end at line feeds only, as the reader counts them; a carriage return before one is in no column. */
function spanIn(text: string): CheckedDocument['spanOf'] {
  const { starts } = splitLines(text);
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  return ({ line = 1, column = 1, length = 1 }) => {
    const start = (starts[line - 1] ?? text.length) + column - 1 + (line === 1 ? mark : 0);
    return [Math.min(start, text.length), Math.min(start + length, text.length)];
  };
}

export function rangeOf(document: TextDocument, [start, end]: readonly [number, number]): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Whether a range touches another, or a position: being at its end counts. */
export function touches(one: Range, other: Range): boolean {
  return isUpTo(one.start, other.end) && isUpTo(other.start, one.end);
}

function isUpTo(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
