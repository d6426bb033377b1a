import { createHash } from 'node:crypto';

export interface Checksum {
  /** Bytes. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

export function checksumOf(bytes: Uint8Array): Checksum {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
