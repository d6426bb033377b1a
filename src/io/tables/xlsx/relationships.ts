// How the parts of an office file point to each other (ECMA-376 part 2, 6.5), with the deviations writers allow themselves.
import { tooLarge } from '../broken.ts';
import { limits } from '../limits.ts';
import { scanPart } from '../scan-part.ts';
import type { Zip } from '../zip.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, the same in the transitional and the strict form: worksheet, styles … */
  readonly kind: string;
  /** Name of the part in the zip. */
  readonly part: string;
}

/** The relationships of a part, or of the package where `part` is ''; none where the file has none. */
export async function readRelationships(zip: Zip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const source = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!zip.has(source)) return [];
  const found: Relationship[] = [];
  await scanPart(zip, source, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const kind = (attributes.get('Type') ?? '').replace(/^.*\//u, '');
      found.push({ id: attributes.get('Id') ?? '', kind, part: resolve(zip, folder, target) });
      if (found.length > limits.listEntries) throw tooLarge(zip.file, '内部关系过多', '请只保留目录所在的工作表后另存');
    },
  });
  return found;
}

/** A target counts from the part's folder; some writers count from the root without saying so by a slash. */
function resolve(zip: Zip, folder: string, target: string): string {
  const path = unescaped(target).replaceAll('\\', '/');
  if (path.startsWith('/')) return normal(path);
  const relative = normal(folder + path);
  const fromRoot = normal(path);
  return !zip.has(relative) && zip.has(fromRoot) ? fromRoot : relative;
}

function normal(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
