import { scanPart } from '../scan-part.ts';
import type { Zip } from '../zip.ts';
import { readRelationships } from './relationships.ts';

/** How many pictures lie on a sheet: its drawings' pic elements. Charts, shapes and comments are none. */
export async function countPictures(zip: Zip, sheetPart: string): Promise<number> {
  let pictures = 0;
  let inFallback = 0;
  for (const { kind, part } of await readRelationships(zip, sheetPart)) {
    if (kind !== 'drawing' || !zip.has(part)) continue;
    await scanPart(zip, part, {
      open(name) {
        // What older programs show instead repeats what newer ones show.
        if (name === 'Fallback') inFallback += 1;
        if (name === 'pic' && inFallback === 0) pictures += 1;
      },
      close(name) {
        if (name === 'Fallback') inFallback -= 1;
      },
    });
  }
  return pictures;
}
