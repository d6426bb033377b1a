import { type Deadline, type DeadlineClause, parseDeadline } from '../fields/deadline.ts';
import { isDitto } from '../fields/ditto.ts';
import { isBlank } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

/** Says when a reader can tell by it whether the information is late. 及时 and events (开学前) are let pass. */
export const deadlineUnderstood: ItemRule = {
  id: 'deadline-understood',
  title: '时限看得懂、算得出',
  scope: 'item',
  severity: 'error',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：政府信息应当自形成或者变更之日起20个工作日内及时公开',
  tags: ['时限'],
  check({ 时限: text }, report) {
    if (text === undefined || isBlank(text) || isDitto(text)) return;
    const deadline = parseDeadline(text);
    for (const clause of deadline.clauses) {
      if (clause.kind === 'unknown') report(unreadable(text, clause));
    }
    if (deadline.understood && saysOnlyHowLong(deadline)) report(onlyHowLong(text, deadline));
  },
};

interface Defect {
  readonly pattern: RegExp;
  readonly message: (words: string) => string;
  readonly hint: string;
  /** Where it differs from the rule's own. */
  readonly severity?: 'warning';
}

/** The first that fits the words says what is wrong with them. */
const defects: readonly Defect[] = [
  {
    pattern: /[*＊×□]|[xXｘＸ_]+\s*个?\s*工作/u,
    message: (words) => `时限里的数字丢了：“${words}”`,
    hint: '请对照原件补上数字，如“20个工作日内”',
  },
  {
    pattern: /之\s*日(?:\s*起)?\s*$/u,
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

/** Longer words are cut in the message; the span shows them all. */
const shownLength = 40;

function onOneLine(words: string): string {
  const line = words.replace(/\s+/gu, '');
  return line.length > shownLength ? `${line.slice(0, shownLength)}……` : line;
}

function unreadable(text: string, { span }: DeadlineClause): Finding {
  const words = text.slice(...span).trim();
  const defect = defects.find(({ pattern }) => pattern.test(words));
  const shown = onOneLine(words);
  return {
    path: ['时限'],
    span,
    subject: words,
    message: defect?.message(shown) ?? shown,
    ...(defect === undefined ? {} : { hint: defect.hint }),
    ...(defect?.severity === undefined ? {} : { severity: defect.severity }),
  };
}

/** 长期公开, 动态调整, 公示7天: how long it stays open, not when it must be there. */
function saysOnlyHowLong({ clauses }: Deadline): boolean {
  const lasting = clauses.some(({ kind }) => kind === 'retention' || kind === 'deferral' || kind === 'consultation');
  return (
    lasting &&
    clauses.every(
      ({ kind, start }) => kind === 'retention' || kind === 'deferral' || (kind === 'consultation' && start === null),
    )
  );
}

function onlyHowLong(text: string, { clauses }: Deadline): Finding {
  const [first, last] = [clauses[0], clauses.at(-1)];
  const words = onOneLine(text);
  const isDeferral = clauses.every(({ kind }) => kind === 'deferral');
  return {
    path: ['时限'],
    span: [first?.span[0] ?? 0, last?.span[1] ?? text.length],
    subject: words,
    severity: 'warning',
    message: isDeferral ? `“${words}”没有写出时限` : `“${words}”只说公开多久，没有说什么时候公开`,
    hint: '请补上公开时限，如“信息形成或者变更之日起20个工作日内公开，长期公开”',
  };
}
