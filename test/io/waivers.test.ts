import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { todayOf } from '../../src/io/today.ts';
import { readWaivers } from '../../src/io/waivers.ts';
import { UsableError } from '../../src/model/errors.ts';
import { temporaryFolder } from './temporary-folder.ts';

const entry = [
  '豁免:',
  '  - 指纹: 3f2a9c0d1e4b5a67',
  '    规则: deadline-measurable',
  '    地区: 示例省青禾县',
  '    领域: 义务教育',
  '    理由: 等省里统一',
  '',
].join('\n');

async function read(content: string | undefined) {
  const root = await temporaryFolder();
  mkdirSync(join(root, '目录'));
  if (content !== undefined) writeFileSync(join(root, 'gkml.waivers.yaml'), content);
  return readWaivers(root, join(root, '目录'));
}

describe('gkml.waivers.yaml', () => {
  it('is read from beside the settings, and shown as seen from the working folder', async () => {
    const { file, entries, source } = await read(entry);
    expect(file).toBe('../gkml.waivers.yaml');
    expect(entries).toMatchObject([{ 规则: 'deadline-measurable' }]);
    expect(source.locate(['豁免', 0, '规则'])).toMatchObject({ file, line: 3 });
  });

  it.each([
    ['no file', undefined],
    ['an empty file', ''],
    ['comments only', '\ufeff# 还没有豁免\n\n'],
  ])('may have nothing: %s', async (_, content) => {
    expect(await read(content)).toMatchObject({ entries: [], hasDocument: false });
  });

  it.each([
    ['broken writing', `${entry}  规则: 甲\n`, /^豁免清单不对：/],
    ['no reason', entry.replace('等省里统一', '""'), /^豁免清单不对：“理由”不能为空/],
    ['a reason of dots', entry.replace('等省里统一', '。。。'), /^豁免清单不对：“理由”不能为空/],
    ['a key that there is not', entry.replace('理由', '原因'), /^豁免清单不对：缺少“理由”/],
    ['a day that there is not', `${entry}    期限: 2026-02-30\n`, /^豁免清单不对：没有“2026-02-30”这一天/],
    ['a day written otherwise', `${entry}    期限: 2026年底\n`, /^豁免清单不对：“期限”应当写成 2026-12-31 这样的日期/],
    ['a list instead of keys', '- 甲\n', /^豁免清单不对：/],
    ['a workbook by this name', 'PK\u0003\u0004\0', /^豁免清单不对：这不是文本文件/],
  ])('is refused at its place: %s', async (_, content, message) => {
    const error = await read(content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsableError);
    expect((error as UsableError).message).toMatch(message);
    expect((error as UsableError).place).toMatch(/^\.\.\/gkml\.waivers\.yaml:\d+:\d+$/);
  });
});

describe('the day of a run', () => {
  it('is that of the machine, or what GKML_TODAY says', () => {
    expect(todayOf({})).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(todayOf({ GKML_TODAY: '' })).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(todayOf({ GKML_TODAY: '2024-02-29' })).toBe('2024-02-29');
  });

  it.each(['2026-02-29', '2026-13-01', '今天', '2026-1-1', '2026-01-01T00:00'])('is not %s', (given) => {
    expect(() => todayOf({ GKML_TODAY: given })).toThrow(`环境变量 GKML_TODAY 不能写“${given}”`);
  });
});
