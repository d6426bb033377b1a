// The terminal as the commands see it. chalk and ora load only where colours or a spinner will really be shown.
import { plainStyle, type Style } from '../model/style.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export const colorChoices = ['auto', 'always', 'never'] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** A stream that people or programs read. */
export interface Output {
  /** Bytes go out as they are. */
  write(text: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none, or none that it tells. */
  readonly columns: number | undefined;
  readonly style: Style;
}

export interface Progress {
  update(text: string): void;
  stop(): void;
}

/** What of a Node stream is used, so that a test can hand in its own. */
export interface WritableStream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The flag decides; then NO_COLOR, then FORCE_COLOR (0 and false mean no); then whether a person is looking. */
export function wantsColor(choice: ColorChoice, env: Environment, isTerminal: boolean): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

export async function openOutput(stream: WritableStream, choice: ColorChoice, env: Environment): Promise<Output> {
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    columns: isTerminal && stream.columns ? stream.columns : undefined,
    style: wantsColor(choice, env, isTerminal) ? await coloredStyle() : plainStyle,
  };
}

/** @param stream only its being a terminal counts for whether anything is shown */
export async function startSpinner(text: string, stream: NodeJS.WriteStream, env: Environment): Promise<Progress> {
  // A terminal of no width, as some programs pretend to be, would keep ora clearing lines for ever.
  if (!stream.isTTY || !stream.columns || env['CI']) return silentProgress;
  const { default: ora } = await import('ora');
  const spinner = ora({ text, stream, discardStdin: false }).start();
  return {
    update: (next) => {
      spinner.text = next;
    },
    stop: () => void spinner.stop(),
  };
}

export const silentProgress: Progress = { update: () => {}, stop: () => {} };

async function coloredStyle(): Promise<Style> {
  const { Chalk } = await import('chalk');
  // The 16 basic colours only: they follow the terminal's own theme and can be read on white and on black.
  const chalk = new Chalk({ level: 1 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    success: (text) => chalk.green(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    removed: (text) => chalk.red.strikethrough(text),
    added: (text) => chalk.green(text),
    hasColor: true,
  };
}
