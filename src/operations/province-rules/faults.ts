// What the schema of a rule file cannot say: names that mean nothing, tests that do not fit their field.

import type { Finding } from '../../model/diagnostic.ts';
import type { Example, Mending, RuleDocument, Tests } from '../../model/generated/rule.ts';
import { nearestKey } from '../../model/nearest.ts';
import type { Path } from '../../model/path.ts';
import { testsOf } from './conditions.ts';
import { mayNeverEnd } from './endless-pattern.ts';
import { allFields, isHeadField, isListField, itemFields } from './fields.ts';
import { createReplacer } from './replacing.ts';
import { limitOf, patternOf } from './tests.ts';
import { placeNames, placesIn } from './wording.ts';

export function faultsIn(document: RuleDocument): Finding[] {
  return [
    ...conditionFaults(document.当 ?? {}, '当'),
    ...conditionFaults(document.除非 ?? {}, '除非'),
    ...Object.entries(document.应当).flatMap(([field, tests]) => demandFaults(field, tests)),
    ...wordingFaults(document.问题, '问题'),
    ...wordingFaults(document.怎么改, '怎么改'),
    ...mendingFaults(document.修改 ?? {}, Object.keys(document.应当)),
    ...exampleFaults(document.例子 ?? {}),
  ];
}

function conditionFaults(conditions: NonNullable<RuleDocument['当']>, key: string): Finding[] {
  return Object.entries(conditions).flatMap(([field, condition]) => {
    const path = [key, field];
    return allFields.includes(field)
      ? testFaults(testsOf(condition), field, path)
      : [unknownName(path, field, allFields)];
  });
}

function demandFaults(field: string, tests: Tests): Finding[] {
  const path = ['应当', field];
  if (isHeadField(field)) {
    const hint = `“${field}”是整份目录的，写在“当”里；“应当”里写事项的要素`;
    return [{ path, message: `“应当”里不能写“${field}”`, hint }];
  }
  return itemFields.includes(field) ? testFaults(tests, field, path) : [unknownName(path, field, itemFields)];
}

function unknownName(path: Path, name: string, known: readonly string[]): Finding {
  const meant = nearestKey(name, known);
  const hint = `${meant === undefined ? '' : `是不是想写“${meant}”？`}可以写：${known.join('、')}`;
  return { path, message: `没有“${name}”这一项`, hint };
}

function testFaults(tests: Tests, field: string, path: Path): Finding[] {
  const faults: (Finding | undefined)[] = [
    patternFault(tests, '匹配', path),
    patternFault(tests, '不匹配', path),
    countFault(tests, '至少', field, path),
    countFault(tests, '至多', field, path),
    limitFault(tests, field, path),
  ];
  return faults.filter((fault) => fault !== undefined);
}

function patternFault(tests: Tests, test: '匹配' | '不匹配', path: Path): Finding | undefined {
  const source = tests[test];
  if (source === undefined) return undefined;
  if (patternOf(source) === undefined) {
    const hint = '检查括号有没有配对，特殊符号前面有没有加反斜线；只找几个词的，用“包含”或者“不包含”';
    return { path: [...path, test], message: `正则表达式“${source}”写法不对`, hint };
  }
  if (!mayNeverEnd(source)) return undefined;
  const hint = '不要在重复（*、+、{1,}）的括号里面再写重复，如 (.+)+；只找几个词的，用“包含”或者“不包含”';
  return { path: [...path, test], message: `正则表达式“${source}”在长一点的文字上可能算不完`, hint };
}

function countFault(tests: Tests, test: '至少' | '至多', field: string, path: Path): Finding | undefined {
  if (tests[test] === undefined || isListField(field) || field === '内容') return undefined;
  const hint = '能数的有：内容（数要素）、依据、主体、方式、渠道、对象、层级';
  return { path: [...path, test], message: `“${field}”不能用“${test}”`, hint };
}

function limitFault({ 不超过: limit }: Tests, field: string, path: Path): Finding | undefined {
  if (limit === undefined) return undefined;
  const place = [...path, '不超过'];
  if (field !== '时限') return { path: place, message: `“${field}”不能用“不超过”`, hint: '“不超过”只用在“时限”' };
  if (limitOf(limit) !== undefined) return undefined;
  return { path: place, message: `期限“${limit}”看不懂`, hint: '写数字和单位，如 15个工作日、7日、1个月' };
}

function wordingFaults(template: string, key: string): Finding[] {
  const unknown = placesIn(template).filter((name) => !placeNames.includes(name));
  return unknown.map((name) => {
    const meant = nearestKey(name, placeNames);
    const hint = `${meant === undefined ? '' : `是不是想写“{${meant}}”？`}花括号里可以写：${placeNames.join('、')}`;
    return { path: [key], message: `不认识“{${name}}”`, hint };
  });
}

/** Which fields each kind of mending is for. */
const mendable = {
  加上: [isListField, '“加上”只用在列表（依据、主体、方式、渠道、对象、层级）；文字用“改为”或者“替换”'],
  删去: [isListField, '“删去”只用在列表（依据、主体、方式、渠道、对象、层级）；文字用“改为”或者“替换”'],
  替换: [() => true, ''],
  改为: [(field: string) => !isListField(field), '“改为”只用在文字；列表用“加上”“删去”或者“替换”'],
} as const;

function mendingFaults(mending: Mending, demanded: readonly string[]): Finding[] {
  const kinds = Object.keys(mendable) as (keyof typeof mendable)[];
  return kinds.flatMap((kind) => {
    const [fits, hint] = mendable[kind];
    return Object.keys(mending[kind] ?? {}).flatMap((field): Finding[] => {
      const path = ['修改', kind, field];
      if (!demanded.includes(field)) {
        const where = `只能改“应当”里写的：${demanded.join('、')}`;
        return [{ path, message: `“应当”里没有“${field}”，不能改它`, hint: where }];
      }
      if (!fits(field)) return [{ path, message: `“${field}”不能用“${kind}”`, hint }];
      return kind === '替换' ? replacementFaults(mending.替换?.[field] ?? {}, path) : [];
    });
  });
}

/** Fixing twice must change nothing more. */
function replacementFaults(words: Readonly<Record<string, string>>, path: Path): Finding[] {
  const replace = createReplacer(words);
  return Object.entries(words).flatMap(([word, text]): Finding[] => {
    const [again] = replace(text);
    if (again === undefined) return [];
    const message = `“${word}”换成“${text}”以后，里面的“${again.word}”又要换成“${again.text}”，改不完`;
    return [{ path: [...path, word], message, hint: '每个词直接写最后要换成的样子' }];
  });
}

function exampleFaults(examples: NonNullable<RuleDocument['例子']>): Finding[] {
  return Object.entries(examples).flatMap(([kind, list]: [string, readonly Example[]]) =>
    list.flatMap((example, index) =>
      Object.entries(example).flatMap(([field, value]): Finding[] => {
        const path = ['例子', kind, index, field];
        if (!allFields.includes(field)) return [unknownName(path, field, allFields)];
        if (typeof value === 'string' || isListField(field)) return [];
        return [{ path, message: `“${field}”应当是文字，不是列表`, hint: '几行的文字用“|-”，一行写一条' }];
      }),
    ),
  );
}
