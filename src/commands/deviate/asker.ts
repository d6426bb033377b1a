import { UsableError } from '../../model/errors.ts';
import { printable } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';

export interface Fault {
  readonly message: string;
  readonly hint: string;
}

/** Asks until an answer will do. */
export interface Asker {
  /**
   * @param judge says what is wrong with an answer; undefined: it will do
   * @throws UsableError where the person closes the input
   */
  ask(question: string, judge?: (answer: string) => Fault | undefined): Promise<string>;
  close(): void;
}

/** Undefined where nobody can answer. */
export async function openAsker({ openPrompt, stderr }: CommandContext): Promise<Asker | undefined> {
  const prompt = await openPrompt();
  if (prompt === undefined) return undefined;
  return {
    async ask(question, judge = () => undefined) {
      for (;;) {
        const typed = (await prompt.ask(question))?.trim();
        if (typed === undefined) {
          stderr.write('\n');
          throw new UsableError('没有答完，什么也没有写', { hint: '再运行一次，或者用选项写明' });
        }
        const fault = judge(typed);
        if (fault === undefined) return typed;
        stderr.write(`${printable(fault.message)}。${fault.hint}\n`);
      }
    },
    close: () => prompt.close(),
  };
}
