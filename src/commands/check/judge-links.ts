// What is found in all links of a run: one report, and the part of it that each link has.
import { withNumbersHidden } from '../../fields/personal-numbers.ts';
import { type BaselineReport, coverageOf } from '../../model/baseline-coverage.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { valueAt } from '../../model/path.ts';
import type { Report } from '../../model/report.ts';
import type { Source } from '../../model/source.ts';
import { judgeBaseline } from '../../operations/judge-baseline.ts';
import { summarise, type ValidateOptions } from '../../operations/validate.ts';
import type { Link } from './links.ts';

export async function judgeLinks(links: readonly Link[], options: ValidateOptions): Promise<BaselineReport> {
  const judged = links.map((link) => ({ ...link, results: judgeBaseline(link.check, link.place.sources, options) }));
  const sources = links.flatMap(({ place }) => place.sources);
  // Of a part of the rules and the files nothing is sure to be gone.
  const all = { ...options, isComplete: async () => false };
  const results = judged.flatMap((link) => link.results);
  const whole = await summarise(results, all, sourceFinder(sources), filesOf(sources).size);
  const report = { ...whole, diagnostics: whole.diagnostics.map((found) => withExcerpt(found, links)) };
  return { report, links: judged.map((link) => ({ coverage: coverageOf(link.check), report: partOf(report, link) })) };
}

function sourceFinder(sources: readonly Source[]) {
  return async (file: string, domain: string) => {
    const source = sources.find((each) => each.file === file && valueAt(each.data, ['领域']) === domain);
    if (source === undefined) throw new Error(`No catalogue of ${domain} in ${file}`);
    return source;
  };
}

function filesOf(sources: readonly Source[]): Set<string> {
  return new Set(sources.map(({ file }) => file));
}

/** What is said of the link's files, of the place as a whole, and of waivers. */
function partOf({ diagnostics, ...report }: Report, { check, place }: Link): Report {
  const files = filesOf(place.sources);
  const items = check.local.catalogues.reduce((sum, catalogue) => sum + catalogue.items.length, 0);
  const region = check.local.catalogues[0]?.head.地区?.名称 ?? '';
  const isOwn = ({ location: { file }, catalogue }: Diagnostic) =>
    (files.has(file) || file === check.local.name) && (catalogue?.region ?? '') === region;
  return { ...report, files: files.size, items, diagnostics: diagnostics.filter(isOwn) };
}

function withExcerpt(diagnostic: Diagnostic, links: readonly Link[]): Diagnostic {
  const { location } = diagnostic;
  const opened = links.find(({ place }) => place.files.has(location.file))?.place.files.get(location.file);
  const excerpt = diagnostic.excerpt ?? opened?.excerpt(location);
  return excerpt === undefined ? diagnostic : { ...diagnostic, excerpt: withNumbersHidden(excerpt) };
}
