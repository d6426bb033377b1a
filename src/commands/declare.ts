// What a command says about itself. One command is one file that exports `declaration` and `run`; cli.ts lists it.
import type { ExitCode } from '../model/exit-code.ts';
import type { CommandContext } from './context.ts';

export interface ArgumentDeclaration {
  /** As shown in the usage line, in Chinese: 路径. */
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  /** Takes all that follow. */
  readonly repeated?: boolean;
}

export interface OptionDeclaration {
  /** As shown: '-f, --format <格式>'. The option's key is the long flag in camel case, without a leading no-. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string | readonly string[];
  /** May be given several times: its value is the list of all. */
  readonly repeated?: boolean;
  readonly required?: boolean;
}

export interface Example {
  readonly command: string;
  /** What it is good for, in Chinese. */
  readonly purpose: string;
}

export interface Declaration {
  readonly arguments: readonly ArgumentDeclaration[];
  readonly options: readonly OptionDeclaration[];
  /** Two or three that can be typed as they stand. */
  readonly examples: readonly [Example, Example, ...Example[]];
}

export interface CommandModule {
  readonly declaration: Declaration;
  /**
   * @param args the arguments in order, repeated ones spread
   * @param options by key; an option that was not given and has no default is absent
   * @throws UsableError for what the user can mend
   */
  run(context: CommandContext, args: readonly string[], options: object): Promise<ExitCode>;
}

/** A command as the roof knows it before its module is loaded. */
export interface CommandEntry {
  /** One line in Chinese for the list of commands. */
  readonly summary: string;
  load(): Promise<CommandModule>;
}
