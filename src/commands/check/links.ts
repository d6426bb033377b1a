// Each place with what stands above it: one link, or with --chain one after the other up to the top.
import { createDomainKey } from '../../fields/domain.ts';
import type { BaselineCheck } from '../../model/baseline-check.ts';
import { UsableError } from '../../model/errors.ts';
import type { Source } from '../../model/source.ts';
import type { Version } from '../../model/version.ts';
import { type BaselineOptions, createBaselineChecker } from '../../operations/check-baseline.ts';
import { firstFew } from '../../reporters/first-few.ts';
import type { OpenedVersion } from '../open-version.ts';
import type { BaselineFinder } from './find-baseline.ts';
import { type Place, versionOf } from './places.ts';

export interface Link {
  readonly check: BaselineCheck;
  readonly place: Place;
}

interface LinkSettings {
  readonly against: string | undefined;
  readonly isChain: boolean;
  readonly finder: BaselineFinder;
  readonly options: BaselineOptions;
  note(text: string): void;
}

/** @throws UsableError where a place has no baseline, or it is not where it should be */
export async function linksOf(places: readonly Place[], settings: LinkSettings): Promise<Link[]> {
  const links: Link[] = [];
  const above = new Map<string, Above>();
  for (const place of places) {
    const baseline = await settings.finder.find(place, settings.against);
    if (isItself(place, baseline)) throw nothingAbove(place);
    if (settings.isChain) {
      const { name } = baseline.version;
      above.set(name, { opened: baseline, below: [...(above.get(name)?.below ?? []), place] });
    }
    links.push(linkOf(place, baseline, settings));
  }
  // A map grows while it is walked through: what stands above joins those to be checked.
  for (const { opened, below } of above.values()) {
    const place = placeOf(opened, places);
    if (place.version.catalogues.every(({ head }) => head.基准 === undefined)) continue;
    const baseline = withoutRing(await settings.finder.find(place, undefined), place, below, settings.note);
    if (baseline === undefined) continue;
    if (!above.has(baseline.version.name))
      above.set(baseline.version.name, { opened: baseline, below: [...below, place] });
    links.push(linkOf(place, baseline, settings));
  }
  return links;
}

interface Above {
  readonly opened: OpenedVersion;
  /** Those by whom the way led here, the lowest first. */
  readonly below: readonly Place[];
}

/** A copy of a baseline still says which baseline it followed at home; here the same path may lead to the copy. */
function isItself({ files }: Place, baseline: OpenedVersion): boolean {
  return baseline.files.every(({ input }) => files.has(input.file));
}

/**
 * What is above the place and not below it or the place itself, which would be judged by those that follow it.
 * @returns undefined where the way ends here; told, as is what is left out
 */
function withoutRing(
  baseline: OpenedVersion,
  place: Place,
  below: readonly Place[],
  note: LinkSettings['note'],
): OpenedVersion | undefined {
  const { name } = place.version;
  const lower = [place, ...below];
  const back = baseline.files.filter(({ input }) => lower.some(({ files }) => files.has(input.file)));
  if (back.length === 0) return baseline;
  const files = baseline.files.filter((file) => !back.includes(file));
  if (files.length > 0) {
    const which = firstFew(back.map(({ input }) => input.file));
    note(
      `${name} 写的基准有的绕回了它自己或者它的下级：${which}。分不出上下级，这些领域对照到这一级为止，请改正目录开头的“基准”`,
    );
    const sources = files.flatMap((file) => file.sources);
    return { version: versionOf(sources), files, sources };
  }
  if (isItself(place, baseline)) {
    note(`${name} 写的基准就是它自己：再往上的没有带到这里，对照到这一级为止`);
    return undefined;
  }
  const ring = below.find((each) => isItself(each, baseline));
  const { name: where } = ring?.version ?? baseline.version;
  note(`${name} 写的基准绕回了 ${where}，分不出上下级：对照到这一级为止，请改正目录开头的“基准”`);
  return undefined;
}

function nothingAbove({ version: { name } }: Place): UsableError {
  return new UsableError('目录写的基准就是它自己，没法对照', {
    place: name,
    hint: '请改正目录开头的“基准”；或者用 --against 写明对照哪一份',
  });
}

function linkOf(place: Place, { version }: OpenedVersion, { options, note }: LinkSettings): Link {
  const baseline = place.isWhole ? version : onlyDomainsOf(place.version, version, options);
  if (baseline.catalogues.length < version.catalogues.length) {
    note(`只对照了 ${place.version.name} 有的领域；要看缺不缺别的领域，请写整个文件夹`);
  }
  return { check: createBaselineChecker(baseline, options)(place.version), place };
}

/** Items keep the index of their catalogue, so that the others stay with nothing in them. */
function onlyDomainsOf(local: Version, { name, catalogues }: Version, { registers }: BaselineOptions): Version {
  const keyOf = createDomainKey(registers.domains);
  const domains = new Set(local.catalogues.map(({ head }) => keyOf(head.领域)));
  const kept = catalogues.filter(({ head }) => domains.has(keyOf(head.领域)));
  return {
    name,
    catalogues: kept.map((each, index) => ({
      ...each,
      items: each.items.map((item) => ({ ...item, catalogue: index })),
    })),
  };
}

function placeOf({ sources, files }: OpenedVersion, below: readonly Place[]): Place {
  return {
    version: versionOf(sources as readonly Source[]),
    sources,
    files: new Map(files.map((file) => [file.input.file, file])),
    isWhole: below.some(({ isWhole }) => isWhole),
  };
}
