// Data has a lint of its own: what the schemas of the registers cannot say.
import { actNameKeys } from '../fields/act-names.ts';
import { channelKey } from '../fields/channel-names.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { RegisterFile } from '../model/register-files.ts';
import { compareNames, kindRank } from '../model/register-order.ts';
import type { Registers } from '../model/registers.ts';
import { checkActArticles } from './check-registers/act-articles.ts';
import { checkActDates } from './check-registers/act-dates.ts';
import { checkDivisions } from './check-registers/divisions.ts';
import { checkDomainCodes } from './check-registers/domain-codes.ts';
import { checkNames, checkSpelling } from './check-registers/names.ts';
import { checkKinds, checkSequence } from './check-registers/order.ts';
import { checkOrganLevels } from './check-registers/organ-levels.ts';
import { checkLeads, checkPlatformDomains, checkPlatformGrounds } from './check-registers/references.ts';
import { checkReplacements } from './check-registers/replacements.ts';
import { checkRemembered, checkTwoSources } from './check-registers/sources.ts';
import { checkWithheldGrounds } from './check-registers/withheld.ts';
import { checkWordings } from './check-registers/wordings.ts';

/** The registers whose data has more to it than a schema can say. */
export type CheckedRegister = Exclude<RegisterFile, '相邻表'>;

export interface RegisterFinding extends Finding {
  /** The register's name; paths are from its root. */
  readonly register: CheckedRegister;
}

type Check = (registers: Registers) => Finding[];
type Checks = Readonly<Record<CheckedRegister, readonly Check[]>>;

/** Of one register alone: where these find something, an answer depends on which entry is asked first. */
const contradictions: Checks = {
  渠道: [({ channels }) => checkNames(channels, ['名称', '别名', '误写'], (name) => [channelKey(name)])],
  领域: [({ domains }) => checkNames(domains, ['名称', '别名', '曾用名']), ({ domains }) => checkDomainCodes(domains)],
  表头: [],
  法规: [
    ({ acts }) => checkNames(acts, ['名称', '简称', '误写'], actNameKeys),
    ({ acts }) => checkReplacements(acts),
    ({ acts }) => checkActDates(acts),
    ({ acts }) => checkActArticles(acts),
  ],
  机构: [
    ({ organs }) => checkNames(organs, ['名称', '简称', '泛称']),
    ({ organs }) => checkReplacements(organs),
    ({ organs }) => checkOrganLevels(organs),
  ],
  文字: [({ wordings }) => checkNames(wordings, ['名称']), ({ wordings }) => checkWordings(wordings)],
  负面清单: [({ withheld }) => checkNames(withheld, ['名称'])],
  区划: [checkDivisions],
};

/** How entries are written and ordered, and what they name of other registers. */
const conventions: Checks = {
  渠道: [
    ({ channels }) => checkSpelling(channels, ['名称', '别名', '误写']),
    ({ channels }) => checkKinds('渠道', channels),
    checkPlatformDomains,
    checkPlatformGrounds,
    ({ channels }) => checkRemembered(channels),
  ],
  领域: [
    ({ domains }) => checkSpelling(domains, ['名称', '别名', '曾用名', '一级事项']),
    ({ domains }) => checkKinds('领域', domains),
    checkLeads,
    ({ domains }) => checkRemembered(domains),
  ],
  表头: [({ headers }) => checkSpelling(headers, ['写法'])],
  法规: [
    ({ acts }) => checkSpelling(acts, ['名称', '简称', '误写']),
    ({ acts }) => checkKinds('法规', acts),
    ({ acts }) => checkRemembered(acts),
    ({ acts }) => checkTwoSources(acts),
  ],
  机构: [
    ({ organs }) => checkSpelling(organs, ['名称', '简称', '泛称']),
    ({ organs }) => checkKinds('机构', organs),
    ({ organs }) => checkRemembered(organs),
    ({ organs }) => checkTwoSources(organs),
  ],
  文字: [
    ({ wordings }) => checkSpelling(wordings, ['名称', '应为', '除外']),
    ({ wordings }) => checkKinds('文字', wordings),
    ({ wordings }) =>
      checkSequence(
        wordings,
        (one, other) => (kindRank('文字', one) === kindRank('文字', other) ? compareNames(one, other) : 0),
        '同一种类里按名称的字符编码排列',
      ),
    ({ wordings }) => checkRemembered(wordings),
  ],
  负面清单: [
    ({ withheld }) => checkSpelling(withheld, ['名称', '内容', '词语']),
    ({ withheld }) => checkKinds('负面清单', withheld),
    checkWithheldGrounds,
    ({ withheld }) => checkRemembered(withheld),
    ({ withheld }) => checkTwoSources(withheld),
  ],
  区划: [
    ({ renames }) => checkSpelling(renames, ['名称', '上级', '曾用名']),
    ({ renames }) => checkRemembered(renames),
  ],
} as const satisfies Readonly<Record<string, readonly Check[]>>;

/** @returns register by register, in the order of the checks; empty where all is as it should be */
export function checkRegisters(registers: Registers): RegisterFinding[] {
  const names = Object.keys(contradictions) as CheckedRegister[];
  return names.flatMap((register) => [
    ...contradictionsIn(register, registers),
    ...found(conventions, register, registers),
  ]);
}

/** What entries of one register say against each other. */
export function contradictionsIn(register: RegisterFile, registers: Registers): RegisterFinding[] {
  return register === '相邻表' ? [] : found(contradictions, register, registers);
}

function found(checks: Checks, register: CheckedRegister, registers: Registers): RegisterFinding[] {
  return checks[register].flatMap((check) => check(registers).map((finding) => ({ ...finding, register })));
}
