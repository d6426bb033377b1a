import type { Catalogue } from './catalogue.ts';
import { checksumOf } from './checksum.ts';
import { stableJson } from './stable-json.ts';

/** 64 hex digits of what a catalogue says: layout, comments, the order of keys and 版本 do not count. */
export function contentChecksum({ 版本: _, ...content }: Catalogue): string {
  return textChecksum(stableJson(content));
}

export function textChecksum(text: string): string {
  return checksumOf(Buffer.from(text)).sha256;
}
