// Whether 公开依据 lost or won acts.
import type { Direction } from '../model/comparison.ts';
import { normaliseCitation, parseCitation } from './citation.ts';

/**
 * What makes two elements the same act: its title without 中华人民共和国, numbers and articles; where it has no 《》, its
 * document number, else its words.
 */
export function actOf(element: string): string {
  const { titles, documentNumber, orderNumber } = parseCitation(element);
  const [title] = titles;
  const name = title?.text ?? documentNumber?.text ?? orderNumber?.text ?? element;
  return normaliseCitation(title === undefined ? name : name.replace(/》$/u, ''));
}

/**
 * By acts, their order aside: an act removed is looser, one added is stricter, both at once are unclear. A changed
 * article or document number of the same act has no direction. Total, with mirror.
 */
export function compareCitations(before: readonly string[], after: readonly string[]): Direction {
  const [old, fresh] = [new Set(before.map(actOf)), new Set(after.map(actOf))];
  const removed = [...old].some((act) => !fresh.has(act));
  const added = [...fresh].some((act) => !old.has(act));
  if (removed) return added ? 'unclear' : 'looser';
  return added ? 'stricter' : 'same';
}
