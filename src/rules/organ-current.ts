import { catalogueYear } from '../fields/catalogue-year.ts';
import { endedSteps, hasEnded, livingSuccessors } from '../fields/living-successors.ts';
import { createOrganFormReader, isStillAbove, type NamedOrgan, type OrganForm } from '../fields/organ-form.ts';
import { createOrganReader } from '../fields/organ-name.ts';
import { organPartsIn } from '../fields/organ-parts.ts';
import { organStanding } from '../fields/organ-standing.ts';
import { renameOrgan } from '../fields/rename-organ.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { OrganEntry } from '../model/registers.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** Organs that were renamed or merged are not there any more to be asked. */
export const organCurrent: ItemRule = {
  id: 'organ-current',
  title: '主体是现有的机关',
  scope: 'item',
  parts: [['每条主体', '地区', '版本', '目录']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录实行动态管理；机构改革后，公开主体要改为现在承担职责的机关',
  tags: ['主体'],
  check({ 主体: organs = [] }, report, context) {
    const read = createOrganFormReader(context.registers.organs);
    const partsIn = organPartsIn(context.registers.organs);
    for (const [index, text] of organs.entries()) {
      const parts = partsIn(text).map((part) => part.text);
      for (const part of parts.length > 1 ? parts : [text]) {
        const named = read(part);
        const { form } = named;
        if (form === undefined || !isGone(form, named, context.catalogue)) continue;
        const place: Place = { organs, index, part, form, register: context.registers.organs };
        const names = successorNames(place);
        const fix = fixFor(place, names);
        report({
          path: ['主体', index],
          ...spanOf(text, part),
          subject: part,
          severity: severityOf(place, context.catalogue),
          message: `公开主体“${part}”已经不在了：${organStanding(form.organ, context.registers.organs)}`,
          hint: hintFor(names),
          ...(fix === undefined ? {} : { fix }),
        });
      }
    }
  },
};

interface Place {
  readonly organs: readonly string[];
  readonly index: number;
  readonly part: string;
  readonly form: OrganForm;
  readonly register: readonly OrganEntry[];
}

const baselineLevels: ReadonlySet<string | undefined> = new Set(['国家级', '省级', '市级']);

function isGone(form: OrganForm, named: NamedOrgan, catalogue: RuleContext['catalogue']): boolean {
  if (!hasEnded(form.organ)) return false;
  // In a county's list organ-specific says that a generic name is not enough.
  if (form.isGeneric && !baselineLevels.has(catalogue.地区?.级别)) return false;
  if (isStillAbove(named)) return false;
  const year = catalogueYear(catalogue);
  // Counties took their time: what was merged in a year may still stand in a catalogue of that year.
  return year === undefined || year > Number((form.organ.日期 ?? '0').slice(0, 4));
}

/** Zones have organs as they need them: 建设局, 农业局. */
const zone = /(?:开发|高新|实验|示范|园|管理|片|风景|新)区$/u;

function severityOf({ form, register }: Place, { 地区: region }: RuleContext['catalogue']): Severity {
  const isUnsure = [...endedSteps(form.organ, register)].some(({ 核对 }) => 核对 === '待核对');
  const isZone = region?.级别 === undefined && zone.test(region?.名称 ?? '');
  return isUnsure || isZone || form.isGeneric ? 'info' : 'warning';
}

/** Of every organ that has its duties today; fewer where the register does not say what that is called here. */
function successorNames({ part, form, register }: Place): readonly string[] {
  return livingSuccessors(form.organ, register).flatMap((successor) => renameOrgan(part, form.organ, successor) ?? []);
}

function hintFor(names: readonly string[]): string {
  if (names.length === 0) return '请查本地的机构改革方案，写现在承担这项职责的机关';
  const fresh = names.map((name) => `“${name}”`).join('或者');
  const which = names.length === 1 ? '请核对后改为' : '职责分给了几家或者各地不同，请按本地的设置改为';
  return `${which}${fresh}；本地仍有这个机关的，请把它写进本地的机构名录`;
}

/** Only where there is one successor: to choose is for a person. */
function fixFor({ organs, index, part, register }: Place, names: readonly string[]): Fix | undefined {
  const [name, another] = names;
  if (name === undefined || another !== undefined) return undefined;
  const path = ['主体', index];
  const { areSame } = createOrganReader(register);
  const text = organs[index] ?? '';
  const isThere = organs.some((organ, at) => at !== index && (organ === name || areSame(organ, name)));
  if (isThere && text === part) {
    return { isSafe: false, title: `删去“${part}”，另有“${name}”`, edits: [{ path, text: null }] };
  }
  const { span } = spanOf(text, part);
  const edit = { path, ...(span === undefined ? {} : { span }), text: name };
  return span === undefined && text !== part ? undefined : { isSafe: false, title: `改为“${name}”`, edits: [edit] };
}

/** Undefined for the whole text, and where a name was broken over lines. */
function spanOf(text: string, part: string): { readonly span?: readonly [number, number] } {
  const start = text.indexOf(part);
  return text === part || start < 0 ? {} : { span: [start, start + part.length] };
}
