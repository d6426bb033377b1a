// 公开时限 in a few classes, for counting.
import { type DeadlineClause, parseDeadline } from './deadline.ts';
import { daysOf } from './deadline-days.ts';
import { isBlank } from './text.ts';

/** From the soonest to the vaguest. */
export const deadlineClasses = [
  '实时、及时',
  '7个工作日以内',
  '20个工作日以内',
  '超过20个工作日',
  '20日以内',
  '超过20日',
  '定期',
  '固定日期',
  '随事件',
  '长期',
  '公示期、征求意见期',
  '从其规定',
  '其他',
  '读不出来',
  '没有写',
] as const;
export type DeadlineClass = (typeof deadlineClasses)[number];

/** The clause that governs an item comes first: a number of days before 另有规定的，从其规定. */
const governing: readonly DeadlineClause['kind'][] = [
  'within',
  'dated',
  'recurring',
  'immediate',
  'event',
  'retention',
  'consultation',
  'deferral',
  'transfer',
  'unknown',
];

/** The one class of a 公开时限; of several limits in one text the loosest counts. */
export function deadlineClass(text: string | undefined): DeadlineClass {
  if (text === undefined || isBlank(text)) return '没有写';
  const { clauses } = parseDeadline(text);
  const kind = governing.find((each) => clauses.some((clause) => clause.kind === each));
  const classes = clauses.filter((clause) => clause.kind === kind).map(classOf);
  return deadlineClasses.findLast((each) => classes.includes(each)) ?? '读不出来';
}

const classOfKind: Readonly<Record<Exclude<DeadlineClause['kind'], 'within'>, DeadlineClass>> = {
  immediate: '实时、及时',
  recurring: '定期',
  dated: '固定日期',
  event: '随事件',
  retention: '长期',
  consultation: '公示期、征求意见期',
  deferral: '从其规定',
  transfer: '其他',
  unknown: '读不出来',
};

function classOf(clause: DeadlineClause): DeadlineClass {
  if (clause.kind !== 'within') return classOfKind[clause.kind];
  if (clause.amount === null) return '读不出来';
  if (clause.unit === 'workday') {
    if (clause.amount <= 7) return '7个工作日以内';
    return clause.amount <= 20 ? '20个工作日以内' : '超过20个工作日';
  }
  return (daysOf(clause)?.most ?? 0) <= 20 ? '20日以内' : '超过20日';
}
