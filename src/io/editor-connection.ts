// What an editor and a language server say to each other, over two streams: JSON-RPC with a length before each message.
import { Readable, Writable } from 'node:stream';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Output } from './terminal.ts';

export interface EditorConnection {
  readonly connection: ProtocolConnection;
  /** Stops reading, so that the process can end. */
  close(): void;
}

/** @param nonsense told each time the other side sent what nobody could make sense of */
export function openEditorConnection(
  stdin: AsyncIterable<Uint8Array>,
  stdout: Pick<Output, 'write'>,
  nonsense: () => void,
): EditorConnection {
  // Destroying what only reads from a stream would wait for the stream's next word.
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin, { objectMode: false });
  const output = new Writable({
    write: (chunk: Uint8Array, _, done) => {
      stdout.write(chunk);
      done();
    },
  });
  const logger = { error: nonsense, warn: nonsense, info: () => {}, log: () => {} };
  const connection = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger);
  connection.onError(nonsense);
  return {
    connection,
    close: () => {
      connection.dispose();
      input.destroy();
    },
  };
}
