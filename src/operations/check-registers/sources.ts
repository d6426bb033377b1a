import type { Finding } from '../../model/diagnostic.ts';

interface Sourced {
  readonly 名称: string;
  /** Sources, separated by “；”. */
  readonly 来源: string;
  readonly 核对: string;
}

/** Facts that an editor wrote from memory. */
const memory = '编者记录';
/** A source that is the text itself says its article, its number or that it is the text. */
const theText = /第[一二三四五六七八九十百千零]+条|第[\d一二三四五六七八九十百零〇]+号|〔\d{4}〕\d+号|文本/u;

/** What was only remembered was not compared with anything. */
export function checkRemembered(entries: readonly Sourced[]): Finding[] {
  return faults(entries, ({ 来源: source }) => source.includes(memory), {
    message: `核对是“已对照”，来源里却有“${memory}”`,
    hint: '凭记忆写下的没有对照过；请换成见到的来源，或者把核对改为“待核对”',
  });
}

/** To compare takes two sources, or one that is the text itself. */
export function checkTwoSources(entries: readonly Sourced[]): Finding[] {
  return faults(entries, ({ 来源: source }) => !source.includes('；') && !theText.test(source), {
    message: '核对是“已对照”，来源却只有一个，又不是文本本身',
    hint: '请再写一个来源，用“；”隔开；来源就是文本本身的，写明哪一条、第几号或者“文本”；不然把核对改为“待核对”',
  });
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

function faults(
  entries: readonly Sourced[],
  isFault: (entry: Sourced) => boolean,
  { message, hint }: Fault,
): Finding[] {
  return entries.flatMap((entry, index) => {
    const { 名称: name, 核对: mark } = entry;
    if (mark !== '已对照' || !isFault(entry)) return [];
    return [{ path: ['条目', index, '核对'], subject: name, message: `“${name}”的${message}`, hint }];
  });
}
