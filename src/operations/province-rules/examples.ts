// 例子: a rule tried on the examples that stand in its own file.
import type { Item, Region } from '../../model/catalogue.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Example } from '../../model/generated/rule.ts';
import type { Registers } from '../../model/registers.ts';
import type { ItemRule, RuleContext } from '../../model/rule.ts';
import type { RuleDocument } from '../../model/rule-file.ts';
import { applyFixes } from '../fix/apply-fixes.ts';
import { compileScope } from './conditions.ts';
import { isHeadField, isListField } from './fields.ts';

export interface Tried {
  readonly right: number;
  readonly wrong: number;
  /** Examples that did not turn out as the file says; paths are in the document. */
  readonly faults: readonly Finding[];
}

/** Right examples have no finding, wrong ones have one, and what 修改 makes of a wrong one is right. */
export function tryExamples(document: RuleDocument, rule: ItemRule, registers: Registers): Tried {
  const { 正确: right = [], 错误: wrong = [] } = document.例子 ?? {};
  return {
    right: right.length,
    wrong: wrong.length,
    faults: [
      ...missingFaults(right, wrong),
      ...right.flatMap((example, index) => rightFault(example, index, rule, registers)),
      ...wrong.flatMap((example, index) => wrongFault(example, index, { document, rule, registers })),
    ],
  };
}

function missingFaults(right: readonly Example[], wrong: readonly Example[]): Finding[] {
  const missing = [...(right.length === 0 ? ['正确'] : []), ...(wrong.length === 0 ? ['错误'] : [])];
  return missing.map((kind) => ({
    path: ['例子'],
    message: `没有${kind}的例子`,
    hint: `在“例子”下面写“${kind}:”，至少一个事项`,
  }));
}

function rightFault(example: Example, index: number, rule: ItemRule, registers: Registers): Finding[] {
  const [found] = findingsOf(rule, caseOf(example, registers));
  if (found === undefined) return [];
  const message = `正确的例子第 ${index + 1} 个报出了问题：${found.message}`;
  return [{ path: ['例子', '正确', index], message, hint: '改例子，或者改“当”和“应当”' }];
}

interface Trial {
  readonly document: RuleDocument;
  readonly rule: ItemRule;
  readonly registers: Registers;
}

function wrongFault(example: Example, index: number, { document, rule, registers }: Trial): Finding[] {
  const path = ['例子', '错误', index];
  const tried = caseOf(example, registers);
  const findings = findingsOf(rule, tried);
  if (findings.length === 0) {
    const isMeant = compileScope(document)(tried.item, tried.context);
    const why = isMeant ? '它符合“应当”' : '它不在“当”的范围里，或者属于“除非”';
    const hint = isMeant ? '改例子，或者改“应当”' : '改例子，或者改“当”和“除非”';
    return [{ path, message: `错误的例子第 ${index + 1} 个没有报出问题：${why}`, hint }];
  }
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  if (fixes.length < findings.length) return [];
  const mended = { ...tried, item: applyFixes(tried.item, fixes).data };
  const [left] = findingsOf(rule, mended);
  if (left === undefined) return [];
  const message = `错误的例子第 ${index + 1} 个照“修改”改了以后仍然不对：${left.message}`;
  return [{ path, message, hint: '改“修改”，让改好的符合“应当”' }];
}

interface Case {
  readonly item: Partial<Item>;
  readonly context: RuleContext;
}

function findingsOf(rule: ItemRule, { item, context }: Case): Finding[] {
  const findings: Finding[] = [];
  rule.check(item, (finding) => findings.push(finding), context);
  return findings;
}

/** An example is an item with keys of the catalogue's head beside its own; one value may stand for a list. */
function caseOf(example: Example, registers: Registers): Case {
  const entries = Object.entries(example);
  const fields = entries.filter(([field]) => !isHeadField(field));
  const item = Object.fromEntries(
    fields.map(([field, value]) => [field, isListField(field) && typeof value === 'string' ? [value] : value]),
  );
  const { 领域, 类型, 地区, 级别 } = example;
  const region = { ...(地区 !== undefined && { 名称: 地区 }), ...(级别 !== undefined && { 级别 }) } as Region;
  const catalogue = {
    ...(领域 !== undefined && { 领域 }),
    ...(类型 !== undefined && { 类型 }),
    ...(Object.keys(region).length > 0 && { 地区: region }),
  } as RuleContext['catalogue'];
  return { item, context: { registers, catalogue, options: {} } };
}
