// The places of a run: the catalogues that the user named, each with those of its own 地区.
import type { Input } from '../../io/inputs.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Registers } from '../../model/registers.ts';
import type { Source } from '../../model/source.ts';
import type { Version } from '../../model/version.ts';
import { type OpenedFile, openFile } from '../open-sources.ts';
import { refuseBroken, versionCatalogue } from '../open-version.ts';

export interface Place {
  readonly version: Version;
  /** One a catalogue, in the same order. */
  readonly sources: readonly Source[];
  /** By their names. */
  readonly files: ReadonlyMap<string, OpenedFile>;
  /** False where the user named single catalogues: of the others nothing is said. */
  readonly isWhole: boolean;
}

interface PlaceSettings {
  /** As the user named it; undefined where that takes several words. */
  readonly name: string | undefined;
  readonly isWhole: boolean;
  readonly registers: Registers;
}

/** @throws UsableError where a file cannot be read or is no sound catalogue: half of a place would be a wrong answer */
export async function openPlaces(
  inputs: readonly Input[],
  { name, isWhole, registers }: PlaceSettings,
): Promise<Place[]> {
  const files = new Map<string, OpenedFile>();
  for (const input of inputs) {
    const opened = await openFile(input, registers);
    for (const source of opened.sources) refuseBroken(source, '对照');
    files.set(input.file, opened);
  }
  const several = [...files.values()].some(({ sources }) => sources.length > 1);
  const byRegion = groupBy(
    [...files.values()].flatMap(({ sources }) => sources),
    regionOf,
  );
  return [...byRegion.values()].map((sources) => ({
    version: versionOf(sources, byRegion.size === 1 ? name : undefined),
    sources,
    files,
    isWhole: isWhole || several,
  }));
}

function regionOf(source: Source): string {
  return versionCatalogue(source, 0, false).head.地区?.名称 ?? '';
}

/** @param name absent: the folder that all lie in */
export function versionOf(sources: readonly Source[], name?: string): Version {
  const catalogues = sources.map((source, index) => versionCatalogue(source, index, false));
  return { name: name ?? commonFolder(sources.map(({ file }) => file)), catalogues };
}

/** The folder that all lie in; of one file, the file. */
function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = [...new Set(files)];
  if (others.length === 0) return first;
  const steps = first.split('/').slice(0, -1);
  const isShared = (count: number) => others.every((file) => file.startsWith(`${steps.slice(0, count).join('/')}/`));
  let count = steps.length;
  while (count > 0 && !isShared(count)) count--;
  return count === 0 ? '.' : steps.slice(0, count).join('/');
}
