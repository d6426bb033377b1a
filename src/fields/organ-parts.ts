// The organs that one element of 公开主体 names: mostly one, sometimes a whole cell.
import type { OrganEntry } from '../model/registers.ts';
import { onceEach } from './once-each.ts';
import { readOrganCell } from './organ.ts';
import { createOrganFormReader } from './organ-form.ts';
import { type ElementPart, placeParts } from './part-spans.ts';
import { remember } from './remember.ts';

const conjunction = /以及|或者|[和与及或]/gu;

/**
 * An element → its organs in order. Cells are divided at separators only; 县国土资源局和县环保局 are two organs all the
 * same, because the register knows what stands before 和. In 人力资源和社会保障局 it does not.
 */
export const organPartsIn = onceEach((organs: readonly OrganEntry[]) => {
  const read = createOrganFormReader(organs);
  const divided = (name: string): readonly string[] => {
    for (const { 0: word, index } of name.matchAll(conjunction)) {
      const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
      if (right.trim() === '' || isInBracket(left) || read(left).form === undefined) continue;
      return [left, ...divided(right)];
    }
    return [name];
  };
  return remember((element: string): readonly ElementPart[] => {
    const names = readOrganCell(element).flatMap(divided);
    return names.length === 0 ? [] : placeParts(element, names);
  });
});

function isInBracket(text: string): boolean {
  return /[(（][^()（）]*$/u.test(text);
}
