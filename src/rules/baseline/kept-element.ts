// The rules that hold an element of the place to the baseline: one factory, one rule an element.
import { grantFlags, notGranted } from '../../fields/granted-departure.ts';
import { type Departure, type ItemCheck, needsReason, unexplained } from '../../model/baseline-check.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { ComparedField, PartChange } from '../../model/change-set.ts';
import type { Finding, Severity } from '../../model/diagnostic.ts';
import type { BaselineRule } from '../../model/rule.ts';

interface KeptElement extends Pick<BaselineRule, 'id' | 'title'> {
  readonly field: ComparedField;
  /** As the changes of the element are weighed where the settings say nothing else. */
  readonly severity: Severity;
  /** How the element is called in a message: 公开渠道. */
  readonly name: string;
  readonly basis: string;
}

/**
 * Reports what of one element is looser than in the baseline, or may be, and is not explained by a 偏离. How grave it is
 * the kinds of changes say, with what the settings say of them.
 */
export function keptElement({ field, name, ...head }: KeptElement): BaselineRule {
  return {
    ...head,
    scope: 'baseline',
    tags: ['基准'],
    check({ domains }, report) {
      for (const item of domains.flatMap(({ items }) => items)) {
        const [place] = item.local;
        const departure = item.departures.find(({ change }) => change.field === field);
        if (place === undefined || departure === undefined || !unexplained(departure)) continue;
        report({ item: place }, findingOf(departure, item, name));
      }
    },
  };
}

function findingOf(departure: Departure, item: ItemCheck, name: string): Finding {
  const { change, lapsed } = departure;
  const parts = change.parts.filter((part) => needsReason({ change: { ...change, parts: [part] } }));
  const past = lapsed === undefined ? '' : notGranted('偏离', lapsed.entry);
  return {
    path: [change.field],
    subject: parts.map(({ kind, before, after }) => `${kind} ${before ?? ''} ${after ?? ''}`).join('\n'),
    message: `${name}${problemsOf(parts)}${meantWords(item)}${past}`,
    severity: change.level,
    hint: `请照基准补上或者改回；本地确有理由的，${recording(departure, item.local[0]?.id)}`,
  };
}

/** What is recorded already is written anew. */
function recording({ change: { field }, lapsed }: Departure, id = '编号'): string {
  const command = `gkml deviate ${id} --field ${field}`;
  if (lapsed === undefined) return `报批后记一条偏离：${command} --reason 理由`;
  return `报批后改写记下的偏离：${command} ${grantFlags(lapsed.entry)}`;
}

const shown = 80;

/** What is wrong with a part, behind the element's name; kinds that are not here say both sides. */
const problems: Readonly<Partial<Record<ChangeKind, string>>> = {
  'deadline-loosened': '比基准宽',
  'audience-narrowed': '比基准窄',
  'method-narrowed': '比基准窄',
  'level-removed': '比基准少',
};

function problemsOf(parts: readonly PartChange[]): string {
  const lost = parts.filter(({ before, after }) => before !== null && after === null);
  const others = parts.filter((part) => !lost.includes(part));
  const missing = lost.length === 0 ? [] : [`缺${lost.map(({ before }) => quoted(before)).join('')}，基准里有`];
  return [...new Set([...missing, ...others.map(problemOf)])].join('；');
}

function problemOf({ kind, before, after }: PartChange): string {
  if (before === null) return `多了${quoted(after)}，基准里没有`;
  return `${problems[kind] ?? '与基准不同'}：基准是${quoted(before)}，本地是${quoted(after)}`;
}

function quoted(text: string | null): string {
  const words = (text ?? '').replace(/\s+/gu, ' ').trim();
  return words.length > shown ? `“${words.slice(0, shown)}…”` : `“${words}”`;
}

/** Which item of the baseline is meant, where the names do not tell. */
function meantWords({ baseline: { id, content }, local }: ItemCheck): string {
  if (local.some((item) => item.content.名称 === content.名称)) return '';
  return `（基准里是“${content.名称 ?? ''}”${id === undefined ? '' : ` ${id}`}）`;
}
