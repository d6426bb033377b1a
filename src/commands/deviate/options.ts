import type { Deviation } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import type { GroundsFlags } from './grounds.ts';

export interface DeviateOptions extends GroundsFlags {
  readonly field?: Deviation['要素'];
  readonly notApplicable?: boolean;
  readonly domain?: string;
  readonly remove?: boolean;
  readonly list?: boolean;
  readonly format?: readonly string[];
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

type Key = keyof DeviateOptions;

/** What cannot stand with a flag, and why. */
const contradictions: readonly { readonly flag: Key; readonly without: readonly Key[]; readonly hint: string }[] = [
  {
    flag: 'list',
    without: ['field', 'notApplicable', 'domain', 'reason', 'approvedBy', 'date', 'until', 'remove', 'dryRun'],
    hint: '台账只列出，不改动，如 gkml deviate --list 目录',
  },
  {
    flag: 'remove',
    without: ['reason', 'approvedBy', 'date', 'until', 'force'],
    hint: '去掉一条，只写编号和要素，如 gkml deviate YLFW-015 --field 渠道 --remove',
  },
  {
    flag: 'field',
    without: ['notApplicable', 'domain'],
    hint: '与基准不同的写 --field，本地没有的写 --not-applicable',
  },
];

/** @throws UsableError for flags that cannot stand together */
export function refuseContradictions(options: DeviateOptions): void {
  for (const { flag, without, hint } of contradictions) {
    const other = options[flag] === undefined ? undefined : without.find((key) => options[key] !== undefined);
    if (other !== undefined) throw new UsableError(`“${flagOf(flag)}”不能和“${flagOf(other)}”一起用`, { hint });
  }
  if (options.format !== undefined && !options.list) {
    throw new UsableError('“--format”只和“--list”一起用', { hint: '如 gkml deviate --list -f xlsx=差异台账.xlsx' });
  }
  if (options.domain !== undefined && !options.notApplicable) {
    const hint = `整个领域都不适用的，写 gkml deviate --domain ${options.domain} --not-applicable`;
    throw new UsableError('“--domain”要和“--not-applicable”一起用', { hint });
  }
}

/** notApplicable → --not-applicable */
function flagOf(key: Key): string {
  return `--${key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
