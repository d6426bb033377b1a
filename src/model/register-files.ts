import type { Registers } from './registers.ts';

/** The file of each register under catalogues/名录/, and its name in dist/registers.txt. */
export const registerFiles = {
  channels: '渠道',
  domains: '领域',
  headers: '表头',
  neighbours: '相邻表',
  acts: '法规',
  organs: '机构',
  wordings: '文字',
  withheld: '负面清单',
  renames: '区划',
} as const satisfies Record<Exclude<keyof Registers, 'divisions'>, string>;

export type RegisterFile = (typeof registerFiles)[keyof typeof registerFiles];

type RegisterKey = keyof typeof registerFiles;

const keys = Object.fromEntries(Object.entries(registerFiles).map(([key, file]) => [file, key])) as Record<
  RegisterFile,
  RegisterKey
>;

/** Where the entries of a file stand among all registers: 渠道 → channels. */
export function registerKey(file: RegisterFile): RegisterKey {
  return keys[file];
}
