import { parseDeadline } from '../fields/deadline.ts';
import { type OpenPart, openParts, type Shortfall } from '../fields/deadline-parts.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import { isDitto } from '../fields/ditto.ts';
import { onlyMethod } from '../fields/method.ts';
import { lawfulWordsFor, type StatutoryKind, statutoryKind } from '../fields/statutory-deadline.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule } from '../model/rule.ts';

/** 长期, 动态 and a pointer to other law are no limit; 及时 is a weak one, and none where the law demands days. */
export const deadlineMeasurable: ItemRule = {
  id: 'deadline-measurable',
  title: '时限有天数、周期或者日子',
  scope: 'item',
  parts: [['时限', '类型']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：政府信息应当自形成或者变更之日起20个工作日内及时公开',
  tags: ['时限'],
  check(item, report, { catalogue }) {
    const { 时限: text } = item;
    if (text === undefined || isDitto(text) || catalogue.类型 === '负面清单') return;
    for (const part of openParts(text)) {
      const { shortfall } = part;
      if (shortfall === 'period') continue;
      // 村民委员会组织法 says 及时 and 随时 itself.
      if (shortfall === 'vague' && catalogue.类型 === '村(居)务公开清单') continue;
      // deadline-fits-method says that nothing is disclosed for long on request.
      if (shortfall === 'lasting' && onlyMethod(item.方式 ?? []) === '依申请') continue;
      report(findingOf(text, part, shortfall, item));
    }
  },
};

/** A period without a limit is reported by deadline-not-period. */
type Unmeasured = Exclude<Shortfall, 'period'>;

const problems: Readonly<Record<Unmeasured, string>> = {
  vague: '没有说最迟多少天，算不出有没有迟延',
  lasting: '只说公开多久，没有说什么时候公开',
  deferral: '没有写出时限',
};

/** Between the limit and the words that stand there now. */
const joints: Readonly<Record<Unmeasured, string>> = { vague: '', lasting: '公开，', deferral: '公开；' };

function findingOf(text: string, part: OpenPart, shortfall: Unmeasured, item: Partial<Item>): Finding {
  const { span, clause } = part;
  const words = shownWords(text, span);
  const kind = statutoryKind(clause, parseDeadline(text).clauses, item);
  const lawful = lawfulWordsFor(kind, item);
  const limit = `${clause.start?.text ?? lawful.start}${lawful.limit}`;
  const fix = fixOf(text, part, `${limit}${joints[shortfall]}`);
  return {
    path: ['时限'],
    span,
    subject: words,
    message: `“${words}”${problems[shortfall]}`,
    hint: hintOf(part, limit, shortfall === 'vague' ? '及时公开' : `${joints[shortfall]}${words}`),
    ...(shortfall === 'vague' && !demandsDays(kind) ? { severity: 'info' as const } : {}),
    ...(fix === undefined ? {} : { fix }),
  };
}

function hintOf({ clause: { subject } }: OpenPart, limit: string, rest: string): string {
  if (subject !== null) return `请写明“${subject}”在多少天内公开，如“${limit}公开”`;
  return `请补上公开时限，如“${limit}${rest}”`;
}

/** 国办发〔2018〕118号 and 预算法 give a number of days of their own, 及时 cannot stand for it. */
function demandsDays(kind: StatutoryKind): boolean {
  return kind === 'enforcement' || kind === 'budget';
}

/** Only where the part is all of the text, and the words in front of it make a sentence. */
function fixOf(text: string, { shortfall, span, clause }: OpenPart, addition: string): Fix | undefined {
  const isWhole = clause.subject === null && text.slice(0, span[0]).trim() === '';
  if (!isWhole || (shortfall === 'vague' && !/^(?:及时|尽快)/u.test(text.slice(span[0])))) return undefined;
  const edits = [{ path: ['时限'], span: [span[0], span[0]] as const, text: addition }];
  return { isSafe: false, title: `在前面加上“${addition}”`, edits };
}
