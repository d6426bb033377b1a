import type { Registers } from './registers.ts';

/** The file of each register under catalogues/名录/, and of its JSON in dist/registers/. */
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
