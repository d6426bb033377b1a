import { describe, expect, it } from 'vitest';
import { versionNumbers } from '../../src/commands/history/folder-life.ts';
import { readDay } from '../../src/commands/history/since.ts';

describe('a word that may be a date', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026/03', '2026-03'],
    ['2026年3月', '2026-03'],
    ['2026年', '2026'],
    [' 2026 ', '2026'],
    ['v2026', undefined],
    ['2026a', undefined],
    ['上个月', undefined],
    ['', undefined],
  ])('%s', (word, day) => {
    expect(readDay(word)).toBe(day);
  });
});

describe('a folder that may be named by a version', () => {
  it.each([
    ['2024', [2024]],
    ['2024年', [2024]],
    ['2025版', [2025]],
    ['2025年版', [2025]],
    ['v2024.1', [2024, 1]],
    ['2024-03', [2024, 3]],
    ['2024年3月', [2024, 3]],
    ['第2版', [2]],
    ['V3', [3]],
    ['义务教育', undefined],
    ['12', undefined],
    ['2024备份', undefined],
    ['', undefined],
  ])('%s', (name, numbers) => {
    expect(versionNumbers(name)).toEqual(numbers);
  });
});
