import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../src/model/calendar-day.ts';

describe('the days between two days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2026-03-01', '2026-02-28', -1],
    ['2026-03-01', '2027-03-01', 365],
  ])('from %s to %s are %i', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
});
