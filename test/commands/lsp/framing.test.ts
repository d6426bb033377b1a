import { spawn } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEditorConnection } from '../../../src/io/editor-connection.ts';
import { gkml } from '../../cli/run-gkml.ts';
import { misspelled } from './sample-catalogue.ts';

function framed(message: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const sorted = [0, ...places.map((place) => place % bytes.length).sort((a, b) => a - b), bytes.length];
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** What the other side answers to `count` questions that come in pieces, each in a turn of its own. */
async function answers(pieces: readonly Buffer[], count: number): Promise<unknown[]> {
  const written: Buffer[] = [];
  const bodies = () =>
    Buffer.concat(written)
      .toString()
      .split(/Content-Length: \d+\r\n\r\n/)
      .slice(1);
  async function* stdin() {
    for (const piece of pieces) {
      await new Promise(setImmediate);
      yield piece;
    }
    // Whoever hangs up gets no answer any more.
    for (let turn = 0; turn < 1000 && bodies().length < count; turn++) await new Promise(setImmediate);
  }
  const stdout = { write: (text: string | Uint8Array) => void written.push(Buffer.from(text)) };
  const { connection, close } = openEditorConnection(stdin(), stdout, () => {});
  const ended = new Promise<void>((done) => connection.onClose(done));
  connection.onRequest('echo', (params: unknown) => params);
  connection.listen();
  await ended;
  close();
  return bodies().map((text) => JSON.parse(text).result);
}

describe('framing', () => {
  it('reads messages wherever the stream cuts them, within a character too', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(5000), { maxLength: 40 }), async (sent, places) => {
        const bytes = Buffer.concat(sent.map((text, id) => framed({ id, method: 'echo', params: { 文: text } })));
        expect(await answers(cut(bytes, places), sent.length)).toEqual(sent.map((text) => ({ 文: text })));
      }),
      { numRuns: 100 },
    );
  });

  it('of the real process holds byte by byte, and nothing else is written on stdout', async () => {
    const textDocument = { uri: 'untitled:义务教育.yaml', languageId: 'yaml', version: 1, text: misspelled };
    const bytes = Buffer.concat([
      framed({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
      framed({ method: 'initialized', params: {} }),
      framed({ method: 'textDocument/didOpen', params: { textDocument } }),
      framed({ id: 2, method: 'textDocument/hover', params: { textDocument, position: { line: 16, character: 16 } } }),
      framed({ id: 3, method: 'shutdown' }),
      framed({ method: 'exit' }),
    ]);
    const child = spawn(process.execPath, [gkml, 'lsp', '--stdio'], { cwd: import.meta.dirname });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    for (const byte of bytes) child.stdin.write(Buffer.from([byte]));
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    const messages = [];
    for (let rest = Buffer.concat(chunks); rest.length > 0; ) {
      const [head = '', length = ''] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1')) ?? [];
      const end = head.length + Number(length);
      messages.push(JSON.parse(rest.subarray(head.length, end).toString()));
      rest = rest.subarray(end);
    }
    expect(messages.map(({ id }) => id).sort()).toEqual([1, 2, 3]);
    expect(messages.find(({ id }) => id === 2).result.contents.value).toContain('政务服务中心');
  });

  it.each([
    ['no length', 'Content-Type: text\r\n\r\n{}'],
    ['no JSON', 'Content-Length: 5\r\n\r\n{{{{{'],
    ['a length that is no number', 'Content-Length: viel\r\n\r\n{}'],
  ])('with %s is told in Chinese on stderr and does no harm', async (_, text) => {
    const child = spawn(process.execPath, [gkml, 'lsp'], { cwd: import.meta.dirname });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.end(text);
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(stderr).toMatch(/^(编辑器发来了看不懂的内容，没有理会\n)+$/);
  });
});
