import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadRegisters } from '../../src/io/registers.ts';
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
