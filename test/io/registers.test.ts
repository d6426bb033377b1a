import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
import { wholeName } from '../../src/model/divisions.ts';
import validateActs from '../../src/model/generated/acts-validator.ts';
import validateChannels from '../../src/model/generated/channels-validator.ts';
import validateDivisions from '../../src/model/generated/divisions-validator.ts';
import validateDomains from '../../src/model/generated/domains-validator.ts';
import validateHeaders from '../../src/model/generated/headers-validator.ts';
import validateNeighbours from '../../src/model/generated/neighbours-validator.ts';
import validateOrgans from '../../src/model/generated/organs-validator.ts';
import validateWithheld from '../../src/model/generated/withheld-validator.ts';
import validateWordings from '../../src/model/generated/wordings-validator.ts';

type Validator = ((data: unknown) => boolean) & { errors?: unknown };

const folder = new URL('../../catalogues/名录/', import.meta.url);
const shipped = [
  ['渠道', 'channels', validateChannels],
  ['领域', 'domains', validateDomains],
  ['表头', 'headers', validateHeaders],
  ['相邻表', 'neighbours', validateNeighbours],
  ['法规', 'acts', validateActs],
  ['机构', 'organs', validateOrgans],
  ['文字', 'wordings', validateWordings],
  ['负面清单', 'withheld', validateWithheld],
  ['区划', 'renames', validateDivisions],
] as const;

describe.each(shipped)('the register %s', (name, key, validator) => {
  const document = parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'));

  it('fits its schema', () => {
    const validate = validator as Validator;
    expect([validate(document), validate.errors]).toEqual([true, null]);
  });

  it('is read as a whole YAML reader reads it', () => {
    expect(loadRegisters()[key]).toEqual(document.条目);
  });
});

it('reads every register that ships', () => {
  expect(readdirSync(folder).sort()).toEqual(shipped.map(([name]) => `${name}.yaml`).sort());
});

it('reads the registers once', () => {
  expect(loadRegisters()).toBe(loadRegisters());
});

it('has the 26 pilot domains and the 13 channels of the national form', () => {
  const { domains, channels } = loadRegisters();
  expect(domains.filter((entry) => entry.批次 === '试点')).toHaveLength(26);
  expect(channels.filter((entry) => entry.类别 === '国家')).toHaveLength(13);
});

describe('the divisions', () => {
  const { divisions } = loadRegisters();

  it('are as many as the Ministry of Civil Affairs counts since November 2025, and four of the statisticians', () => {
    const count = (level: string) => divisions.filter(({ 级别 }) => 级别 === level).length;
    expect([count('省级'), count('市级'), count('县级')]).toEqual([34, 333, 2845 + 4]);
  });

  it('stand in the order of their codes, each once', () => {
    const codes = divisions.map(({ 代码 }) => 代码);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('have the former names of their entries, and all of these', () => {
    const former = new Map(divisions.map((division) => [wholeName(division), division.曾用名]));
    expect(loadRegisters().renames.filter((entry) => former.get(wholeName(entry)) !== undefined)).toHaveLength(
      divisions.filter(({ 曾用名 }) => 曾用名 !== undefined).length,
    );
    for (const entry of loadRegisters().renames) expect(former.get(wholeName(entry))).toEqual(entry.曾用名);
  });

  it('are under one that is there', () => {
    const whole = new Set(divisions.map(wholeName));
    expect(divisions.filter(({ 级别, 上级 }) => 级别 !== '省级' && !whole.has(上级 ?? ''))).toEqual([]);
  });

  it.each([
    ['130706', '下花园区', '河北省张家口市'],
    ['429021', '神农架林区', '湖北省'],
    ['469001', '五指山市', '海南省'],
    ['500101', '万州区', '重庆市'],
    ['500157', '两江新区', '重庆市'],
    ['540581', '错那市', '西藏自治区山南市'],
    ['653228', '和康县', '新疆维吾尔自治区和田地区'],
    ['659001', '石河子市', '新疆维吾尔自治区'],
  ])('have %s %s', (code, name, above) => {
    expect(divisions.find(({ 代码 }) => 代码 === code)).toMatchObject({ 名称: name, 上级: above, 级别: '县级' });
  });

  it.each(['石家庄高新技术产业开发区', '苏州工业园区', '镇江新区', '市辖区', '港闸区', '渝北区', '中堂镇'])(
    'have no %s',
    (name) => {
      expect(divisions.filter(({ 名称 }) => 名称 === name)).toEqual([]);
    },
  );
});
