import type { Prompt } from '../io/prompt.ts';
import type { Environment, Output, Progress } from '../io/terminal.ts';

/** Everything a command has of the world outside: a test hands it a world of its own. */
export interface CommandContext {
  /** Absolute. Paths that the user gave are relative to it. */
  readonly cwd: string;
  readonly env: Environment;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Progress, notes and errors. */
  readonly stderr: Output;
  readonly quiet: boolean;
  /** --config as it was given. */
  readonly configFile: string | undefined;
  /** A line on stderr for a person; nothing with --quiet. */
  note(text: string): void;
  /** A spinner while something takes long: on a terminal only, never with --quiet or where CI is set. */
  startProgress(text: string): Promise<Progress>;
  /** Questions to whoever sits at the keyboard; undefined where nobody does. */
  openPrompt(): Promise<Prompt | undefined>;
  /** Ctrl-C from now on: it no longer ends the process by itself. */
  interrupted(): Promise<void>;
  /** gkml's own. */
  readonly version: string;
}
