// A baseline speaks of kinds of organs; a place has organs. Which of its own does a form of words mean?
import { type Level, levels, parseLevel } from '../fields/level.ts';
import { hasEnded, livingSuccessors } from '../fields/living-successors.ts';
import { parseOrgan } from '../fields/organ.ts';
import { createOrganFormReader, levelOfPlace, type NamedOrgan } from '../fields/organ-form.ts';
import { governmentOf } from '../fields/organ-here.ts';
import type { OrganKind } from '../fields/organ-words.ts';
import { ownPlace } from '../fields/own-place.ts';
import { parseRegionName } from '../fields/region.ts';
import { comparable, withoutBlanks } from '../fields/text.ts';
import type { OrganEntry } from '../model/registers.ts';

/** What is known of a place's organs. */
export interface LocalOrgans {
  /** 地区.名称: 示例省青禾县. */
  readonly place: string;
  readonly level: Level;
  /** Full names. */
  readonly names: readonly string[];
  /** Forms of the baseline with the organs that they mean here; told by a person, so they come first. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly register: readonly OrganEntry[];
}

/** Either the organs that a form means, or that nobody has told yet, with the usual name where there is one. */
export type Settlement = { readonly organs: readonly string[] } | { readonly proposal: string | undefined };

/** A form of 公开主体 as the baseline writes it → what it means in the place. Total. */
export function createOrganSettler(known: LocalOrgans): (form: string) => Settlement {
  const { place, level, names, register } = known;
  const read = createOrganFormReader(register);
  const answers = new Map([...known.answers].map(([form, organs]) => [comparable(form), organs]));
  const own = ownPlace(place);

  function listed(kind: OrganEntry): string | undefined {
    const meant = new Set([kind, ...livingSuccessors(kind, register)]);
    const found = names.filter((name) => {
      const { form } = read(name);
      return form !== undefined && meant.has(form.organ) && (form.level ?? level) === level;
    });
    const here = found.filter((name) => name.includes(own));
    const [only, another] = found.length === 1 ? found : here;
    return another === undefined ? only : undefined;
  }

  const government = { organs: [governmentOf(own, level)] };

  function settleKind(organ: OrganEntry): Settlement {
    if (isGovernment(organ)) return government;
    const name = listed(organ);
    if (name !== undefined) return { organs: [name] };
    const [living] = hasEnded(organ) ? livingSuccessors(organ, register) : [organ];
    return { proposal: living === undefined ? undefined : usualName(living, own, level) };
  }

  const settleBy: Readonly<Record<Standing, (reading: FormReading) => Settlement>> = {
    // A county's catalogue speaks of all its towns together.
    below: ({ form, plain, kind }) => (isKind(kind) ? { organs: [form] } : { proposal: `${own}各${plain}` }),
    // What a bureau of the county does in a town's catalogue, the town's government does.
    above: ({ form, kind }) => {
      if (kind === 'named') return { organs: [form] };
      return isLow(level) && isKind(kind) ? government : { proposal: undefined };
    },
    own: ({ form, kind, organ }) => {
      if (organ !== undefined) return settleKind(organ);
      return kind === 'collective' ? government : { proposal: isParty(kind) ? form : undefined };
    },
  };

  /** A bureau of the county whose catalogue that of the town is made of. */
  function isOfHigherPlace(name: string): boolean {
    const { form, place: where } = read(name);
    const its = form === undefined ? undefined : (form.level ?? levelOfPlace(where));
    return its !== undefined && standing(its, level) === 'above';
  }

  function settleForm(form: string): Settlement {
    const { kind } = parseOrgan(form);
    if (kind === 'named' && isOfAPlace(form, own)) {
      return isLow(level) && isOfHigherPlace(form) ? government : { organs: [form] };
    }
    const plain = withoutBlanks(form).replace(placeholderMarks, '');
    const [head = ''] = kind === 'collective' ? [] : (levelHead.exec(plain) ?? []);
    const named = read(plain.slice(head.length));
    const settle = settleBy[standing(levelOfForm(plain, head, kind, named), level)];
    return settle({ form, plain, kind, organ: named.form?.organ });
  }

  return (form) => {
    const answer = answers.get(comparable(form));
    if (answer !== undefined) return { organs: answer };
    return names.includes(form) ? { organs: [form] } : settleForm(form);
  };
}

type Standing = 'above' | 'own' | 'below';

interface FormReading {
  readonly form: string;
  /** Without what waits for a name. */
  readonly plain: string;
  readonly kind: OrganKind;
  readonly organ: OrganEntry | undefined;
}

/** ××县教育局, 某局: what waits for a name. */
const placeholderMarks = /[X×xＸ＊*○〇◯□_某]+/gu;

/** 县级, 本级, 县（市、区）人民政府, 县级以上地方人民政府 before what says which organ. */
const levelHead =
  /^(?:地方)?(?:各级|本级|[省市县区旗州]{1,2}(?:[（(][省市县区旗州盟、，,/]+[）)]级?|级)(?:以上)?)(?:地方)?(?:人民政府(?!$))?|^[省市县区旗]人民政府(?!$)/u;

/** Forms that stand for organs without naming one. */
function isKind(kind: OrganKind): boolean {
  return kind === 'placeholder' || kind === 'generic' || kind === 'collective';
}

/** 招标人, 采购代理机构: those who take part are no organs, and are called so everywhere. */
function isParty(kind: OrganKind): boolean {
  return kind === 'unknown' || kind === 'named';
}

function isLow(level: Level): boolean {
  return level === '乡级' || level === '村级';
}

function isOfAPlace(name: string, own: string): boolean {
  return name.includes(own) || parseRegionName(name) !== undefined;
}

/** Undefined where the words tell no level: 教育行政部门 is the place's own. */
function levelOfForm(plain: string, head: string, kind: OrganKind, { form, place }: NamedOrgan): Level | undefined {
  if (form?.level !== undefined) return form.level;
  if (kind === 'collective') return /村|居|社区/u.test(plain) ? '村级' : '乡级';
  return parseLevel(head.replace(/以上|地方|人民政府/gu, '') || place).levels[0];
}

function standing(form: Level | undefined, own: Level): Standing {
  if (form === undefined || form === own) return 'own';
  return levels.indexOf(form) < levels.indexOf(own) ? 'above' : 'below';
}

function isGovernment({ 名称 }: OrganEntry): boolean {
  return /^(?:乡镇)?人民政府$|^街道办事处$|^[村居]民委员会$/u.test(名称);
}

/** What an organ of this kind is mostly called. */
function usualName({ 名称: name, 各级 }: OrganEntry, own: string, level: Level): string {
  const [office] = [各级?.[level] ?? []].flat();
  if (office !== undefined) return `${own}${office}`;
  // Tax offices are the state's, departments of the Party the committee's.
  if (name === '税务局') return `国家税务总局${own}税务局`;
  return name.startsWith('党委') ? `中共${own}委${name.slice('党委'.length)}` : `${own}${name}`;
}
