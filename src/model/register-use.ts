// Which items of a version name which entries of the registers, as data. Made by operations/register-use.ts.
import type { Path } from './path.ts';
import type { ActEntry, ChannelEntry, OrganEntry } from './registers.ts';
import type { VersionItem } from './version.ts';

export type UseField = '依据' | '主体' | '渠道';

/** An item at the place where it names something of a register. */
export interface Use {
  readonly item: VersionItem;
  readonly field: UseField;
  /** Index in the list of the field. */
  readonly index: number;
  /** As written: the whole element of the list. */
  readonly text: string;
  /** From the root of the item's catalogue, for its `locate`. */
  readonly path: Path;
}

/** By entry or name, in the order in which the version first names it; each list in the version's order, never empty. */
export interface RegisterUse {
  readonly acts: ReadonlyMap<ActEntry, readonly Use[]>;
  readonly organs: ReadonlyMap<OrganEntry, readonly Use[]>;
  readonly channels: ReadonlyMap<ChannelEntry, readonly Use[]>;
  /**
   * What has a name and is in no register, by the name as first written: 《某县某办法》 without its place. Words that
   * name nothing (相关政策文件, 有关部门) and the authorities of a place (青禾镇人民政府) are no business of a register.
   */
  readonly unknown: Readonly<Record<'acts' | 'organs' | 'channels', ReadonlyMap<string, readonly Use[]>>>;
}
