// One piece of a 公开时限 → what it says. Which words mean which kind stands in deadline-words.ts.
import { type DeadlineStart, readLead } from './deadline-start.ts';
import {
  beforeEvent,
  channelRemark,
  type DeadlineKind,
  type DeadlineUnit,
  kindsBeforeMeasure,
  kindsByLead,
  kindsWithoutMeasure,
  lostNumber,
  measurePattern,
  measureTail,
  periods,
  sameDay,
  startClosing,
  units,
} from './deadline-words.ts';
import { numeralSource, parseNumeral } from './numeral.ts';

export interface Measure {
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

export interface CalendarDay {
  readonly month: number;
  /** 31 where only the month or its end is named. */
  readonly day: number;
}

/** What a piece says before it is joined to its neighbours. Offsets are in the folded text of the piece. */
export interface PieceReading {
  /** `start`: only a beginning (…之日起), to be completed; `remark`: only a place of publication. */
  readonly kind: DeadlineKind | 'start' | 'remark';
  readonly subject: string | null;
  readonly start: DeadlineStart | null;
  readonly measure: Measure | null;
  readonly measureAt: readonly [start: number, end: number] | null;
  readonly date: CalendarDay | null;
  /** How many characters of the piece were read; the rest is a piece of its own. */
  readonly length: number;
}

interface Found {
  readonly measure: Measure;
  readonly at: readonly [start: number, end: number];
  readonly lead: string;
  /** 前 stands behind the number: 开始30日前. */
  readonly isBefore: boolean;
  readonly tailEnd: number;
}

export function readPiece(piece: string): PieceReading {
  const found = findMeasure(piece);
  const told = kindsBeforeMeasure.find(({ pattern }) => pattern.test(piece.slice(0, found?.tailEnd)));
  if (told !== undefined) return readTold(told.kind, piece, found);
  return found === undefined ? readWithoutMeasure(piece) : readMeasured(found);
}

function findMeasure(piece: string): Found | undefined {
  const match = measurePattern.exec(piece);
  if (match === null) return undefined;
  const [text, lower = '', upper = lower, unit = ''] = match;
  const written = units[unit];
  const amount = parseNumeral(upper);
  if (written === undefined || amount === undefined) return undefined;
  const end = match.index + text.length;
  const before = beforeEvent.exec(piece.slice(end))?.[0].length ?? 0;
  const tail = before + (measureTail.exec(piece.slice(end + before))?.[0].length ?? 0);
  return {
    measure: wholeMeasure(amount * written.times, written.unit),
    at: [match.index, end],
    lead: piece.slice(0, match.index).replace(/个$/u, ''),
    isBefore: before > 0,
    tailEnd: end + tail,
  };
}

/** 半年 is six months, 半个月 fifteen days: amounts stay whole where they can. */
function wholeMeasure(amount: number, unit: DeadlineUnit): Measure {
  if (amount === 0.5 && unit === 'year') return { amount: 6, unit: 'month' };
  if (amount === 0.5 && unit === 'month') return { amount: 15, unit: 'day' };
  return { amount, unit };
}

const empty = { subject: null, start: null, measure: null, measureAt: null, date: null } as const;

function readTold(kind: DeadlineKind, piece: string, found: Found | undefined): PieceReading {
  const length = found?.tailEnd ?? piece.length;
  if (kind === 'deferral') return { ...empty, kind, length: piece.length };
  if (kind === 'transfer')
    return { ...empty, kind, ...readLead(beforeWords(piece, /转为|[改可]?依申请|不再/u)), length: piece.length };
  if (kind === 'dated')
    return {
      ...empty,
      kind,
      subject: subjectBefore(piece, /每|[当次]年|\d{4}年/u),
      date: readDate(piece),
      length: piece.length,
    };
  if (kind === 'recurring') return { ...readRecurring(piece, found), length };
  return found === undefined
    ? { ...empty, kind: 'unknown', length: piece.length }
    : { ...empty, kind, measure: found.measure, measureAt: found.at, length };
}

function readRecurring(piece: string, found: Found | undefined): Omit<PieceReading, 'length'> {
  const measure = periods.find(({ pattern }) => pattern.test(piece)) ?? found?.measure ?? null;
  const subject = subjectBefore(piece, /每|按|逐|定期|至少|最迟|半年|[一两]?[年季月周]/u);
  return {
    ...empty,
    kind: 'recurring',
    subject,
    measure: measure === null ? null : { amount: measure.amount, unit: measure.unit },
    measureAt: found?.at ?? null,
  };
}

function readDate(piece: string): CalendarDay | null {
  const match = new RegExp(`(${numeralSource})月(?:(${numeralSource})[日号]?|([上中]))?`, 'u').exec(piece);
  if (match === null) return null;
  const month = parseNumeral(match[1] ?? '') ?? 0;
  const endOfPart = match[3] === '上' ? 10 : 20;
  const day = match[3] === undefined ? (parseNumeral(match[2] ?? '') ?? 31) : endOfPart;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { month, day } : null;
}

function readMeasured(found: Found): PieceReading {
  // 季度结束后15日前 is a limit: its clock has started. 开始30日前 counts back from the event.
  const countsBack = found.isBefore && !startClosing.test(found.lead);
  const told = countsBack ? undefined : kindsByLead.find(({ pattern }) => pattern.test(found.lead));
  const kind = countsBack ? 'event' : (told?.kind ?? 'within');
  const words = told === undefined ? found.lead : found.lead.replace(told.pattern, '');
  const lead = readLead(words.replace(/(?:提前|至少|不超过|不得超过|最迟|最长|不多于)+$/u, ''));
  return { ...empty, kind, ...lead, measure: found.measure, measureAt: found.at, length: found.tailEnd };
}

function readWithoutMeasure(piece: string): PieceReading {
  const whole = { ...empty, length: piece.length };
  const told = lostNumber.test(piece) ? undefined : kindsWithoutMeasure.find(({ pattern }) => pattern.test(piece));
  if (told !== undefined) return { ...whole, ...readKind(told.kind, piece) };
  if (channelRemark.test(piece)) return { ...whole, kind: 'remark' };
  const start = startAlone(piece);
  return start === null ? { ...whole, kind: 'unknown' } : { ...whole, kind: 'start', ...start };
}

/** 信息形成之日起, 公示结束后, 开学前, 信息形成: a beginning and nothing else. */
function startAlone(piece: string): Pick<PieceReading, 'subject' | 'start'> | null {
  if (/前$|期间$/u.test(piece)) return { subject: null, start: { text: piece, events: [] } };
  const lead = readLead(piece);
  const whole =
    lead.start !== null && (startClosing.test(piece) || lead.start.events.some((event) => piece.endsWith(event)));
  return whole ? lead : null;
}

function readKind(kind: DeadlineKind, piece: string): Partial<PieceReading> & Pick<PieceReading, 'kind'> {
  const lead = readLead(piece.replace(/(?:实时|及时|即时|随时|同步|长期|永久|动态|予以|主动).*$/u, ''));
  if (kind === 'event') return { kind, start: { text: piece, events: lead.start?.events ?? [] } };
  const exact = kind === 'immediate' && sameDay.test(piece);
  return { kind, ...lead, measure: exact ? { amount: 0, unit: 'day' } : null };
}

function beforeWords(piece: string, words: RegExp): string {
  return piece.slice(0, Math.max(0, piece.search(words)));
}

function subjectBefore(piece: string, words: RegExp): string | null {
  return readLead(beforeWords(piece, words)).subject;
}
