import { type OpenPart, openParts } from '../fields/deadline-parts.ts';
import { shownWords } from '../fields/deadline-shown.ts';
import type { ItemRule } from '../model/rule.ts';

/** For how long opinions are asked, or for how long something hangs there, is not when it has to be published. */
export const deadlineNotPeriod: ItemRule = {
  id: 'deadline-not-period',
  title: '公示期、征求意见期不当作公开时限',
  scope: 'item',
  parts: [['时限', '类型']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十六条：公开时限是自信息形成或者变更之日起算的期限，不是公开多久',
  tags: ['时限'],
  check({ 时限: text }, report, { catalogue }) {
    if (text === undefined || catalogue.类型 === '负面清单') return;
    for (const { shortfall, span, clause } of openParts(text)) {
      if (shortfall !== 'period') continue;
      const words = shownWords(text, span);
      report({
        path: ['时限'],
        span,
        subject: words,
        message: `“${words}”是${nameOf(clause)}，不是公开时限`,
        hint: `请写明什么时候公开，如“信息形成或者变更之日起20个工作日内公开，${words}”`,
      });
    }
  },
};

function nameOf({ kind }: OpenPart['clause']): string {
  return kind === 'consultation' ? '公示、征求意见的时间' : '公开多久';
}
