// How facts of the registers are told to people.

/** 2021-01-01 → 2021年1月1日, 2018-03 → 2018年3月, 2018 → 2018年. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

interface Sourced {
  readonly 核对: '已对照' | '待核对';
}

/** A fact that nobody has compared with a second source says so. */
export function told(text: string, entries: readonly Sourced[]): string {
  return entries.every((entry) => entry.核对 === '已对照') ? text : `${text}（待核对）`;
}
