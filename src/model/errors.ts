/** Anything that keeps a command from running and that the user can mend: printed without a stack, exit code 2. */
export class UsableError extends Error {
  readonly place: string | undefined;
  readonly hint: string | undefined;

  /**
   * @param message 问题: what is wrong, without a final full stop
   * @param options.place 位置: file, sheet or flag
   * @param options.hint 怎么办: the way out
   */
  constructor(message: string, options: { place?: string; hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UsableError';
    this.place = options.place;
    this.hint = options.hint;
  }
}
