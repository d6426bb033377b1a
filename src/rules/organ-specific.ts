import { isDitto } from '../fields/ditto.ts';
import { parseOrgan } from '../fields/organ.ts';
import type { OrganKind } from '../fields/organ-words.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

interface Judgement {
  readonly severity: Severity;
  readonly problem: string;
  readonly hint: string;
}

const fullName = '请写本地机关的全称，如“青禾县教育局”';

/** What is wrong with each kind of organ; a kind that is not here is right. */
const judgements: Readonly<Partial<Record<OrganKind, Judgement>>> = {
  placeholder: { severity: 'error', problem: '是上级表样里的写法，没有落到本地的机关', hint: fullName },
  'not-an-organ': { severity: 'error', problem: '不是负责公开的机关', hint: fullName },
  generic: { severity: 'warning', problem: '只说了哪一类机关，没有说是哪一个', hint: fullName },
  'inner-office': {
    severity: 'info',
    problem: '是内设机构',
    hint: '请写对外负责公开的机关，如“青禾县青禾镇人民政府”；内设机构可以写在备注里',
  },
};

/** In a town's own catalogue 乡镇人民政府 is left over from the form; in a county's it means all its towns. */
const collective: Judgement = {
  severity: 'warning',
  problem: '没有写明是哪一个乡镇、街道或者村',
  hint: '请写本地的全称，如“青禾镇人民政府”',
};

/** Catalogues that serve as baselines speak of the organs of every county. */
const baselineLevels: ReadonlySet<string | undefined> = new Set(['国家级', '省级', '市级']);
const lowestLevels: ReadonlySet<string | undefined> = new Set(['乡级', '村级']);

export const organSpecific: ItemRule = {
  id: 'organ-specific',
  title: '主体写明是哪个机关',
  scope: 'item',
  parts: [['每条主体', '地区']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开主体是标准目录的必备要素，编制要结合本地实际，不搞一刀切',
  tags: ['主体'],
  check(item, report, { catalogue }) {
    const level = catalogue.地区?.级别;
    if (baselineLevels.has(level)) return;
    for (const [index, name] of (item.主体 ?? []).entries()) {
      const { kind } = parseOrgan(name);
      const judgement = kind === 'collective' && lowestLevels.has(level) ? collective : judgements[kind];
      if (judgement === undefined || name.trim() === '' || isPlaceholder(name) || isDitto(name)) continue;
      const { severity, problem, hint } = judgement;
      report({ path: ['主体', index], subject: name, message: `公开主体“${name}”${problem}`, hint, severity });
    }
  },
};
