// How a place stands to its baseline → findings, with places, settings, comments and fingerprints as all findings have.
import type { BaselineCheck } from '../model/baseline-check.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { BaselinePlace, BaselineRule } from '../model/rule.ts';
import type { Source } from '../model/source.ts';
import { type Collect, createCollector, headOf } from './validate/collect-findings.ts';
import { indexCatalogue } from './validate/index-catalogue.ts';
import { judgeIgnores } from './validate/judge-ignores.ts';
import { type FileResult, optionsOf, type ValidateOptions, within } from './validate.ts';

/**
 * Runs the baseline rules of `options` over one place.
 * @param sources of the place's catalogues, in their order
 * @returns one result a catalogue, and one for each domain that the place has no catalogue of
 */
export function judgeBaseline(
  check: BaselineCheck,
  sources: readonly Source[],
  options: ValidateOptions,
): FileResult[] {
  const judged = sources.map((source) => {
    return { source, collect: createCollector(source, options, headOf(source.data)) };
  });
  const absent = new Map<string, Collect>();
  const collectorOf = (about: BaselinePlace): Collect | undefined => {
    if ('item' in about) return judged[about.item.catalogue]?.collect;
    if ('catalogue' in about) return judged[check.local.catalogues.indexOf(about.catalogue)]?.collect;
    const collect = absent.get(about.domain) ?? collectorOfAbsent(about.domain, check, options);
    absent.set(about.domain, collect);
    return collect;
  };
  for (const rule of options.rules) {
    if (rule.scope === 'baseline') runBaselineRule(rule, check, options, collectorOf);
  }
  return [
    ...judged.map(({ source, collect }) => resultOf(source, collect, options)),
    ...[...absent.values()].map((collect) => ({ diagnostics: collect.found, items: 0, index: undefined })),
  ];
}

function runBaselineRule(
  rule: BaselineRule,
  check: BaselineCheck,
  options: ValidateOptions,
  collectorOf: (about: BaselinePlace) => Collect | undefined,
): void {
  const context = { registers: options.registers, options: optionsOf(rule, undefined, options) };
  const report = (about: BaselinePlace, finding: Finding) => {
    const whole = 'item' in about ? within(['事项', about.item.index], finding) : finding;
    collectorOf(about)?.(rule, whole);
  };
  rule.check(check, report, context);
}

/** The place as a whole stands for a catalogue that is not there. */
function collectorOfAbsent(domain: string, { local }: BaselineCheck, options: ValidateOptions): Collect {
  const region = local.catalogues.find(({ head }) => head.地区 !== undefined)?.head.地区;
  const source: Source = {
    file: local.name,
    data: undefined,
    locate: () => ({ file: local.name }),
    lineText: () => undefined,
    faults: [],
  };
  return createCollector(source, options, { 领域: domain, ...(region !== undefined && { 地区: region }) });
}

function resultOf(source: Source, collect: Collect, options: ValidateOptions): FileResult {
  const head = headOf(source.data);
  judgeIgnores(source, collect, { ...options, head, isSound: true });
  const catalogue = source.data as Catalogue;
  return {
    diagnostics: collect.found,
    items: catalogue.事项.length,
    index: indexCatalogue(source.file, catalogue),
  };
}
