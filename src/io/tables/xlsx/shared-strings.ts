// xl/sharedStrings.xml: the texts that cells point to by number.
import { tooLarge } from '../broken.ts';
import { limits } from '../limits.ts';
import { partPlace, scanPart } from '../scan-part.ts';
import type { Zip } from '../zip.ts';
import { type Budget, cellTooLong } from './budget.ts';
import { detached, storedText } from './cell-text.ts';

/** The texts in order; the runs of a rich text joined, phonetic guides (rPh) left out. */
export async function readSharedStrings(zip: Zip, part: string | undefined, budget: Budget): Promise<string[]> {
  const texts: string[] = [];
  if (part === undefined) return texts;
  const place = partPlace(zip, part);
  let raw = '';
  let inText = false;
  let inPhonetic = false;
  await scanPart(zip, part, {
    open(name) {
      if (name === 'si') raw = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text(piece) {
      if (!inText) return;
      raw = raw === '' ? piece : raw + piece;
      if (raw.length > limits.cellText) throw cellTooLong(place);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        const text = detached(storedText(raw));
        budget.countText(text.length, place);
        texts.push(text);
        if (texts.length > limits.sharedStrings) throw tooLarge(place, '共享文字过多', '请删去多余的行列后另存');
      }
    },
  });
  return texts;
}
