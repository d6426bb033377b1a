// 依据立改废: what the register of acts knows of a citation that came, went or changed.
import type { ActReader, ActStanding } from '../../../fields/act.ts';
import { parseCitation } from '../../../fields/citation.ts';
import { dateInWords } from '../../../fields/register-words.ts';
import type { Reason } from '../../../model/change-set.ts';
import type { ActEntry } from '../../../model/registers.ts';
import type { Version, VersionItem } from '../../../model/version.ts';
import type { UnreasonedPart } from './unreasoned-part.ts';

export interface BasisReasoner {
  /** A change in 依据; `before` and `after` are the item's whole lists. */
  ofPart(part: UnreasonedPart, before: readonly string[], after: readonly string[]): Reason | undefined;
  /** The items cite an act that is newer than what the old version knew. */
  ofAdded(items: readonly VersionItem[]): Reason | undefined;
  /** Every act that the items stood on was repealed. */
  ofRemoved(items: readonly VersionItem[]): Reason | undefined;
  /** Where nothing explains a part: what there still is to say of the act. */
  otherwise(part: UnreasonedPart, grave: boolean): Reason;
}

/** Nobody reads a longer list of acts. */
const mostActs = 3;

export function createBasisReasoner(acts: ActReader, before: Version): BasisReasoner {
  const isNew = createNovelty(acts, before);

  function ofChanged(old: string, fresh: string): Reason | undefined {
    const relation = acts.relate(old, fresh);
    if (relation === undefined) return undefined;
    const { kind, explanation } = relation;
    if (kind === 'updated') return { trigger: '依据立改废', explanation };
    return { trigger: '未说明', explanation: `改回了旧的：${explanation}` };
  }

  function ofLost(citation: string, remaining: readonly string[]): Reason | undefined {
    const successor = remaining.map((other) => acts.relate(citation, other)).find((each) => each?.kind === 'updated');
    const explanation = successor?.explanation ?? endOf(acts.standing(citation));
    return explanation === undefined ? undefined : { trigger: '依据立改废', explanation };
  }

  function ofWon(citation: string, earlier: readonly string[]): Reason | undefined {
    const end = endOf(acts.standing(citation));
    if (end !== undefined) return { trigger: '未说明', explanation: `加入的${end}` };
    const predecessor = earlier.map((other) => acts.relate(other, citation)).find((each) => each?.kind === 'updated');
    if (predecessor !== undefined) return { trigger: '依据立改废', explanation: predecessor.explanation };
    return isNew(citation) ? madeNew([citation]) : undefined;
  }

  function madeNew(citations: readonly string[]): Reason {
    const made = citations.slice(0, mostActs).map((citation) => acts.making(citation)?.explanation ?? citation);
    return { trigger: '依据立改废', explanation: `新的依据：${made.join('；')}` };
  }

  return {
    ofPart({ before: old, after: fresh }, earlier, later) {
      if (old !== null && fresh !== null) return ofChanged(old, fresh);
      if (old !== null) return ofLost(old, later);
      return fresh === null ? undefined : ofWon(fresh, earlier);
    },
    ofAdded(items) {
      const citations = citationsOf(items).filter(isNew);
      return citations.length === 0 ? undefined : madeNew(citations);
    },
    ofRemoved(items) {
      const citations = citationsOf(items);
      const ends = citations.map((citation) => endOf(acts.standing(citation)));
      if (ends.length === 0 || ends.includes(undefined)) return undefined;
      const [first, ...others] = ends.slice(0, mostActs);
      const told = [ends.length > 1 ? `所列依据都已废止或失效：${first}` : first, ...others].join('；');
      return { trigger: '依据立改废', explanation: told };
    },
    otherwise(part, grave) {
      const explanation = part.kind.startsWith('basis-') ? remark(acts, part) : undefined;
      return { trigger: grave ? '未说明' : '要素变化', ...(explanation === undefined ? {} : { explanation }) };
    },
  };
}

function citationsOf(items: readonly VersionItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ content }) => content.依据 ?? []))];
}

/** 《收养法》2021年1月1日废止，由《民法典》代替; undefined for an act in force or unknown. */
function endOf(standing: ActStanding | undefined): string | undefined {
  if (standing === undefined || standing.status === '现行' || standing.status === '已修改') return undefined;
  const { title, status, since, replacedBy, checked } = standing;
  const when = since === undefined ? '已' : dateInWords(since);
  const what = status === '已失效' ? '失效' : '废止';
  const by = replacedBy.length === 0 ? '' : `，由${replacedBy.join('、')}代替`;
  return `${title}${when}${what}${by}${checked ? '' : '（待核对）'}`;
}

/** A basis that is still in force was struck out; articles were renumbered, perhaps because the act was revised. */
function remark(acts: ActReader, { before: old, after: fresh }: UnreasonedPart): string | undefined {
  if (old === null) return acts.making(fresh ?? '')?.explanation;
  const standing = acts.standing(old);
  if (standing === undefined) return undefined;
  if (fresh === null) return `${standing.title}在法规名录里仍然有效`;
  if (standing.status !== '已修改' || articles(old) === articles(fresh)) return undefined;
  return `${standing.title}修改过，请核对条文序号`;
}

function articles(citation: string): string {
  return parseCitation(citation)
    .articles.map(({ text }) => text)
    .join('、');
}

/**
 * True for an act that the old version cites nowhere and that was made, in the edition cited, no earlier than in the year
 * of the youngest act that it cites: a catalogue has no other clock.
 */
function createNovelty(acts: ActReader, before: Version): (citation: string) => boolean {
  let known: ReturnType<typeof actsCited> | undefined;
  return (citation) => {
    const act = acts.find(citation);
    const made = acts.making(citation);
    if (act === undefined || made === undefined || endOf(acts.standing(citation)) !== undefined) return false;
    known ??= actsCited(acts, before);
    return known.youngest !== '' && !known.cited.has(act) && made.date.slice(0, 4) >= known.youngest;
  };
}

interface Cited {
  readonly cited: ReadonlySet<ActEntry>;
  /** Year of the youngest act; empty where none is known. */
  readonly youngest: string;
}

function actsCited(acts: ActReader, version: Version): Cited {
  const cited = new Set<ActEntry>();
  let youngest = '';
  for (const citation of citationsOf(version.catalogues.flatMap(({ items }) => items))) {
    const act = acts.find(citation);
    if (act === undefined) continue;
    cited.add(act);
    const year = act.公布?.slice(0, 4) ?? '';
    if (year > youngest) youngest = year;
  }
  return { cited, youngest };
}
