import { openZip } from '../../../src/io/tables/zip.ts';

/** The XML of every part of a written document, by its name, in the order of the file. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = openZip('文件.docx', bytes);
  const parts = new Map<string, string>();
  for (const name of zip.names) {
    const pieces: Buffer[] = [];
    for await (const piece of zip.read(name)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces).toString());
  }
  return parts;
}
