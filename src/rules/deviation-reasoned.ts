import { type RecordedDeparture, recordedDepartures } from '../fields/recorded-departures.ts';
import { statesReason } from '../fields/stated-reason.ts';
import { isBlank } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { CatalogueRule } from '../model/rule.ts';

/** Whoever departs from the baseline says why, and who allowed it when. */
export const deviationReasoned: CatalogueRule = {
  id: 'deviation-reasoned',
  title: '偏离和不适用写明理由和批准',
  scope: 'catalogue',
  severity: 'warning',
  basis: '国办发〔2019〕54号：在基准的基础上结合本地实际编制标准目录；与基准不同的，要说得出理由、经过批准',
  tags: ['基准'],
  check(catalogue, report) {
    const departures = recordedDepartures(catalogue);
    const [first] = departures;
    if (first !== undefined && catalogue.基准 === undefined) report(withoutBaseline(first));
    for (const departure of departures) {
      const { path, words, subject, entry } = departure;
      if (!statesReason(entry.理由)) {
        const message = `${words}没有说出理由：“${entry.理由.trim()}”`;
        const hint = '请写明本地为什么与基准不同，如“本县还没有精准推送的平台”“本县没有校车”';
        report({ path: [...path, '理由'], subject, message, hint });
      }
      const missing = (['批准', '日期'] as const).filter((key) => isBlank(entry[key] ?? ''));
      if (missing.length > 0) report(unapproved(departure, missing));
    }
  },
};

function unapproved({ path, words, subject }: RecordedDeparture, missing: readonly ('批准' | '日期')[]): Finding {
  const what = missing.map((key) => (key === '批准' ? '哪个机关批准' : '哪一天批准')).join('、');
  return {
    path,
    subject: `${subject} ${missing.join(' ')}`,
    message: `${words}没有写${what}`,
    hint: '请报批后补上，如“批准: 县政务公开办”“日期: 2026-03-01”；待批的先用 gkml deviate --list 导出台账送签',
  };
}

function withoutBaseline({ path, words }: RecordedDeparture): Finding {
  return {
    path,
    subject: '基准',
    severity: 'info',
    message: `写了${words}，这份目录却没有写“基准”`,
    hint: '请在目录的开头写明基准，如“基准: { 来源: 基准/义务教育.yaml, 版本: "2026" }”',
  };
}
