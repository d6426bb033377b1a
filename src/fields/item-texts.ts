// Every text of an item that is written for people: codes and addresses are left out.
import { type Item, listFields, tableFields } from '../model/catalogue.ts';
import type { Path } from '../model/path.ts';
import type { RulePart } from '../model/rule.ts';

/** `at` is an index of the field's list or a key of its map. */
export type VisitText = (text: string, field: keyof Item, at?: number | string) => void;

const fields = [...tableFields, '备注', '扩展', '栏目'] as const satisfies readonly (keyof Item)[];

/** The texts one by one: every rule on text judges each of them alone. */
export const textParts: readonly RulePart[] = fields.map((field) => [isListField(field) ? `每条${field}` : field]);

const address = '网址';

function isListField(field: keyof Item): field is (typeof listFields)[number] {
  return listFields.some((each) => each === field);
}

/** In the order of the fields in a catalogue. Calls back instead of collecting, because every rule on text asks. */
export function visitTexts(item: Partial<Item>, visit: VisitText): void {
  for (const field of fields) {
    const value: unknown = item[field];
    if (typeof value === 'string') visit(value, field);
    else if (Array.isArray(value)) visitList(value, field, visit);
    else if (typeof value === 'object' && value !== null) visitMap(value, field, visit);
  }
}

function visitList(texts: readonly unknown[], field: keyof Item, visit: VisitText): void {
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at];
    if (typeof text === 'string') visit(text, field, at);
  }
}

function visitMap(map: object, field: keyof Item, visit: VisitText): void {
  for (const [key, text] of Object.entries(map)) {
    if (typeof text === 'string' && key !== address) visit(text, field, key);
  }
}

/** The path of a text that was visited. */
export function pathOfText(field: keyof Item, at: number | string | undefined): Path {
  return at === undefined ? [field] : [field, at];
}
