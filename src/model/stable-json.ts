import { asRecord } from './exact-values.ts';

/** JSON that is the same for the same data, whatever the order of the keys. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    const record = asRecord(each);
    if (record === undefined) return each;
    return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
