// The lines that say that a conflict is open. They are told by their form alone, wherever a person moved them.
import type { ConflictMark } from '../../model/conflict-mark.ts';

const opening = '# 冲突：';
const form = /^# 冲突：.*，见 .+\.冲突\.yaml$/u;

export function markLine({ words, file }: ConflictMark): string {
  return `${opening}${words}，见 ${file}`;
}

export function isMarkLine(line: string): boolean {
  return form.test(line);
}

/** Where they stand in a text. */
export function conflictMarksIn(text: string): { readonly start: number; readonly length: number }[] {
  const found: { start: number; length: number }[] = [];
  // Most files have none, and are large.
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const [line = ''] = text.slice(at).split(/\r?\n/u, 1);
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (before.trim() === '' && isMarkLine(line)) found.push({ start: at, length: line.length });
  }
  return found;
}
