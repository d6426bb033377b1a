// Mends what rules found and know how to mend.
import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { AppliedFix } from '../model/fixed-file.ts';
import { type Path, valueAt } from '../model/path.ts';
import type { Source } from '../model/source.ts';
import { applyFixes } from './fix/apply-fixes.ts';
import { type ValidateOptions, validateSource } from './validate.ts';

export interface FixedCatalogue {
  readonly data: Catalogue;
  readonly applied: readonly AppliedFix[];
}

/** A fix can bring another to light; rules that undo each other's fixes would never end. */
const mostRounds = 10;

/**
 * Applies the fixes of item and catalogue rules until there are none left.
 * @param withSuggested the suggested fixes too, not only the safe ones
 */
export function fixSource(source: Source, options: ValidateOptions, withSuggested: boolean): FixedCatalogue {
  let data = source.data as Catalogue;
  const applied: AppliedFix[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const found = fixesIn(withData(source, data), options).filter(({ fix }) => fix.isSafe || withSuggested);
    const { data: mended, taken } = applyFixes(
      data,
      found.map(({ fix }) => fix),
    );
    if (taken.length === 0) break;
    applied.push(
      ...taken.flatMap((index) => found.slice(index, index + 1).map((each) => told(each, source, data, mended))),
    );
    data = mended;
  }
  return { data, applied };
}

/** Comments stay with the entry that they stand at, wherever fixes before have moved it. */
function withData(source: Source, data: Catalogue): Source {
  const ignores = source.ignores?.().map((ignore) => {
    return ignore.path === undefined ? ignore : { ...ignore, path: movedPath(ignore.path, source.data, data) };
  });
  return { ...source, data, ...(ignores && { ignores: () => ignores }) };
}

/** Fixes change texts and take entries out of lists; they never add or move one. */
function movedPath(path: Path, before: unknown, after: unknown): Path {
  const entry = path.at(-1);
  const [old, now] = [before, after].map((data) => valueAt(data, path.slice(0, -1)));
  if (typeof entry !== 'number' || !Array.isArray(old) || !Array.isArray(now)) return path;
  if (old.length === now.length) return path;
  const place = now.indexOf(old[entry]);
  return place < 0 ? path : [...path.slice(0, -1), place];
}

interface FoundFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

function fixesIn(source: Source, options: ValidateOptions): FoundFix[] {
  const found: FoundFix[] = [];
  validateSource(source, {
    ...options,
    trace: (diagnostic, _, { fix }) => void (fix !== undefined && found.push({ diagnostic, fix })),
  });
  return found;
}

function told({ diagnostic, fix }: FoundFix, source: Source, before: Catalogue, after: Catalogue): AppliedFix {
  const texts = fix.edits.map(({ path, text }) => ({
    location: source.locate(path),
    before: valueAt(before, path) === undefined ? null : String(valueAt(before, path)),
    after: text === null ? null : String(valueAt(after, path) ?? text),
  }));
  return { diagnostic, fix, texts };
}
