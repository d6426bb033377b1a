/** The same in every command (README). */
export const exitCode = {
  clean: 0,
  /** Findings at or above --fail-on, files not in canonical form, cells unaccounted for. */
  findings: 1,
  /** A bad flag, config or file: nothing that looks like a verdict was printed. */
  couldNotRun: 2,
  /** A bug in gkml itself. */
  bug: 3,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
