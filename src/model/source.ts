import type { Diagnostic } from './diagnostic.ts';
import type { Ignore } from './ignore.ts';
import type { Location, Span } from './location.ts';
import type { Path } from './path.ts';

/**
 * One document as its reader gives it: plain data, and a way back from a path in the data to a place in the file.
 * Rules see the data only; a YAML file and a workbook look the same to them.
 */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  /** The place of the value at `path`; `span` narrows it to a part of a string value. A path without a value gives its nearest ancestor. */
  locate(path: Path, span?: Span): Location;
  /** The text of a line (from 1), for code frames; undefined for tables. */
  lineText(line: number): string | undefined;
  /** What the reader itself found wrong: syntax faults, damaged cells. */
  readonly faults: readonly Diagnostic[];
  /** Whether some of the value at `path` could not be read, which `faults` say: no rule judges it. Absent: all was read. */
  isUnread?(path: Path): boolean;
  /** Comments that silence findings. Absent: there are none. */
  ignores?(): readonly Ignore[];
  /** Indexes of the items that say no 编号: the reader of the table gave them one. Absent: there are none. */
  readonly unnumbered?: ReadonlySet<number>;
}
