// A domain of which there is more than one catalogue: each item of it is compared as often.
import { createDomainKey } from '../fields/domain.ts';
import { groupBy } from '../model/group-by.ts';
import { printable } from '../model/printable.ts';
import type { Registers } from '../model/registers.ts';
import type { Version, VersionCatalogue } from '../model/version.ts';
import { firstFew } from '../reporters/first-few.ts';
import { placeText } from '../reporters/place-text.ts';
import type { CommandContext } from './context.ts';

/** What there is to tell a person; undefined where each domain stands once. A list of another 类型 is no twin. */
export function domainTwins({ catalogues }: Version, registers: Registers): string | undefined {
  const keyOf = createDomainKey(registers.domains);
  const byDomain = groupBy(catalogues, ({ head }) => `${keyOf(head.领域)}\n${head.类型 ?? '标准目录'}`);
  const twins = [...byDomain.values()].filter((each) => each.length > 1);
  const [first] = twins;
  if (first === undefined) return undefined;
  const example = `“${first[0]?.head.领域}”有 ${first.length} 份目录，合在一起对照了：${placesOf(first)}`;
  const more = twins.length === 1 ? '' : `${twins.length} 个领域各有几份目录，如`;
  return `${more}${example}。一个领域一份，请移出多的，或者写明用哪个文件夹`;
}

/** Of a baseline: what it asks for is asked for, and lacking, as often. */
export function noteBaselineTwins(baseline: Version, registers: Registers, note: CommandContext['note']): void {
  const twins = domainTwins(baseline, registers);
  if (twins !== undefined) note(`注意：基准“${printable(baseline.name)}”里，${twins}`);
}

function placesOf(twins: readonly VersionCatalogue[]): string {
  const files = new Set(twins.map(({ file }) => file));
  // Sheets of one workbook have nothing but their cells to be told apart by.
  return firstFew(twins.map(({ file, locate }) => placeText(files.size < twins.length ? locate(['领域']) : { file })));
}
