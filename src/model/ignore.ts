import type { Location } from './location.ts';
import type { Path } from './path.ts';

/** A comment in a catalogue that silences findings where it stands: # gkml-ignore deadline-measurable: 理由 */
export interface Ignore {
  /** As written: whether there are such rules is for others to say. */
  readonly names: readonly IgnoredName[];
  /** '' where the comment gives none. */
  readonly reason: string;
  readonly location: Location;
  /** What it stands beside or right above; undefined where there is nothing that it could be about. */
  readonly path: Path | undefined;
}

export interface IgnoredName {
  readonly rule: string;
  readonly location: Location;
}

/** A text without this has no such comment. */
export const ignoreMark = 'gkml-ignore';
