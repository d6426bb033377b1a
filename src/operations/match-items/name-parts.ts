// 甲、乙 and 甲和乙 name two things, and 项目审批、核准信息 names 项目审批信息 and 项目核准信息.

const joint = /,|以及|[和及与暨]/gu;
/** A name of more joints is a sentence. */
const mostJoints = 6;

/** 信息, 情况, 政策文件: what several names end in. */
const longestTail = 4;

/** The ways in which a name, in its form for comparing, falls apart at its joints: at one of them, and at all. */
export function nameDivisions(name: string): readonly (readonly string[])[] {
  const joints = [...name.matchAll(joint)];
  if (joints.length === 0 || joints.length > mostJoints) return [];
  const atOne = joints.map((found) => [name.slice(0, found.index), name.slice(found.index + found[0].length)]);
  const divisions = joints.length === 1 ? atOne : [...atOne, name.split(joint)];
  return divisions.filter((pieces) => pieces.every((piece) => piece !== ''));
}

/**
 * True where `name` is what the piece at `index` stands for: the piece itself, or with the beginning that the first
 * piece lends to all, or the end that the last one does.
 */
export function standsFor(pieces: readonly string[], index: number, name: string): boolean {
  const piece = pieces[index] ?? '';
  if (index === pieces.length - 1 && isWithoutTail(piece, name)) return true;
  const at = name.indexOf(piece);
  if (piece === '' || at < 0) return false;
  const [head, tail] = [name.slice(0, at), name.slice(at + piece.length)];
  const lendsHead = head === '' || (index > 0 && isProperPart(pieces[0], head, 'startsWith'));
  const lendsTail = tail === '' || (index < pieces.length - 1 && isProperPart(pieces.at(-1), tail, 'endsWith'));
  return lendsHead && lendsTail;
}

/** 审批和核准信息 may stand for 审批信息 and 核准. */
function isWithoutTail(piece: string, name: string): boolean {
  return name.length >= 2 && piece.startsWith(name) && piece.length - name.length <= longestTail;
}

function isProperPart(piece: string | undefined, part: string, where: 'startsWith' | 'endsWith'): boolean {
  return piece !== undefined && part.length < piece.length && piece[where](part);
}
