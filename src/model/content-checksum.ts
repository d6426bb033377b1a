import type { Catalogue } from './catalogue.ts';
import { checksumOf } from './checksum.ts';
import { asRecord } from './exact-values.ts';

/** 64 hex digits of what a catalogue says: layout, comments, the order of keys and 版本 do not count. */
export function contentChecksum({ 版本: _, ...content }: Catalogue): string {
  const json = JSON.stringify(content, (_key, value: unknown) => {
    const record = asRecord(value);
    if (record === undefined) return value;
    return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
  return textChecksum(json);
}

export function textChecksum(text: string): string {
  return checksumOf(Buffer.from(text)).sha256;
}
