import type { Catalogue, Deviation, NotApplicable } from '../model/catalogue.ts';
import type { Path } from '../model/path.ts';

/** An entry of 偏离 or 不适用 with its path from the catalogue's root. */
export interface RecordedDeparture {
  readonly path: Path;
  readonly entry: Deviation | NotApplicable;
  /** For a person: “渠道”的偏离, 不适用的“校车服务”. */
  readonly words: string;
  /** 渠道, or the number and the name of what does not apply: what a finding is about. */
  readonly subject: string;
}

/** In the order in which they stand in a file. */
export function recordedDepartures({ 不适用: excluded = [], 事项: items }: Catalogue): RecordedDeparture[] {
  const exclusions = excluded.map((entry, index) => ({
    path: ['不适用', index],
    entry,
    words: `不适用的“${entry.名称}”`,
    subject: `${entry.基准编号 ?? ''} ${entry.名称}`.trim(),
  }));
  const deviations = items.flatMap(({ 偏离: entries = [] }, item) =>
    entries.map((entry, index) => ({
      path: ['事项', item, '偏离', index],
      entry,
      words: `“${entry.要素}”的偏离`,
      subject: entry.要素,
    })),
  );
  return [...exclusions, ...deviations];
}
