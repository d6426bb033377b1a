import { type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { isDitto } from '../fields/ditto.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { lawfulWordsFor, statutoryKind } from '../fields/statutory-deadline.ts';
import { isBlank } from '../fields/text.ts';
import { damagesIn } from '../fields/text-damage.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule } from '../model/rule.ts';

/** Every part of the deadline can be read. Whether what it says is enough is for the other rules of its kind. */
export const deadlineUnderstood: ItemRule = {
  id: 'deadline-understood',
  title: '时限看得懂、写得完整',
  scope: 'item',
  parts: [['时限']],
  severity: 'error',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：政府信息应当自形成或者变更之日起20个工作日内及时公开',
  tags: ['时限'],
  check(item, report) {
    const { 时限: text } = item;
    if (text === undefined || isBlank(text) || isDitto(text) || isPlaceholder(text)) return;
    for (const clause of parseDeadline(text).clauses) {
      if (clause.kind === 'unknown' && !hasLetterInNumber(text, clause)) report(unreadable(text, clause, item));
    }
  },
};

/** 1O个工作日, of which text-sound speaks. */
function hasLetterInNumber(text: string, { span: [from, to] }: DeadlineClause): boolean {
  return damagesIn(text).some(({ kind, span: [at] }) => kind === 'letter-in-number' && from <= at && at < to);
}

interface Defect {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly hint: string;
  /** Where it differs from the rule's own. */
  readonly severity?: 'warning';
}

/** 信息形成或者变更之日起, and nothing after it. */
const unfinished = /之\s*日(?:\s*起)?\s*$/u;

/** The first that fits the words says what is wrong with them. */
const defects: readonly Defect[] = [
  {
    pattern: /[*＊×□]|[xXｘＸ_]+\s*个?\s*工作/u,
    message: (words) => `时限里的数字丢了：“${words}”`,
    hint: '请对照原件补上数字，如“20个工作日内”',
  },
  {
    pattern: unfinished,
    message: (words) => `时限没有写完，缺天数：“${words}”`,
    hint: '请补上天数，如“信息形成或者变更之日起20个工作日内”',
  },
  {
    pattern: /工\s*作\s*日/u,
    message: (words) => `“工作日”前面没有数字：“${words}”`,
    hint: '请补上天数，如“20个工作日内”',
  },
  {
    pattern: /\d|[０-９]/u,
    message: (words) => `时限里有数字，但看不出是多长时间：“${words}”`,
    hint: '请写明单位，如“20个工作日内”“20日内”',
  },
  {
    pattern: /(?:)/u,
    message: (words) => `看不懂这个时限：“${words}”`,
    hint: '请写明从什么时候起、多长时间内公开，如“信息形成或者变更之日起20个工作日内”',
    severity: 'warning',
  },
];

function unreadable(text: string, clause: DeadlineClause, item: Partial<Item>): Finding {
  const { span } = clause;
  const words = text.slice(...span).trim();
  const shown = shownWords(text, span);
  const defect = defects.find(({ pattern }) => pattern.test(words));
  const fix = defect?.pattern === unfinished ? numberFor(clause, words, item) : undefined;
  return {
    path: ['时限'],
    span,
    subject: words,
    message: defect?.message(shown) ?? shown,
    ...(defect === undefined ? {} : { hint: defect.hint }),
    ...(defect?.severity === undefined ? {} : { severity: defect.severity }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The law's number, for a person to confirm: the original may have had a shorter one. */
function numberFor(clause: DeadlineClause, words: string, item: Partial<Item>): Fix {
  const { limit } = lawfulWordsFor(statutoryKind(clause, [clause], item), item);
  const addition = `${words.endsWith('起') ? '' : '起'}${limit}`;
  const at = clause.span[1];
  return { isSafe: false, title: `补上“${addition}”`, edits: [{ path: ['时限'], span: [at, at], text: addition }] };
}
