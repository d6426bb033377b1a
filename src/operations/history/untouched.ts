// Most steps leave an item as it was. Whether one did is told without comparing all that the step changed.
import { comparable } from '../../fields/text.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { dropUnchanged } from './drop-unchanged.ts';
import { fileOf, itemAt, placeKey } from './item-place.ts';
import type { HistoryStep } from './step.ts';

/**
 * Where items stood before a step, where the step left each of them as it was, in its file.
 * @param places files by place, after the step
 * @returns files by place, before the step; undefined where the step has to be compared
 */
export async function placesBefore(
  places: ReadonlyMap<string, string>,
  step: HistoryStep,
): Promise<Map<string, string> | undefined> {
  const touched = new Set([...places.values()].filter((file) => step.files.includes(file)));
  if (touched.size === 0) return new Map(places);
  const { before, after } = await step.open(touched);
  const { same } = dropUnchanged(before, after);
  const moved = new Map<string, string>();
  for (const [place, file] of places) {
    const item = touched.has(file) ? itemAt(after, place) : undefined;
    const old = item && same.get(item);
    if (item === undefined) moved.set(place, file);
    else if (old === undefined || fileOf(before, old) !== file) return undefined;
    else moved.set(placeKey(before, old), file);
  }
  return moved;
}

/** Whether the old side of a step may hold one of the items that later came new: by its 编号, a former one or its name. */
export function mayHold(before: Version, items: readonly VersionItem[]): boolean {
  const ids = new Set(items.flatMap(({ id = [], content }) => [id, content.曾用编号 ?? []].flat()));
  const names = new Set(items.map(nameOf));
  return before.catalogues.some((catalogue) => {
    return catalogue.items.some((item) => (item.id !== undefined && ids.has(item.id)) || names.has(nameOf(item)));
  });
}

function nameOf({ content }: VersionItem): string {
  return comparable(content.名称 ?? '');
}
