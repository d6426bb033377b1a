// 问题 and 怎么改: words with places for what stands in the item.
import type { Item } from '../../model/catalogue.ts';
import type { RuleContext } from '../../model/rule.ts';
import { allFields, valuesOf } from './fields.ts';
import type { Miss } from './tests.ts';

const place = /\{([^{}]*)\}/gu;
/** More would hide what the message says. */
const longest = 60;

/** Names that may stand in braces. */
export const placeNames: readonly string[] = ['原文', '缺少', ...allFields];

/** The names in braces, as they stand. */
export function placesIn(template: string): string[] {
  return Array.from(template.matchAll(place), ([, name = '']) => name);
}

export function fillIn(template: string, item: Partial<Item>, context: RuleContext, miss: Miss): string {
  return template.replace(place, (written, name: string) => {
    if (name === '原文') return shortened(miss.written);
    if (name === '缺少') return shortened(miss.missing ?? '');
    return placeNames.includes(name) ? shortened(valuesOf(name, item, context).join('、')) : written;
  });
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const characters = plain.length > longest ? [...plain] : [];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : plain;
}
