/** A form of the baseline that nobody has told the organ of. */
export interface OpenForm {
  readonly form: string;
  /** How many items have it. */
  readonly items: number;
  /** The usual name of such an organ in the place, where there is one. */
  readonly proposal: string | undefined;
}
