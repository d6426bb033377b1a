import { catalogueYear } from '../fields/catalogue-year.ts';
import { type YearMention, yearSigns, yearsIn } from '../fields/past-years.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** A basis keeps the year of its title, and a site's columns may hold what is past. */
const fields = ['一级事项', '名称', '内容', '时限'] as const;

/** A catalogue says what is disclosed from now on. The year before may still be spoken of: its accounts come now. */
export const noPastYear: ItemRule = {
  id: 'no-past-year',
  title: '没有留下过去的年份',
  scope: 'item',
  parts: fields.map((field) => [field, '版本', '目录']),
  signs: () => yearSigns,
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录实行动态管理；目录写的是今后要公开的事项，过去年份的事项已经过期',
  tags: ['外来文字'],
  check(item, report, { catalogue }) {
    const year = catalogueYear(catalogue);
    if (year === undefined) return;
    for (const field of fields) {
      const text = item[field];
      if (text === undefined) continue;
      for (const mention of yearsIn(text)) {
        if (mention.year >= year - 1 || (mention.kind === '日期' && field !== '时限')) continue;
        reportYear({ path: [field], text, mention, year }, report);
      }
    }
  },
};

interface Place {
  readonly path: Path;
  readonly text: string;
  readonly mention: YearMention;
  readonly year: number;
}

function reportYear({ path, text, mention: { span, year: past, kind }, year }: Place, report: Report): void {
  const words = text.slice(...span);
  report({
    path,
    span,
    subject: words,
    message:
      kind === '计划' ? `“${words}”到${past}年为止，这是${year}年的目录` : `“${words}”已经过去，这是${year}年的目录`,
    hint: hints[kind],
  });
}

const hints: Readonly<Record<YearMention['kind'], string>> = {
  计划: '请改为现在这一期，或者去掉期次；已经结束、不再产生信息的，请删去这一项',
  年份: '请去掉年份或者改为“年度”；只在那一年有的事项，请删去',
  日期: '请写每年的时间或者从信息形成起算的时限，如“信息形成或者变更之日起20个工作日内”',
};
