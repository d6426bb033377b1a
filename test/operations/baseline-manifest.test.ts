import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { contentChecksum } from '../../src/model/content-checksum.ts';
import validate from '../../src/model/generated/baseline-manifest-validator.ts';
import type { Validator } from '../../src/model/schema-findings.ts';
import {
  baselineManifest,
  compareWithManifest,
  manifestJson,
  type PackedFile,
  publishedEditions,
} from '../../src/operations/baseline-manifest.ts';
import { arbitraryCatalogue } from '../exporters/arbitrary-catalogue.ts';

function file(path: string, name: string, more: Partial<Catalogue> = {}): PackedFile {
  const catalogue: Catalogue = {
    格式: 'gkml/1',
    目录: '目录',
    领域: path.replace('.yaml', ''),
    地区: { 名称: '示例省' },
    版本: '2026',
    事项: [{ 编号: 'A-1', 名称: name }],
    ...more,
  };
  return { path, catalogue, bytes: Buffer.from(`${name} ${more.版本 ?? '2026'}`) };
}

const rescue = file('救灾.yaml', '预警信息');
const school = file('义务教育.yaml', '招生政策');
const manifest = baselineManifest([rescue, school], '2026', undefined);

describe('the checksum of what a catalogue says', () => {
  it('is that of the data, whatever the order of its keys', () => {
    fc.assert(
      fc.property(arbitraryCatalogue, (catalogue) => {
        const turned = Object.fromEntries(Object.entries(catalogue).reverse()) as unknown as Catalogue;
        expect(contentChecksum(turned)).toBe(contentChecksum(catalogue));
        expect(contentChecksum({ ...catalogue, 版本: '另一版' })).toBe(contentChecksum(catalogue));
        expect(contentChecksum({ ...catalogue, 目录: `${catalogue.目录}甲` })).not.toBe(contentChecksum(catalogue));
      }),
      { numRuns: 40 },
    );
  });

  it('knows the order of a list', () => {
    const [one, other] = [
      ['甲', '乙'],
      ['乙', '甲'],
    ].map((渠道) => contentChecksum({ ...school.catalogue, 事项: [{ 编号: 'A', 渠道 }] }));
    expect(one).not.toBe(other);
  });
});

describe('the manifest of a baseline', () => {
  it('is the same for the same files, in whatever order they come', () => {
    expect(manifestJson(baselineManifest([school, rescue], '2026', undefined))).toBe(manifestJson(manifest));
    expect(JSON.parse(manifestJson(manifest))).toEqual(manifest);
    const isValid = (validate as Validator)(JSON.parse(manifestJson(manifest)));
    expect([isValid, (validate as Validator).errors ?? []]).toEqual([true, []]);
  });

  it('keeps the editions that were published before', () => {
    const next = baselineManifest([file('救灾.yaml', '预警和灾情')], '2027', manifest);
    expect(publishedEditions(next).map(({ edition }) => edition)).toEqual(['2026', '2027']);
    expect(publishedEditions(baselineManifest([rescue], '2027', next)).map(({ edition }) => edition)).toEqual([
      '2026',
      '2027',
    ]);
    expect(next.editions).toEqual([{ edition: '2026', content: manifest.content }]);
    expect(publishedEditions(undefined)).toEqual([]);
  });

  it('says how each file stands', () => {
    const rewritten = { ...school, bytes: Buffer.from('招生政策  2026') };
    const states = (...files: Parameters<typeof compareWithManifest>[0]) =>
      compareWithManifest(files, manifest).map(({ path, state }) => `${path} ${state}`);
    expect(states(rescue, school)).toEqual(['义务教育.yaml same', '救灾.yaml same']);
    expect(states(rewritten, file('救灾.yaml', '预警和灾情'))).toEqual([
      '义务教育.yaml rewritten',
      '救灾.yaml changed',
    ]);
    expect(
      states({ ...school, bytes: Buffer.from('坏的'), catalogue: undefined }, file('税收管理.yaml', '办税')),
    ).toEqual(['义务教育.yaml changed', '救灾.yaml missing', '税收管理.yaml unlisted']);
    expect(states(rescue, file('义务教育.yaml', '招生政策', { 版本: '2027' }))[0]).toBe('义务教育.yaml other-edition');
  });
});
