import type { Division, DivisionEntry } from './registers.ts';

/**
 * @param rows codes and names, 420602襄城区, in the order of codes
 * @param renames entries of 区划.yaml, whose former names the divisions get
 */
export function divisionsOf(rows: readonly string[], renames: readonly DivisionEntry[]): Division[] {
  const names = new Map(rows.map((row) => [row.slice(0, 6), row.slice(6)]));
  const formerNames = new Map(renames.map((rename) => [wholeName(rename), rename.曾用名]));
  const whole = new Map<string, string>();
  return Array.from(names, ([code, name]) => {
    const above = whole.get(`${code.slice(0, 4)}00`) ?? whole.get(`${code.slice(0, 2)}0000`);
    whole.set(code, `${above ?? ''}${name}`);
    const former = formerNames.get(`${above ?? ''}${name}`);
    return {
      代码: code,
      名称: name,
      级别: levelOf(code),
      ...(above !== undefined && { 上级: above }),
      ...(former !== undefined && { 曾用名: former }),
    };
  });
}

/** 湖北省襄阳市: there are several 鼓楼区. */
export function wholeName({ 上级: above = '', 名称: name }: Pick<DivisionEntry, '上级' | '名称'>): string {
  return `${above}${name}`;
}

function levelOf(code: string): Division['级别'] {
  if (code.endsWith('0000')) return '省级';
  return code.endsWith('00') ? '市级' : '县级';
}
