/** A comment in a catalogue that a conflict is open there. */
export interface ConflictMark {
  /** Index of the item that it stands above. */
  readonly item?: number;
  /** Key of the catalogue's head that it stands above. */
  readonly key?: string;
  /** What happened, on one line. */
  readonly words: string;
  /** Name of the conflict file beside the catalogue: 义务教育.冲突.yaml. */
  readonly file: string;
}
