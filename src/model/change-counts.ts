/** How a catalogue differs from the one that it replaces. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** The items that stay stand in another order. */
  readonly isReordered: boolean;
  /** 目录, 地区, 版本 …: whatever is not an item. */
  readonly isHeadChanged: boolean;
}
