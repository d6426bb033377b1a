import type { Coverage } from '../../model/coverage.ts';
import { UsableError } from '../../model/errors.ts';
import type { Version } from '../../model/version.ts';
import { type CoverageSettings, createCoverage } from '../../operations/coverage.ts';
import { firstFew } from '../../reporters/first-few.ts';
import type { CommandContext } from '../context.ts';
import { domainTwins } from '../domain-twins.ts';
import { readVersion } from '../open-version.ts';
import type { PlaceFiles } from './places.ts';

/**
 * One place after the other: when the next is read, the one before is forgotten but for what the report needs.
 * @throws UsableError where not one can be read
 */
export async function coverPlaces(
  places: readonly PlaceFiles[],
  baseline: Version,
  settings: CoverageSettings,
  { startProgress, note }: Pick<CommandContext, 'startProgress' | 'note'>,
): Promise<Coverage> {
  const coverage = createCoverage(baseline, settings);
  const notes: string[] = [];
  const progress = await startProgress(`正在对照 ${places.length} 个地方`);
  try {
    for (const [index, place] of places.entries()) {
      progress.update(`正在对照 ${index + 1}/${places.length} ${place.name}`);
      try {
        const { registers } = settings;
        const reading = {
          registers,
          note: (text: string) => void notes.push(`${place.name}：${text}`),
          purpose: '对照',
        };
        const { version, sources } = await readVersion(place.path, place.inputs, reading);
        refuseSeveralPlaces(version);
        const twins = domainTwins(version, registers);
        if (twins !== undefined) reading.note(`注意：${twins}`);
        coverage.add({ name: place.name, path: place.path, version, sources });
      } catch (error) {
        if (!(error instanceof UsableError)) throw error;
        coverage.addUnread({ ...place, fault: { message: error.message, place: error.place } });
      }
    }
  } finally {
    progress.stop();
    for (const text of notes) note(text);
  }
  return someRead(coverage.result());
}

/**
 * What several places have between them would be the score of none. A town’s name holds its county’s, and a long name
 * the short one; what a sheet says of its place in its title is too free to go by.
 */
function refuseSeveralPlaces({ name, catalogues }: Version): void {
  const regions = catalogues.flatMap(({ head, isTable }) => (isTable === true ? [] : (head.地区?.名称 ?? [])));
  const others = [...new Set(regions)].filter((one, _, all) => {
    return all.some((other) => !one.includes(other) && !other.includes(one));
  });
  if (others.length === 0) return;
  throw new UsableError(
    `里面是几个地方的目录，分不开：${firstFew(others)}。请一个地方放一个文件夹，再写明各地的文件夹`,
    {
      place: name,
    },
  );
}

function someRead(coverage: Coverage): Coverage {
  const [first, ...others] = coverage.unread;
  if (coverage.places.length > 0 || first === undefined) return coverage;
  const more = others.length === 0 ? '' : `（另外还有 ${others.length} 个）`;
  throw new UsableError(`没有一个地方的目录读得出来：${first.name}：${first.fault.message}${more}`, {
    place: first.fault.place ?? first.path,
    hint: '先用 gkml validate 检查，改好后再对照',
  });
}
