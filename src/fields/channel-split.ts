import type { ChannelNames } from './channel-names.ts';
import { cutIntoPieces, joinPieces, type Piece, withoutListNumbers } from './pieces.ts';
import { withoutBlanks } from './text.ts';

/** What a channel's name ends in, and the acts that stand for one. A name without such an end may be half a word. */
const ending =
  /(?:网|网站|网页|平台|系统|专栏|专区|栏|栏目|屏|墙|牌|中心|站|点|厅|室|馆|处|所|会|台|端|号|媒体|载体|报|刊|公报|公告|公示|公开|公布|通知|告知|送达|张贴|推送|发布|发放|广播|电视|热线|电话|短信|微信|微博|抖音|邮箱|邮件|信函|程序|喇叭|窗口|手册|传单|单|卡|册|书|入户|现场|会议|宣传|活动|群|其他|等|[a-z])$/iu;
/** Places that are no channel by themselves: 社区、企事业单位、村公示栏. */
const placeOnly =
  /^(?:各?(?:社区|村|居|村居|企事业单位|企业|事业单位|单位|乡镇|镇|乡|街道|县|区|市|片区|学校|村委会|居委会)+)$/u;
const placeEnd = /(?:省|市|县|区|旗|镇|乡|街道|社区|村|人民)$/u;

/** How many pieces a known name may be broken into. */
const longestBreak = 12;

/** Cuts the text behind one box, or a cell without boxes, into names: as published, without blanks inside. */
export function splitChannelNames(text: string, names: ChannelNames): string[] {
  const whole = rejoinKnown(cutIntoPieces(withoutListNumbers(text).replace(bullets, '$1；')), names);
  return joinPieces(whole, (left, piece) => glue(left, piece, names))
    .map(tidy)
    .filter((name) => name !== '');
}

/** Bullets count nothing and separate. */
const bullets = /(^|[\s\u3000；;、，,])[·•∙・]+\s*/gu;

/** Puts a known name together again that a blank, a line break or a separator of its own cut: 政府网⏎站, 入户/现场. */
function rejoinKnown(pieces: readonly Piece[], names: ChannelNames): Piece[] {
  const result: Piece[] = [];
  for (let start = 0; start < pieces.length; ) {
    const first = pieces[start] as Piece;
    let best = { text: first.text, next: start + 1 };
    let joined = withoutBlanks(first.text);
    for (let next = start + 1; next < pieces.length && next - start < longestBreak && joined.length < 60; next++) {
      const piece = pieces[next] as Piece;
      if (piece.separator === 'semicolon') break;
      joined += piece.written + withoutBlanks(piece.text);
      if (names.isKnown(joined) && !isKnownPair(best.text, piece, names)) best = { text: joined, next: next + 1 };
    }
    result.push({ ...first, text: best.text });
    start = best.next;
  }
  return result;
}

/** 发布会 听证会 with a mere blank between them are two channels, though 发布会听证会 may be one name. */
function isKnownPair(left: string, piece: Piece, names: ChannelNames): boolean {
  const isGap = piece.separator === 'blank' || piece.separator === 'break';
  return isGap && names.isKnown(left) && names.isKnown(piece.text);
}

function glue(left: string, piece: Piece, names: ChannelNames): string | undefined {
  switch (piece.separator) {
    case 'blank':
    case 'break':
      return joinsOverGap(left, piece.text, names) ? '' : undefined;
    case 'slash':
      return isHalf(left, piece.text, names) ? piece.written : undefined;
    case 'comma':
      return placeOnly.test(lastName(left)) && !names.isKnown(left) ? piece.written : undefined;
    default:
      return undefined;
  }
}

function joinsOverGap(left: string, right: string, names: ChannelNames): boolean {
  if (/^[(（]/u.test(right) || /[(（:：]$/u.test(left) || /^[\p{Script=Han}]$/u.test(right)) return true;
  if (/^app$/iu.test(right)) return !names.isKnown(left);
  if (/^其他[:：]?$/u.test(left)) return !names.isKnown(right);
  return isHalf(left, right, names);
}

/** The left part cannot be a name by itself. */
function isHalf(left: string, right: string, names: ChannelNames): boolean {
  if (names.isKnown(left) || ending.test(left.replace(/[(（][^()（）]*[)）]$/u, ''))) return false;
  return !names.isKnown(right) || placeEnd.test(left);
}

/** The part after the last separator that was joined. */
function lastName(left: string): string {
  return left.slice(Math.max(left.lastIndexOf('/'), left.lastIndexOf('、'), left.lastIndexOf('，')) + 1);
}

/** Without what belongs to the list and not to the name: empty brackets, punctuation at the ends, blanks inside. */
function tidy(name: string): string {
  return name
    .replace(/(?<![A-Za-z])[\s\u3000]+|[\s\u3000]+(?![A-Za-z])/gu, '')
    .replace(/[(（][)）]/gu, '')
    .replace(/^[:：,，、;；.。·\-—]+|[:：,，、;；.。\-—]+$/gu, '');
}
