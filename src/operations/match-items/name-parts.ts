// 甲、乙 and 甲和乙 name two things, and 项目审批、核准信息 names 项目审批信息 and 项目核准信息.

const joint = /,|以及|[和及与暨]/u;

/** The pieces of a name, in its form for comparing, between its joints; a name without joints is one piece. */
export function namePieces(name: string): readonly string[] {
  return name.split(joint).filter((piece) => piece !== '');
}

/**
 * True where `name` is what the piece at `index` stands for: the piece itself, or with the beginning that the first
 * piece lends to all, or the end that the last one does.
 */
export function standsFor(pieces: readonly string[], index: number, name: string): boolean {
  const piece = pieces[index] ?? '';
  const at = name.indexOf(piece);
  if (piece === '' || at < 0) return false;
  const [head, tail] = [name.slice(0, at), name.slice(at + piece.length)];
  const lendsHead = head === '' || (index > 0 && isProperPart(pieces[0], head, 'startsWith'));
  const lendsTail = tail === '' || (index < pieces.length - 1 && isProperPart(pieces.at(-1), tail, 'endsWith'));
  return lendsHead && lendsTail;
}

function isProperPart(piece: string | undefined, part: string, where: 'startsWith' | 'endsWith'): boolean {
  return piece !== undefined && part.length < piece.length && piece[where](part);
}
