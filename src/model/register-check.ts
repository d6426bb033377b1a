// What in the registers nobody has verified, and who relies on it, as data. Made by operations/check-register-use.ts.
import type { Path } from './path.ts';
import type { RegisterEntry, RegisterName } from './register-list.ts';
import type { Version, VersionItem } from './version.ts';

/** A place in an item, or in the head of its catalogue, that names something. */
export interface Dependence {
  readonly item: VersionItem;
  readonly text: string;
  /** From the root of the item's catalogue. */
  readonly path: Path;
}

export interface UncheckedEntry {
  readonly register: RegisterName;
  readonly entry: RegisterEntry;
  /** How many items rely on it. */
  readonly items: number;
  readonly uses: readonly Dependence[];
}

/** A name that the register should perhaps have an entry of. */
export interface UnknownName {
  readonly register: RegisterName;
  readonly name: string;
  readonly items: number;
  readonly uses: readonly Dependence[];
}

export interface RegisterCheck {
  /** What the items are of; undefined where no catalogue was looked at. */
  readonly version: Version | undefined;
  /** 待核对, those that most items rely on first. */
  readonly unchecked: readonly UncheckedEntry[];
  /** Those that most items name first. */
  readonly unknown: readonly UnknownName[];
}
