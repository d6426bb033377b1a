import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../src/exporters/sheet-names.ts';

describe('names of sheets', () => {
  it.each([
    [
      ['义务教育', '养老服务'],
      ['义务教育', '养老服务'],
    ],
    [
      ['义务教育', '义务教育', '义务教育'],
      ['义务教育', '义务教育（2）', '义务教育（3）'],
    ],
    [['城乡规划/国土[2026]'], ['城乡规划 国土 2026']],
    [['../../x'], ['.. .. x']],
    [
      ["'甲'", 'gkml', 'History', ' '],
      ['甲', 'gkml（2）', 'History（2）', '目录'],
    ],
    [
      ['Abc', 'aBC'],
      ['Abc', 'aBC（2）'],
    ],
    [['长'.repeat(40)], ['长'.repeat(31)]],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(28)}（2）`],
    ],
    [[`${'长'.repeat(30)}𠮷`], ['长'.repeat(30)]],
  ])('%j → %j', (domains, names) => {
    expect(sheetNames(domains)).toEqual(names);
  });

  it('are accepted by spreadsheets and differ, for any domains', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (domains) => {
        const names = sheetNames(domains);
        for (const name of names) expect(name).toMatch(/^[^\\/?*:[\]'\u0000-\u001f]{1,31}$/u);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(domains.length);
      }),
    );
  });
});
