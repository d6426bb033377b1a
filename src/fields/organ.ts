import type { Direction } from '../model/comparison.ts';
import {
  innerParts,
  notAnEnding,
  type OrganKind,
  organEnding,
  organPatterns,
  placeEnding,
  placelessOrgan,
} from './organ-words.ts';
import { cutIntoPieces, joinPieces, type Piece, withoutListNumbers } from './pieces.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export interface Organ {
  readonly kind: OrganKind;
  /** The words that decided, in the form for comparing. */
  readonly because: string;
}

/** What kind of organ a name is. Brackets at the end (街道办事处) add another name and do not change the kind. */
export const parseOrgan: (name: string) => Organ = remember((name) => {
  const key = comparable(name).slice(0, 200);
  const plain = key.replace(/(?<=.)\([^()]*\)$/u, '');
  for (const [kind, pattern] of organPatterns) {
    const match = pattern.exec(key) ?? pattern.exec(plain);
    if (match !== null) return { kind, because: match[0] };
  }
  return { kind: 'unknown', because: '' };
});

/** The form for comparing. */
function normaliseOrgan(name: string): string {
  return comparable(name);
}

/** Another organ is neither stricter nor looser. */
export function compareOrgans(before: readonly string[], after: readonly string[]): Direction {
  const [old, current] = [before, after].map((names) => [...new Set(names.map(normaliseOrgan))].sort().join('\n'));
  return old === current ? 'same' : 'unclear';
}

/**
 * The organs of one cell, words as published, each once. A separator ends a name only after a complete organ, so that
 * 乡镇人民 政府, 市、县自然资源局 and a name broken over ten narrow lines stay one; 或, 及 and 和 never separate.
 */
export function readOrganCell(cell: string): string[] {
  return [...organsOf(cell)];
}

const organsOf: (cell: string) => readonly string[] = remember((cell) => {
  const pieces = cutIntoPieces(withoutListNumbers(cell));
  const names = joinPieces(pieces, (left, piece) => (endsHere(left, piece) ? undefined : glue(piece)));
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = comparable(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
});

function glue(piece: Piece): string {
  if (piece.separator === 'blank') return ' ';
  return piece.separator === 'break' ? '' : piece.written;
}

function endsHere(left: string, piece: Piece): boolean {
  if (piece.separator === 'semicolon') return true;
  if (!isComplete(left)) return false;
  if (piece.separator === 'comma') return true;
  if (innerParts.test(piece.text) || /^[或及和与等(（]/u.test(piece.text)) return false;
  if (placeEnding.test(left) && placelessOrgan.test(piece.text)) return false;
  return piece.separator === 'slash' || isComplete(piece.text);
}

function isComplete(name: string): boolean {
  const tail = name.trimEnd();
  const bare = tail.replace(/(?<=.)[(（][^()（）]*[)）]$/u, '');
  return organEnding.test(bare) && (bare !== tail || !notAnEnding.test(bare));
}
