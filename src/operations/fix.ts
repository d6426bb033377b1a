// Mends what rules found and know how to mend.
import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { AppliedFix } from '../model/fixed-file.ts';
import { type Path, valueAt } from '../model/path.ts';
import type { CatalogueIndex } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { applyFixes } from './fix/apply-fixes.ts';
import { type SourceFinder, summarise, type ValidateOptions, validateSource } from './validate.ts';

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
    const mended = mend(source, data, found);
    if (mended.applied.length === 0) break;
    applied.push(...mended.applied);
    data = mended.data;
  }
  return { data, applied };
}

function mend(source: Source, data: Catalogue, found: readonly FoundFix[]): FixedCatalogue {
  const fixes = found.map(({ fix }) => fix);
  const { data: mended, taken } = applyFixes(data, fixes);
  const applied = taken.flatMap((index) =>
    found.slice(index, index + 1).map((each) => told(each, source, data, mended)),
  );
  return { data: mended, applied };
}

/** A catalogue with what was mended in it, and the source that it was read from. */
export interface FixedSource extends FixedCatalogue {
  readonly source: Source;
}

/** What rules across files know to mend in catalogues that were mended each by itself. */
export interface FurtherFixes {
  /** By file. */
  readonly files: ReadonlySet<string>;
  mend(fixed: FixedSource): FixedSource;
}

/**
 * @param indexes of all catalogues, as they were mended
 * @param fixedOf the mended catalogue of a file and a domain; asked for those that a rule speaks of
 */
export async function fixAcross(
  indexes: readonly CatalogueIndex[],
  { waivers: _, isComplete: __, ...options }: ValidateOptions,
  fixedOf: (...asked: Parameters<SourceFinder>) => Promise<FixedSource>,
  withSuggested: boolean,
): Promise<FurtherFixes> {
  const found: (FoundFix & { readonly source: Source })[] = [];
  const rules = options.rules.filter(({ scope }) => scope === 'repository');
  const trace: ValidateOptions['trace'] = (diagnostic, source, { fix }) => {
    if (fix !== undefined && (fix.isSafe || withSuggested)) found.push({ diagnostic, fix, source });
  };
  const results = indexes.map((index) => ({ diagnostics: [], items: 0, index }));
  const sourceOf: SourceFinder = async (file, domain) => {
    const { source, data } = await fixedOf(file, domain);
    return withData(source, data);
  };
  await summarise(results, { ...options, rules, trace }, sourceOf, indexes.length);
  return {
    files: new Set(found.map(({ source }) => source.file)),
    mend: ({ source, data, applied }) => {
      const own = found.filter(
        (each) => each.source.file === source.file && domainOf(each.source) === domainOf(source),
      );
      const mended = mend(source, data, own);
      return { source, data: mended.data, applied: [...applied, ...mended.applied] };
    },
  };
}

function domainOf({ data }: Source): unknown {
  return valueAt(data, ['领域']);
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
