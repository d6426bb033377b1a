import { type Fragment, titlesIn } from '../fields/citation.ts';
import { citedActsIn } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import type { ItemRule } from '../model/rule.ts';

/** A year's plan of work is done with its year, and the item stays. */
export const basisLasting: ItemRule = {
  id: 'basis-lasting',
  title: '依据不是只管一年的文件',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录实行动态管理；年度工作要点、年度计划只管当年，过了年就成了过时的依据',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    for (const [index, entry] of entries.entries()) {
      const title = ofWork.test(entry) ? yearlyTitle(entry) : undefined;
      if (title === undefined) continue;
      const path = ['依据', index];
      const hasOther = entries.some((other) => citedActsIn(acts)(other).some(({ act }) => !hasEnded(act)));
      report({
        path,
        span: title.span,
        subject: title.text,
        message: `${title.text}是年度文件，只管当年`,
        hint: hasOther ? '请删去，另有的依据已经够用' : '请改引长期有效的法律、法规、规章或文件',
        ...(hasOther ? { fix: { isSafe: false, title: `删去${title.text}`, edits: [{ path, text: null }] } } : {}),
      });
    }
  },
};

const work = '(?:要点|工作安排|工作计划|重点工作|重点任务|工作任务)';
/** 2019年政务公开工作要点, 政务公开工作要点（2019年）, 年度工作要点; not a plan for several years. */
const patterns = [
  new RegExp(`(?<![\\d—－–~～至-])(?:19|20)\\d\\d(?!\\d|\\s*年?度?\\s*[—－–~～至-])[^《》]{0,40}${work}`, 'u'),
  new RegExp(`${work}[（(](?:19|20)\\d\\d年度?[）)]`, 'u'),
  /工作要点(?:的通知)?[》〉>）)]*$/u,
];

const ofWork = new RegExp(work, 'u');

function yearlyTitle(entry: string): Fragment | undefined {
  return titlesIn(entry).find(({ text }) => patterns.some((pattern) => pattern.test(text)));
}
