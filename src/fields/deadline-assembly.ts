// Joins the pieces of a 公开时限 that only make sense together: a start and its number, a limit and its remarks.
import { type PieceReading, readPiece } from './deadline-clause.ts';
import { cutIntoPieces, type Piece } from './deadline-pieces.ts';

/** A reading with its place in the folded text. Neighbours may still complete it. */
export interface Draft extends PieceReading {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly sentence: number;
  readonly remarks: readonly string[];
}

/** All clauses of a folded text; kind `start` or `remark` is left where nothing completed it. */
export function draftClauses(folded: string): Draft[] {
  const done: Draft[] = [];
  for (const draft of readAll(folded)) {
    const previous = done.at(-1);
    const joined = previous === undefined ? undefined : join(previous, draft);
    if (joined === undefined) done.push(draft);
    else done[done.length - 1] = joined;
  }
  return done;
}

function join(previous: Draft, draft: Draft): Draft | undefined {
  if (isOpen(previous) && previous.sentence === draft.sentence) return completed(previous, draft);
  return belongsTo(previous, draft) ? absorbed(previous, draft) : undefined;
}

function readAll(folded: string): Draft[] {
  const drafts: Draft[] = [];
  const rest = cutIntoPieces(folded).reverse();
  for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
    const reading = readPiece(piece.text);
    drafts.push(draftOf(reading, piece));
    if (reading.length < piece.text.length) {
      const start = piece.start + reading.length;
      rest.push({ text: piece.text.slice(reading.length), start, sentence: piece.sentence });
    }
  }
  return drafts;
}

function draftOf(reading: PieceReading, piece: Piece): Draft {
  const at = reading.measureAt;
  return {
    ...reading,
    measureAt: at === null ? null : [piece.start + at[0], piece.start + at[1]],
    from: piece.start,
    to: piece.start + reading.length,
    words: piece.text.slice(0, reading.length),
    sentence: piece.sentence,
    remarks: [],
  };
}

/** Cannot stand alone where something follows in its sentence. */
function isOpen({ kind }: Draft): boolean {
  return kind === 'start' || kind === 'remark' || kind === 'unknown';
}

function belongsTo(previous: Draft, draft: Draft): boolean {
  if (draft.kind === 'remark') return true;
  if (draft.sentence !== previous.sentence) return false;
  if (draft.kind === previous.kind && (draft.kind === 'deferral' || draft.kind === 'retention'))
    return draft.subject === null;
  if (draft.kind === 'start')
    return previous.start === null && (previous.kind === 'within' || previous.kind === 'immediate');
  return isAside(draft);
}

/** Words that say nothing about time: 缩短须说明. */
function isAside({ kind, words }: Draft): boolean {
  return kind === 'unknown' && !/[\d*×]/u.test(words);
}

function absorbed(previous: Draft, draft: Draft): Draft {
  const joined = { ...previous, to: draft.to };
  if (draft.kind === previous.kind) return joined;
  if (draft.kind === 'start') return { ...joined, start: draft.start, subject: previous.subject ?? draft.subject };
  return { ...joined, remarks: [...previous.remarks, draft.words] };
}

/** A beginning before its number gives the start; other words before it say what the number is about. */
function completed(waiting: Draft, draft: Draft): Draft {
  const isRemark = draft.kind === 'remark' || (waiting.kind === 'start' && isAside(draft));
  if (isRemark) return { ...waiting, to: draft.to, remarks: [...waiting.remarks, draft.words] };
  const joined = { ...draft, from: waiting.from, remarks: [...waiting.remarks, ...draft.remarks] };
  if (waiting.kind === 'unknown') return { ...joined, subject: draft.subject ?? waiting.words };
  return { ...joined, start: draft.start ?? waiting.start, subject: draft.subject ?? waiting.subject };
}
