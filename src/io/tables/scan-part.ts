import { createXmlDecoder } from './xml-decode.ts';
import { createXmlScanner, type XmlHandler } from './xml-scanner.ts';
import type { Zip } from './zip.ts';

/** Sends the XML of one part of an office file to a handler, piece by piece. */
export async function scanPart(zip: Zip, part: string, handler: XmlHandler): Promise<void> {
  const place = partPlace(zip, part);
  const decoder = createXmlDecoder(place);
  const scanner = createXmlScanner(handler, place);
  for await (const piece of zip.read(part)) scanner.write(decoder.decode(piece));
  scanner.write(decoder.end());
  scanner.end();
}

/** For messages: the file, and the part inside it that is meant. */
export function partPlace(zip: Zip, part: string): string {
  return `${zip.file}（内部文件 ${part}）`;
}
