// The registers that people ask and keep: what each is for, and what its entries have in common.
import type { Registers } from './registers.ts';

/** In the order in which they are listed. */
export const registerNames = ['法规', '机构', '渠道', '领域', '区划', '文字', '负面清单'] as const;
export type RegisterName = (typeof registerNames)[number];

/** Where the entries of a file of that name stand among all registers. */
export const registerKeys = {
  法规: 'acts',
  机构: 'organs',
  渠道: 'channels',
  领域: 'domains',
  区划: 'renames',
  文字: 'wordings',
  负面清单: 'withheld',
} as const satisfies Record<RegisterName, keyof Registers>;

export const registerPurposes: Readonly<Record<RegisterName, string>> = {
  法规: '公开依据：法律、法规、规章和文件，是不是现行、由什么代替',
  机构: '公开主体：机关的名称、简称，历次机构改革由谁接替',
  渠道: '公开渠道和载体：规范写法、别名、误写',
  领域: '公开领域：编号前缀、别名、曾用名',
  区划: '省、市、县三级行政区划，改过名的有曾用名',
  文字: '错字和不统一的写法，应当怎样写',
  负面清单: '依法不予公开的信息：类别、依据、怎么处理',
};

/** What every entry says of itself. Divisions come from the published list of codes and are not checked one by one. */
export interface RegisterEntry {
  readonly 名称: string;
  readonly 来源?: string;
  readonly 核对?: '已对照' | '待核对';
}

export function isRegisterName(word: string): word is RegisterName {
  return registerNames.some((name) => name === word);
}

/** Everything that an entry says, by its keys. */
export function factsOf(entry: RegisterEntry): Readonly<Record<string, unknown>> {
  return entry as unknown as Readonly<Record<string, unknown>>;
}
