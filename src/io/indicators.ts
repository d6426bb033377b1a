// gkml.indicators.yaml: how the places of a province are scored.
import { join, relative, sep } from 'node:path';
import type { Finding } from '../model/diagnostic.ts';
import type { Deduction, IndicatorsDocument } from '../model/generated/indicators.ts';
import validate from '../model/generated/indicators-validator.ts';
import type { Path } from '../model/path.ts';
import type { Rule } from '../model/rule.ts';
import { schemaFindings, type Validator } from '../model/schema-findings.ts';
import { refuseUnsound, syntaxFaults } from './config/unsound.ts';
import { isFile, plainFile } from './inputs.ts';
import { packageRoot } from './package-root.ts';
import { readYaml } from './yaml/read-yaml.ts';

const indicatorsName = 'gkml.indicators.yaml';

const keys = ['名称', '说明', '指标', '分值', '来源', '核对', '扣分', '情形', '规则', '要素', '每处', '按比例', '最多'];

interface IndicatorSettings {
  readonly cwd: string;
  /** Absolute: the folder of the settings. */
  readonly root: string;
  readonly rules: readonly Pick<Rule, 'id' | 'scope'>[];
}

/**
 * @param file as the user named it; undefined: the one beside the settings, else the one that ships with gkml
 * @throws UsableError at the place of the first fault where the file is not sound
 */
export async function readIndicators(
  file: string | undefined,
  settings: IndicatorSettings,
): Promise<IndicatorsDocument> {
  const { cwd, rules } = settings;
  const path = file ?? (await usualFile(settings));
  const source = await readYaml(path, await plainFile(path, cwd).read());
  refuseUnsound('评估指标不对', source, syntaxFaults(source));
  const broken = schemaFindings('indicators', validate as unknown as Validator, source.data, keys);
  refuseUnsound('评估指标不对', source, broken.map(withOwnHint));
  const document = source.data as IndicatorsDocument;
  refuseUnsound('评估指标不对', source, faultsOf(document, rules));
  return document;
}

async function usualFile({ root, cwd }: IndicatorSettings): Promise<string> {
  const own = join(root, indicatorsName);
  const file = (await isFile(own, cwd)) ? own : join(packageRoot(), 'catalogues', indicatorsName);
  return relative(cwd, file).split(sep).join('/');
}

/** What the schema cannot say. */
function faultsOf({ 指标: indicators }: IndicatorsDocument, rules: IndicatorSettings['rules']): Finding[] {
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
  return indicators.flatMap(({ 扣分: deductions }, at) =>
    deductions.flatMap((deduction, index): Finding[] => {
      const { 情形: situations, 规则: named } = deduction;
      const path = ['指标', at, '扣分', index];
      if ((situations === undefined) === (named === undefined)) {
        const hint = '和基准对照的结果写“情形”，规则报的问题写“规则”；两样都要扣的写成两条';
        return [{ path, message: '每条扣分写“情形”或者“规则”，写一样', hint }];
      }
      const amount = amountFault(deduction);
      if (amount !== undefined) return [{ path, ...amount }];
      return (named ?? []).flatMap((rule, number) => ruleFault([...path, '规则', number], rule, scopes.get(rule)));
    }),
  );
}

function amountFault({ 情形: situations, 每处: each, 按比例: byShare }: Deduction): Omit<Finding, 'path'> | undefined {
  if ((each === undefined) === (byShare === undefined)) {
    return {
      message: '每条扣分写“每处”或者“按比例”，写一样',
      hint: '一处扣几分写“每处: 几”；缺领域的可以写“按比例: true”',
    };
  }
  if (byShare === undefined || situations?.every((each) => each === '缺领域')) return undefined;
  return { message: '“按比例”只能和 情形: [缺领域] 一起写', hint: '别的情形和规则写“每处: 几”' };
}

function ruleFault(path: Path, rule: string, scope: Rule['scope'] | undefined): Finding[] {
  if (scope === undefined) return [{ path, message: `没有“${rule}”这条规则`, hint: '规则的名字用 gkml rules 看' }];
  if (scope !== 'repository') return [];
  return [{ path, message: `规则“${rule}”要几份目录一起看，不能用来扣分`, hint: '去掉这一条' }];
}

/** The general hints speak of catalogues. */
function withOwnHint(finding: Finding): Finding {
  return finding.subject?.startsWith('unknown:') ? { ...finding, hint: `可以写：${keys.join('、')}` } : finding;
}
