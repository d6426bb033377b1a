import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { inOrder } from '../../src/model/report.ts';
import { plainStyle } from '../../src/model/style.ts';
import { text } from '../../src/reporters/text.ts';
import { report } from './sample-report.ts';

const renamed = report.diagnostics.find(({ rule }) => rule === 'organ-current');
if (renamed === undefined) throw new Error('The sample lacks it');

/** @param places how many in each of the files */
function finding(places: readonly number[], rest: Partial<Diagnostic> = {}): Diagnostic[] {
  return places.flatMap((count, file) =>
    Array.from({ length: count }, (_, index) => {
      const location = { file: `目录/${file}.yaml`, line: index + 1, column: 13, length: 5 };
      return { ...renamed, location, ...rest } as Diagnostic;
    }),
  );
}

function closingOf(diagnostics: readonly Diagnostic[]): string[] {
  const shown = text(
    { files: 3, items: 60, diagnostics: [...diagnostics].sort(inOrder) },
    { style: plainStyle, columns: 80 },
  );
  return (shown.trimEnd().split('\n\n').at(-2) ?? '').split('\n');
}

const title = '反复出现的问题（5 处以上）';
const line = '  警告 机构“国土资源局”已改名 ×37 [organ-current]';

describe('what occurs over and over', () => {
  it('is counted over all files, after them', () => {
    expect(closingOf(finding([20, 15, 2]))).toEqual([title, line]);
  });

  it('is counted from five on', () => {
    expect(closingOf(finding([2, 2]))[0]).not.toBe(title);
    expect(closingOf(finding([2, 3]))).toEqual([title, line.replace('37', '5')]);
  });

  it('is not counted again where one line has told it all', () => {
    expect(closingOf(finding([37]))[0]).not.toBe(title);
  });

  it('is counted in one file too, where it was told of differing words', () => {
    const differing = finding([5]).map((each, index) => ({ ...each, excerpt: `    主体: [国土资源局, 第${index}局]` }));
    expect(closingOf(differing)).toEqual([title, line.replace('37', '5')]);
  });

  it('stands the gravest first, then the most frequent, each on one line', () => {
    const diagnostics = [
      ...finding([3, 3]),
      ...finding([4, 5], { message: '两行\n的问题', rule: 'second' }),
      ...finding([1, 4], { severity: 'error', message: '最重的', rule: 'first' }),
      ...finding([1, 1], { message: '少见的', rule: 'rare' }),
    ];
    expect(closingOf(diagnostics)).toEqual([
      title,
      '  错误 最重的 ×5 [first]',
      '  警告 两行 的问题 ×9 [second]',
      '  警告 机构“国土资源局”已改名 ×6 [organ-current]',
    ]);
  });
});
