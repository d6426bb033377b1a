// Cuts a cell of 公开依据 at every place where an act may end. Which of the cuts hold is for citation-list.ts to say.
import { pairBrackets, titleAt } from './citation-brackets.ts';
import {
  article,
  closingWords,
  conjunction,
  label,
  listMarker,
  numberBeforeTitle,
  trailing,
} from './citation-words.ts';

/** A stretch of text that certainly belongs together. */
export interface Chunk {
  readonly text: string;
  /** What stood before it: separators, blanks, line breaks, and 和 or 及 between two titles. */
  readonly gap: string;
  /** The number or bullet before it, '' where there is none. */
  readonly marker: string;
  /** Where its first title begins, -1 where it has none. */
  readonly titleAt: number;
  /** Words after its last title, without brackets and article numbers. */
  readonly tail: string;
}

interface Token {
  readonly kind: 'title' | 'group' | 'words' | 'gap' | 'marker';
  readonly text: string;
}

/** The places where a text token must stop. */
const stop = /[\s、；;，,。《(（[［【〔﹝“●◆■▪•★①-⑳]|\.(?=\s|《|$)/gu;
const gapAt = /(?:[\s、；;，,。]|\.(?=\s|《|$))+/uy;
const bulletAt = /[●◆■▪•★①-⑳]\s*/uy;
const groupOpening = /[(（[［【〔﹝“]/u;

export function cutIntoChunks(text: string): Chunk[] {
  return gather(tokenise(text));
}

function tokenise(text: string): Token[] {
  const brackets = pairBrackets(text);
  const tokens: Token[] = [];
  let at = 0;
  let fresh = true;
  while (at < text.length) {
    const token: Token = markerToken(text, at, fresh) ?? plainToken(text, at, brackets);
    fresh = token.kind === 'gap';
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function markerToken(text: string, at: number, fresh: boolean): Token | undefined {
  const bullet = matchAt(bulletAt, text, at);
  if (bullet !== undefined) return { kind: 'marker', text: bullet };
  const number = matchAt(listMarker, text, at);
  if (number === undefined) return undefined;
  return fresh || countsTitle(number, text, at) ? { kind: 'marker', text: number } : undefined;
}

/** …（国发1号）2.《…》, but not the （十二） of 第二十条（十二）⏎《…》. */
function countsTitle(number: string, text: string, at: number): boolean {
  const ofArticle = /[(（]/u.test(number.charAt(0)) && /[条款]/u.test(text.charAt(at - 1));
  return !ofArticle && !/[\n\r]/u.test(number) && /[《【]/u.test(text.charAt(at + number.length));
}

function plainToken(text: string, at: number, brackets: ReturnType<typeof pairBrackets>): Token {
  const gap = matchAt(gapAt, text, at);
  if (gap !== undefined) return { kind: 'gap', text: gap };
  if (text.charAt(at) === '《') {
    const { end, closed } = titleAt(text, at, brackets);
    const title = text.slice(at, end);
    return { kind: 'title', text: closed ? title : withoutEnd(title) };
  }
  const close = groupOpening.test(text.charAt(at)) ? brackets.pairs.get(at) : undefined;
  if (close !== undefined) return { kind: 'group', text: text.slice(at, close + 1) };
  return { kind: 'words', text: wordsAt(text, at) };
}

/** A lost 》: the title ends before separators and the number of the next element. */
function withoutEnd(title: string): string {
  const end = Math.max(1, title.length - 20);
  return title.slice(0, end) + title.slice(end).replace(/[\s、；;，,。]*(?:\d{1,2}\s*[.．、]\s*)?$/u, '');
}

/** Words up to the next stop, or to a number that stands before a title: …第五条2.《…》. */
function wordsAt(text: string, at: number): string {
  stop.lastIndex = at + 1;
  const end = stop.exec(text)?.index ?? text.length;
  const number = numberBeforeTitle.exec(text.slice(at, end + 4));
  return text.slice(at, number !== null && number.index > 0 && at + number.index < end ? at + number.index : end);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Puts tokens together that no separator and no new title divides. */
function gather(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let draft = emptyChunk('', '');
  const close = (gap: string, marker = '') => {
    if (draft.text !== '') chunks.push(draft);
    const carried = draft.text === '';
    draft = emptyChunk(carried ? draft.gap + gap : gap, carried ? draft.marker + marker : marker);
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'gap') {
      close(token.text);
    } else if (token.kind === 'marker') {
      close('', token.text);
    } else {
      if (draft.titleAt >= 0 && endsAct(draft.tail) && beginsAct(token, tokens[index + 1])) {
        const joint = conjunction.exec(draft.tail)?.[0] ?? '';
        draft.text = draft.text.slice(0, draft.text.length - joint.length);
        close(joint);
      }
      append(draft, token);
    }
  }
  close('');
  return chunks;
}

/** A longer tail is the text of an article; what it says does not matter. */
const longestTail = 200;

type Draft = { -readonly [Key in keyof Chunk]: Chunk[Key] };

function emptyChunk(gap: string, marker: string): Draft {
  return { text: '', gap, marker, titleAt: -1, tail: '' };
}

function append(draft: Draft, { kind, text }: Token): void {
  if (kind === 'title') {
    if (draft.titleAt < 0) draft.titleAt = draft.text.length;
    draft.tail = '';
  } else if (kind === 'words' && draft.titleAt >= 0 && draft.tail.length < longestTail) {
    draft.tail = (draft.tail + text).replace(article, '');
  }
  draft.text += text;
}

function beginsAct({ kind, text }: Token, next: Token | undefined): boolean {
  return kind === 'title' || (kind === 'group' && next?.kind === 'title' && label.test(text));
}

/** True where the words after a title do not lead on to the next title as 及其 and running text do. */
function endsAct(tail: string): boolean {
  return conjunction.test(tail) || closingWords.test(tail) || (trailing.test(tail) && !/(?:其|的)$/u.test(tail));
}
