import { type Document, isScalar, visit } from 'yaml';
import type { Fault } from './fault.ts';

/**
 * Keys that a map has twice. The yaml package finds them too, but compares each key with every other.
 * @param lineOf an offset
 */
export function duplicateKeyFaults(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, start);
        else faults.push(duplicateKey(start, String(key.value), lineOf(first)));
      }
    },
  });
  return faults;
}

function duplicateKey(start: number, key: string, firstLine: number): Fault {
  return {
    kind: 'duplicate-key',
    start,
    length: key.length,
    grave: true,
    message: `键“${key}”重复，第${firstLine}行已经有一个`,
    hint: '同一处每个键只写一次：合并两处内容，或删去其中一处；如果是列表的下一项（如另一个事项），请以“- ”开头',
  };
}
