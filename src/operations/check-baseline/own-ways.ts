// What every place must make its own: its organs in the place of a kind of organ, its own level, the law as it is.
import { type Level, levels, parseLevel } from '../../fields/level.ts';
import { parseOrgan } from '../../fields/organ.ts';
import { createOrganFormReader, type OrganForm } from '../../fields/organ-form.ts';
import type { OrganKind } from '../../fields/organ-words.ts';
import type { FieldChange, PartChange } from '../../model/change-set.ts';
import type { OrganEntry, Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';

/** What a place has of its own, by which its departures are judged. */
export interface OwnWays {
  /** 级别; undefined where its catalogues do not say it. */
  readonly level: Level | undefined;
  /** True for a part of a change that only puts the place's own into the form that the baseline left open. */
  isOwn(part: PartChange, field: FieldChange, baseline: VersionItem, local: readonly VersionItem[]): boolean;
}

export function ownWaysOf(local: Version, { organs }: Registers): OwnWays {
  const level = levelOf(local);
  const formOf = (name: string) => createOrganFormReader(organs)(name).form;
  const present = presentOrgans(local, formOf);
  const saysLevels = local.catalogues.map(({ items }) => items.some(({ content }) => (content.层级 ?? []).length > 0));
  return {
    level,
    isOwn(part, { field }, baseline, answers) {
      // What is no longer in force nobody asks for; what comes in force again is a matter of the catalogue's own rules.
      if (part.kind === 'basis-repealed' || part.kind === 'basis-restored') return true;
      if (field === '主体') return isOwnOrgan(part, baseline, answers, { level, formOf, present });
      if (field !== '层级') return false;
      const isSilent = answers.every(({ catalogue }) => saysLevels[catalogue] === false);
      return isSilent || (isLowest(level) && (isAbove(part, level) || answers.every((item) => isOfLevel(item, level))));
    },
  };
}

export function levelOf({ catalogues }: Version): Level | undefined {
  const named = catalogues.map(({ head }) => head.地区?.级别);
  return levels.find((level) => named.includes(level));
}

function isLowest(level: Level | undefined): level is Level {
  return level === '乡级' || level === '村级';
}

/** Levels above the place's own are for catalogues above it. */
function isAbove({ before, after }: PartChange, level: Level): boolean {
  const kept = new Set(levelsIn(after));
  const lost = levelsIn(before).filter((each) => !kept.has(each));
  return lost.length > 0 && lost.every((each) => levels.indexOf(each) < levels.indexOf(level));
}

function levelsIn(value: string | null): readonly Level[] {
  return value === null ? [] : parseLevel(value).levels;
}

/** Without 层级 an item is of the level of its catalogue. */
function isOfLevel({ content: { 层级 = [] } }: VersionItem, level: Level): boolean {
  return 层级.length === 0 || 层级.some((value) => parseLevel(value).levels.includes(level));
}

type FormOf = (name: string) => OrganForm | undefined;

interface OwnOrgans {
  readonly level: Level | undefined;
  readonly formOf: FormOf;
  /** Organs of the register that the place names anywhere. */
  readonly present: ReadonlySet<OrganEntry>;
}

/** Kinds of organs that are no organ yet. */
const openKinds: ReadonlySet<OrganKind> = new Set(['placeholder', 'generic', 'collective', 'not-an-organ', 'unknown']);
const beginsWithPlace = /^.{1,8}(?:[省市县区旗镇乡村]|自治州|街道)/u;

/** 县级教育部门, and 学校 or 公安派出所, before which each place puts its own name. */
function isOpen(name: string): boolean {
  return openKinds.has(parseOrgan(name).kind) || !beginsWithPlace.test(name);
}

/**
 * An organ that the baseline left open, or one of the same kind, is for the place to name. 教育部门 that became 水利局
 * in a place that has a 教育局 is not: that one was given the duties of another.
 */
function isOwnOrgan(
  { kind, before }: PartChange,
  baseline: VersionItem,
  local: readonly VersionItem[],
  { level, formOf, present }: OwnOrgans,
): boolean {
  const named = local.flatMap(({ content }) => content.主体 ?? []);
  if (named.length === 0) return false;
  if (isLowest(level)) return true;
  if (kind === 'organ-added' || before === null) return (baseline.content.主体 ?? []).some(isOpen);
  const organ = formOf(before)?.organ;
  if (organ !== undefined && named.some((name) => formOf(name)?.organ === organ)) return true;
  return isOpen(before) && (organ === undefined || !present.has(organ));
}

function presentOrgans({ catalogues }: Version, formOf: FormOf): ReadonlySet<OrganEntry> {
  const names = new Set(catalogues.flatMap(({ items }) => items.flatMap(({ content }) => content.主体 ?? [])));
  const forms = [...names].map(formOf).filter((form) => form !== undefined && !form.isGeneric);
  return new Set(forms.flatMap((form) => form?.organ ?? []));
}
