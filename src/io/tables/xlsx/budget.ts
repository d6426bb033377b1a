import type { UsableError } from '../../../model/errors.ts';
import { tooLarge } from '../broken.ts';
import { limits } from '../limits.ts';

/** What one workbook may still take up: shared by all its sheets. */
export interface Budget {
  /** Counts one non-empty cell. */
  countCell(place: string): void;
  /** Counts a text that is kept, in UTF-16 units. */
  countText(length: number, place: string): void;
}

const hint = '请只保留目录所在的工作表，删去多余的行列后另存为新的 .xlsx';

/** @throws UsableError (from both) when the limit is passed; `place` is the file and sheet */
export function createBudget(): Budget {
  let cells = 0;
  let texts = 0;
  return {
    countCell(place) {
      cells += 1;
      if (cells > limits.cells) throw tooLarge(place, `超过 ${limits.cells / 10_000} 万个有内容的单元格`, hint);
    },
    countText(length, place) {
      texts += length;
      if (texts > limits.allText) throw tooLarge(place, `文字总量超过 ${limits.allText / 10_000} 万字`, hint);
    },
  };
}

/** For a text that grows beyond what any cell holds. */
export function cellTooLong(place: string): UsableError {
  return tooLarge(place, `有单元格的文字超过 ${limits.cellText / 10_000} 万字`, hint);
}
