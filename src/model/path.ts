/** Where a value stands in a document's data: keys and list indexes from the root, e.g. ['事项', 3, '时限']. */
export type Path = readonly (string | number)[];

export function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((step, index) => step === path[index]);
}

/** The value at a path, or undefined where the data has no such place. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
