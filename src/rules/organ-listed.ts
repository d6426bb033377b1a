import { hasEnded } from '../fields/living-successors.ts';
import { onceEach } from '../fields/once-each.ts';
import { parseOrgan } from '../fields/organ.ts';
import { createOrganFormReader, levelOfPlace } from '../fields/organ-form.ts';
import { createOrganReader } from '../fields/organ-name.ts';
import { createPlaceReader } from '../fields/place.ts';
import { comparable } from '../fields/text.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule, OptionValue, RuleContext } from '../model/rule.ts';

/** Where a place has told its organs, no other name stands for one. */
export const organListed: ItemRule = {
  id: 'organ-listed',
  title: '主体在本地的机构名单里',
  scope: 'item',
  parts: [['每条主体', '地区']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：编制要结合本地实际；本地机构名单由 gkml.config.yaml 写明',
  tags: ['主体'],
  options: {
    机构: { description: '本地所有公开主体的规范名称，如“青禾县教育局”；不写就不查', default: [] },
  },
  check({ 主体: organs = [] }, report, { registers, options, catalogue }) {
    const list = listed(options['机构']);
    if (list.names.length === 0) return;
    const { areSame } = createOrganReader(registers.organs);
    for (const [index, name] of organs.entries()) {
      if (list.names.includes(name) || !isNamed(name)) continue;
      const key = comparable(name);
      const meant = list.byKey.get(key) ?? list.names.find((right) => areSame(right, name));
      if (meant === undefined && isForOthers(name, registers, catalogue.地区?.名称)) continue;
      report({
        path: ['主体', index],
        subject: name,
        ...(meant === undefined ? unknown(name) : otherwiseSpelled(name, meant, index)),
      });
    }
  },
};

/** organ-current speaks of what is gone, organ-level-fits of those far above, organ-of-this-place of other places. */
function isForOthers(name: string, { organs, divisions }: RuleContext['registers'], region = ''): boolean {
  const { form, place } = createOrganFormReader(organs)(name);
  if (form !== undefined && hasEnded(form.organ)) return true;
  const level = form?.level ?? levelOfPlace(place);
  if (level === '国家级' || level === '省级') return true;
  const { mentionsIn, homeOf } = createPlaceReader(divisions);
  return mentionsIn(name).some((mention) => homeOf(region).judge(mention) === 'foreign');
}

function unknown(name: string) {
  return {
    message: `公开主体“${name}”不在本地的机构名单里`,
    hint: '请对照名单改正；名单漏了的，请补进 gkml.config.yaml 里这条规则的“机构”',
  };
}

function otherwiseSpelled(name: string, right: string, index: number) {
  const fix: Fix = { isSafe: true, title: `改为“${right}”`, edits: [{ path: ['主体', index], text: right }] };
  return { message: `公开主体“${name}”在本地的机构名单里写作“${right}”`, hint: `请改为“${right}”`, fix };
}

/** 各乡镇人民政府 means several; what is no name at all is for organ-specific to say. */
function isNamed(name: string): boolean {
  const { kind } = parseOrgan(name);
  return kind === 'named' || kind === 'unknown';
}

interface OrganList {
  readonly names: readonly string[];
  readonly byKey: ReadonlyMap<string, string>;
}

const noList: OrganList = { names: [], byKey: new Map() };

function listed(option: OptionValue | undefined): OrganList {
  if (typeof option !== 'object' || option.length === 0) return noList;
  return listOf(option);
}

const listOf = onceEach((names: readonly string[]): OrganList => {
  return { names, byKey: new Map(names.map((name) => [comparable(name), name])) };
});
