import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Location } from '../../src/model/location.ts';
import { countBySeverity, inOrder, reaches } from '../../src/model/report.ts';

function at(location: Location, rest: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: 'r', severity: 'error', message: 'm', location, fingerprint: '0'.repeat(16), fixable: false, ...rest };
}

describe('inOrder', () => {
  it('goes by file, then position as one reads, then rule', () => {
    const expected = [
      at({ file: 'a.yaml' }),
      at({ file: 'a.yaml', line: 2, column: 9 }),
      at({ file: 'a.yaml', line: 10, column: 1 }),
      at({ file: 'a.yaml', line: 10, column: 3 }, { rule: 'a' }),
      at({ file: 'a.yaml', line: 10, column: 3 }, { rule: 'b', message: '一' }),
      at({ file: 'a.yaml', line: 10, column: 3 }, { rule: 'b', message: '二' }),
      at({ file: 'b.xlsx', sheet: '一' }),
      at({ file: 'b.xlsx', sheet: '一', cell: 'B2' }),
      at({ file: 'b.xlsx', sheet: '一', cell: 'Z2' }),
      at({ file: 'b.xlsx', sheet: '一', cell: 'AA2' }),
      at({ file: 'b.xlsx', sheet: '一', cell: 'A10' }),
      at({ file: 'b.xlsx', sheet: '二', cell: 'A1' }),
      at({ file: '义务教育.yaml', line: 1 }),
    ];
    expect([...expected].reverse().sort(inOrder)).toEqual(expected);
  });
});

describe('reaches', () => {
  it.each([
    ['error', ['error'], true],
    ['error', ['warning', 'info'], false],
    ['warning', ['warning'], true],
    ['warning', ['info'], false],
    ['info', ['info'], true],
    ['info', [], false],
  ] as const)('--fail-on %s with %j: %j', (failOn, severities, expected) => {
    const found = severities.map((severity) => at({ file: 'a' }, { severity }));
    expect(reaches(found, failOn)).toBe(expected);
  });
});

describe('countBySeverity', () => {
  it('counts every severity, also those that do not occur', () => {
    const found = (['error', 'info', 'error'] as const).map((severity) => at({ file: 'a' }, { severity }));
    expect(countBySeverity(found)).toEqual({ error: 2, warning: 0, info: 1 });
  });
});
