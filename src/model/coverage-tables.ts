// The words and tables of a coverage, the same in every format.
import type { ItemState } from './baseline-check.ts';
import type {
  BaselineItem,
  Coverage,
  CoverageFinding,
  CoverageKind,
  CoveredPlace,
  DeductionResult,
  DomainCoverage,
} from './coverage.ts';
import type { Deduction } from './generated/indicators.ts';
import { onOneLine } from './printable.ts';

/** What is said of a finding in a word, the gravest first. */
export const kindWords: Readonly<Record<CoverageKind, string>> = {
  absent: '缺领域',
  missing: '缺项',
  looser: '放宽',
  unclear: '不明',
  outdated: '版本过期',
  rule: '规则',
  adapted: '偏离',
  excluded: '不适用',
};

export interface Totals extends Readonly<Record<ItemState, number>> {
  /** Items of the baseline that the place must have. */
  readonly required: number;
  readonly extra: number;
  /** Domains without a catalogue. */
  readonly absent: number;
  readonly outdated: number;
}

const states = [
  'missing',
  'looser',
  'unclear',
  'adapted',
  'excluded',
  'stricter',
  'same',
] as const satisfies ItemState[];

export function totalsOf(domains: readonly DomainCoverage[]): Totals {
  const counts = Object.fromEntries(
    states.map((state) => [state, sum(domains, (domain) => domain.counts[state])]),
  ) as Record<ItemState, number>;
  return {
    ...counts,
    required: states.reduce((total, state) => total + counts[state], 0),
    extra: sum(domains, ({ extra }) => extra),
    absent: domains.filter((domain) => isAbsent(domain)).length,
    outdated: domains.filter(({ outdated }) => outdated !== undefined).length,
  };
}

/** A place has no catalogue of a domain of which it must have items. */
function isAbsent({ hasCatalogue, counts }: DomainCoverage): boolean {
  return !hasCatalogue && counts.missing > 0;
}

function sum<Each>(list: readonly Each[], of: (each: Each) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}

/** 97.5%: of what a place must have, what it has or left out for a reason. Cut, never rounded up to 100. */
export function presentShare({ required, missing }: Pick<Totals, 'required' | 'missing'>): string {
  if (required === 0) return '—';
  return `${(Math.floor((1000 * (required - missing)) / required) / 10).toFixed(1)}%`;
}

interface TotalColumn {
  readonly label: string;
  of(totals: Totals): number | string;
}

export const totalColumns: readonly TotalColumn[] = [
  { label: '应有', of: ({ required }) => required },
  { label: '已有', of: presentShare },
  { label: '缺领域', of: ({ absent }) => absent },
  { label: '缺的事项', of: ({ missing }) => missing },
  { label: '放宽', of: ({ looser }) => looser },
  { label: '不明', of: ({ unclear }) => unclear },
  { label: '偏离', of: ({ adapted }) => adapted },
  { label: '不适用', of: ({ excluded }) => excluded },
  { label: '版本过期', of: ({ outdated }) => outdated },
  { label: '自加', of: ({ extra }) => extra },
];

/** The coverage of one domain over all places. */
export function domainAcross({ places }: Coverage, domain: string): readonly DomainCoverage[] {
  return places.flatMap(({ domains }) => domains.filter((each) => each.domain === domain));
}

/** What a cell of the matrix says; empty where all is as the baseline wants it. */
export function cellWords(domain: DomainCoverage | undefined): string {
  if (domain === undefined) return '—';
  const { missing, looser, unclear, adapted, excluded } = domain.counts;
  if (isAbsent(domain)) return '缺领域';
  const parts = [
    [missing, '缺'],
    [looser, '宽'],
    [unclear, '疑'],
    [adapted, '偏'],
    [excluded, '免'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${word}${count}`);
  return [...said, ...(domain.outdated === undefined ? [] : ['旧'])].join(' ');
}

export const matrixNote =
  '缺：缺几项；宽：比基准宽、没有理由的几项；疑：看不出宽严的几项；偏：与基准不同、有理由的几项；免：记为不适用的几项；旧：对照的是基准以前的版本；空着的和打勾的都齐全';

/** 招生管理／招生范围（YWJY-001） */
export function itemWords({ id, group, name }: BaselineItem): string {
  const path = group === undefined || group === '' ? name : `${group}／${name}`;
  return onOneLine(id === undefined ? path : `${path}（${id}）`);
}

/** What a finding says besides its kind and item. */
export function findingWords({ kind, fields, words }: CoverageFinding): string {
  const elements = kind === 'rule' ? '' : fields.join('、');
  return onOneLine([elements, words ?? ''].filter((part) => part !== '').join('：'));
}

export function kindOf({ kind, rule }: CoverageFinding): string {
  return kind === 'rule' ? (rule ?? '') : kindWords[kind];
}

/** 缺领域每处5分; 放宽（时限）每处2分，最多10分 */
export function deductionWords({
  情形: situations = [],
  规则: rules = [],
  要素: elements,
  每处: each,
  最多: most,
}: Deduction): string {
  const what = [...situations, ...rules].join('、');
  const which = elements === undefined ? '' : `（${elements.join('、')}）`;
  const amount = each === undefined ? '按比例扣' : `每处${each}分`;
  return `${what}${which}${amount}${most === undefined ? '' : `，最多${most}分`}`;
}

/** Those that take something off. */
export function deductionsOf({ score }: CoveredPlace): readonly (DeductionResult & { readonly indicator: string })[] {
  return score.indicators.flatMap(({ indicator, deductions }) =>
    deductions.filter(({ findings }) => findings.length > 0).map((each) => ({ ...each, indicator: indicator.名称 })),
  );
}

/** 84 个地方，26 个领域，基准“国家”811 项 */
export function scopeWords({ baseline, domains, places, unread, draw }: Coverage): string {
  const drawn = draw === undefined ? '' : `从 ${draw.of} 个领域里抽的（种子“${onOneLine(draw.seed)}”）`;
  const left = unread.length === 0 ? '' : `，另有 ${unread.length} 个读不出来`;
  return `${places.length} 个地方${left}，${domains.length} 个领域${drawn === '' ? '' : `，${drawn}`}；基准“${onOneLine(baseline.name)}”，${baseline.items} 项`;
}

/** The best first; of equals as they stand. */
export function byScore(places: readonly CoveredPlace[]): readonly CoveredPlace[] {
  return [...places].sort((one, other) => other.score.points - one.score.points);
}
