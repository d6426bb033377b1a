// Questions to the person at the keyboard. node:readline loads only where one is asked.
import type { ReadStream } from 'node:tty';

export interface Prompt {
  /** One line; undefined when the person has closed the input (Ctrl-D): there will be no more answers. */
  ask(question: string): Promise<string | undefined>;
  close(): void;
}

type Input = Pick<ReadStream, 'isTTY'> & NodeJS.ReadableStream;
type Screen = { readonly isTTY?: boolean } & NodeJS.WritableStream;

/** Undefined where nobody can answer: the input or the screen is no terminal. */
export async function openPrompt(input: Input, screen: Screen): Promise<Prompt | undefined> {
  if (!input.isTTY || screen.isTTY !== true) return undefined;
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input, output: screen });
  // In raw mode Ctrl-C arrives here as a key: it is to end the program, as everywhere else.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  let isClosed = false;
  const closed = new Promise<undefined>((done) => {
    lines.once('close', () => {
      isClosed = true;
      done(undefined);
    });
  });
  return {
    ask: (question) => {
      if (isClosed) return closed;
      return Promise.race([new Promise<string>((answer) => lines.question(question, answer)), closed]);
    },
    close: () => lines.close(),
  };
}
