// Contents of files in a repository, through one git process for all of them.
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { UsableError } from '../../model/errors.ts';
import type { Repository } from './repository.ts';

type BlobProcess = ChildProcessByStdio<Writable, Readable, null>;

export interface BlobReader {
  /** @throws UsableError where the repository does not have it: a partial clone without its server, or a broken one */
  read(blob: string): Promise<Uint8Array>;
  close(): void;
}

/** The process starts with the first blob that is asked for. One question at a time: memory holds one answer. */
export function openBlobs({ root }: Repository): BlobReader {
  let process: Promise<BlobProcess> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (blob: string) => {
    process ??= startGit(root);
    return answerOf(await process, blob);
  };
  return {
    read: (blob) => {
      const answer = last.then(() => ask(blob));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => void process?.then((child) => child.stdin.end()),
  };
}

async function startGit(cwd: string): Promise<BlobProcess> {
  const { spawn } = await import('node:child_process');
  const child = spawn('git', ['cat-file', '--batch'], { cwd, windowsHide: true, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {});
  return child;
}

function missingBlob(blob: string): UsableError {
  return new UsableError('仓库里缺少以前版本的文件内容', {
    place: blob,
    hint: '仓库可能没有克隆完整：运行 git fetch 补全，或者重新克隆',
  });
}

/** `<id> blob <size>\n`, the bytes, `\n`. */
function answerOf(child: BlobProcess, blob: string): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let received = 0;
    let wanted = Number.POSITIVE_INFINITY;
    let head = 0;
    const settle = (result: () => void) => {
      child.stdout.off('data', take);
      child.off('close', closed);
      child.off('error', refused);
      result();
    };
    const refused = (error: Error) => settle(() => fail(error));
    const closed = () => refused(new Error(`git cat-file ended before it gave ${blob}`));
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      received += chunk.length;
      if (head === 0) {
        const size = sizeIn(chunks);
        if (size === undefined) return;
        if (size.bytes === undefined) return refused(missingBlob(blob));
        head = size.head;
        wanted = head + size.bytes + 1;
      }
      if (received >= wanted) settle(() => done(Buffer.concat(chunks).subarray(head, wanted - 1)));
    };
    child.stdout.on('data', take);
    child.on('close', closed);
    child.on('error', refused);
    child.stdin.write(`${blob}\n`);
  });
}

/** Undefined while the first line is not complete; without `bytes` where git has no such blob. */
function sizeIn(chunks: readonly Buffer[]): { readonly head: number; readonly bytes?: number } | undefined {
  const start = Buffer.concat(chunks);
  const end = start.indexOf(0x0a);
  if (end < 0) return undefined;
  const match = /^[0-9a-f]+ blob (\d+)$/.exec(start.toString('latin1', 0, end));
  return match === null ? { head: end + 1 } : { head: end + 1, bytes: Number(match[1]) };
}
