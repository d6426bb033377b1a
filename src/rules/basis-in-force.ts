import { actStanding, formalCitation, quotedTitle } from '../fields/act-words.ts';
import { type CitedAct, citedActsIn, namedAt } from '../fields/cited-acts.ts';
import { endedSteps, hasEnded, livingSuccessors } from '../fields/living-successors.ts';
import { isTitleWithReferences } from '../fields/title-with-references.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

/** What was repealed or has expired is no ground any more. */
export const basisInForce: ItemRule = {
  id: 'basis-in-force',
  title: '依据现行有效',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录实行动态管理；依据的法律、法规、文件立改废的，目录要跟着调整',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    const citedIn = citedActsIn(acts);
    for (const [index, entry] of entries.entries()) {
      for (const cited of citedIn(entry)) {
        if (!hasEnded(cited.act)) continue;
        const { text, span } = namedAt(cited);
        const place: Place = { entries, index, entry, cited, acts };
        const fix = fixFor(place);
        report({
          path: ['依据', index],
          span,
          subject: text,
          severity: severityOf(cited.act, acts),
          message: actStanding(cited.act, acts),
          hint: hintFor(place),
          ...groundOf(cited.act),
          ...(fix === undefined ? {} : { fix }),
        });
      }
    }
  },
};

/** The article that repealed it, where the register names one. */
function groundOf({ 来源 }: ActEntry): { readonly basis?: string } {
  const [article] = /^《[^》]+》第[一二三四五六七八九十百千]+条/u.exec(来源) ?? [];
  return article === undefined ? {} : { basis: article };
}

interface Place {
  readonly entries: readonly string[];
  readonly index: number;
  readonly entry: string;
  readonly cited: CitedAct;
  readonly acts: readonly ActEntry[];
}

/** A law that was repealed binds nobody; a programme that has run out is only stale. */
function severityOf(act: ActEntry, acts: readonly ActEntry[]): Severity {
  if (endedSteps(act, acts).some(({ 核对 }) => 核对 === '待核对')) return 'info';
  return act.种类 === '规范性文件' || act.状态 === '已失效' ? 'warning' : 'error';
}

function hintFor(place: Place): string {
  const { acts, cited } = place;
  const living = livingSuccessors(cited.act, acts);
  const [successor, another] = living;
  if (successor === undefined) return '请删去，或者换成现行有效的依据';
  const titles = living.map(quotedTitle).join('、');
  if (another !== undefined) return `请从${titles}里选用得上的`;
  if (isCitedElsewhere(place, successor)) return `这一项另有一条依据就是${titles}，请删去这一条`;
  const articles = cited.citation.articles.map(({ text }) => text).join('、');
  return `请改为${titles}${articles === '' ? '' : `，原来引的${articles}要在新的文本里重新查对条号`}`;
}

function fixFor(place: Place): Fix | undefined {
  const { acts, cited, entry, index } = place;
  const [successor, another] = livingSuccessors(cited.act, acts);
  if (successor === undefined || another !== undefined) return undefined;
  const path = ['依据', index];
  const isAlone = cited.citation.text === entry;
  if (isAlone && isCitedElsewhere(place, successor)) {
    return { isSafe: false, title: `删去${namedAt(cited).text}`, edits: [{ path, text: null }] };
  }
  if (!isTitleWithReferences(cited.citation)) return undefined;
  const isNumbered = (cited.citation.orderNumber ?? cited.citation.documentNumber) !== undefined;
  const text = formalCitation(successor, acts, isNumbered);
  return { isSafe: false, title: `改为${text}`, edits: [{ path, span: cited.span, text }] };
}

/** The item cites the successor already, or an earlier entry will. */
function isCitedElsewhere({ entries, index, acts }: Place, successor: ActEntry): boolean {
  const citedIn = citedActsIn(acts);
  return entries.some((entry, at) => {
    if (at === index) return false;
    return citedIn(entry).some(({ act }) => {
      if (act === successor) return true;
      return at < index && hasEnded(act) && livingSuccessors(act, acts)[0] === successor;
    });
  });
}
