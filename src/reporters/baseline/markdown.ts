import { type BaselineReport, coverageTable, coverageWords } from '../../model/baseline-coverage.ts';
import { markdown } from '../markdown.ts';
import { tableLines } from '../statistics/markdown.ts';

/** For a pull request: the findings, then how far each place covers its baseline. */
export function baselineMarkdown({ report, links }: BaselineReport): string {
  const tables = links.map(
    ({ coverage }) => `### ${coverageWords(coverage)}\n\n${tableLines(coverageTable(coverage))}`,
  );
  return `${[markdown(report).trimEnd(), ...tables].join('\n\n')}\n`;
}
