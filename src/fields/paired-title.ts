// A 《》 or 〈〉 that lost its partner, where only one place is left for it.

/** 关于…的意见, …条例: where a title ends. */
const endsTitle =
  /(?:法|条例|规定|办法|意见|通知|规划|计划|方案|细则|标准|规程|规范|纲要|决定|公告|通告|目录|指南|制度|规则|批复|预案|指引)$/u;
const marks = /[《》〈〉<>＜＞]/gu;
const behind = '(?<behind>(?:[（(][^《》〈〉<>＜＞]*[）)])?等?)';

const onlyOpening = new RegExp(`^《(?<title>[^《》〈〉<>＜＞（(]+)${behind}$`, 'u');
const onlyClosing = new RegExp(`^(?<title>[^《》〈〉<>＜＞（(，。；、]+)》${behind}$`, 'u');
const crossed = new RegExp(
  `^《(?<head>[^《》]*?)[<＜〈](?<inner>[^《》<>＜＞〈〉]+)》(?<tail>[^《》<>＜＞〈〉]*)[>＞〉]${behind}$`,
  'u',
);

/**
 * 《示例意见（国发〔2026〕1号） → 《示例意见》（国发〔2026〕1号）; 《关于印发<办法》的通知> → 《关于印发〈办法〉的通知》.
 * Undefined where a person has to say where the title ends. Idempotent: what it gives it does not change again.
 */
export function pairedTitle(citation: string): string | undefined {
  const text = citation.trim();
  const cross = crossed.exec(text)?.groups;
  if (cross !== undefined) {
    return `《${cross['head']}〈${cross['inner']}〉${cross['tail']}》${cross['behind']}`;
  }
  if ((text.match(marks) ?? []).length !== 1) return undefined;
  const { title = '', behind: rest = '' } = (onlyOpening.exec(text) ?? onlyClosing.exec(text))?.groups ?? {};
  return endsTitle.test(title.trim()) ? `《${title.trim()}》${rest}` : undefined;
}
