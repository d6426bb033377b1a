import type { BaselineCheck, IdleReason } from '../model/baseline-check.ts';
import type { BaselineRule } from '../model/rule.ts';

/** What is recorded as other than the baseline is other than the baseline. */
export const deviationDeparts: BaselineRule = {
  id: 'deviation-departs',
  title: '偏离和不适用的地方确实与基准不同',
  scope: 'baseline',
  severity: 'warning',
  basis: '差异台账记的是与基准不同的地方；已经改得与基准一样的，留着就会误导以后的调整',
  tags: ['基准'],
  check(check, report) {
    const extra = new Set(check.domains.flatMap((domain) => domain.extra));
    for (const { entry, item, index } of check.idle.deviations) {
      const field = entry.要素;
      const problem = extra.has(item)
        ? `基准里没有这个事项，“${field}”的偏离没有可以对照的`
        : `“${field}”与基准一样，不用记偏离`;
      report(
        { item },
        {
          path: ['偏离', index],
          subject: field,
          message: problem,
          hint: removal(`${item.id ?? '编号'} --field ${field}`),
        },
      );
    }
    reportExclusions(check, report);
  },
};

const idleExclusions: Readonly<Record<IdleReason, (name: string) => string>> = {
  present: (name) => `“${name}”记为不适用，目录里却列着`,
  unknown: (name) => `“${name}”记为不适用，基准里没有这个事项`,
  ambiguous: (name) => `基准里叫“${name}”的不止一项，看不出哪一项不适用`,
};

function reportExclusions({ local, idle }: BaselineCheck, report: Parameters<BaselineRule['check']>[1]): void {
  for (const { entry, catalogue: at, index, why } of idle.exclusions) {
    const catalogue = local.catalogues[at];
    if (catalogue === undefined) continue;
    const { 基准编号: id, 名称: name } = entry;
    const hint =
      why === 'ambiguous'
        ? '请写上“基准编号”，一项写一条'
        : `与基准核对：写错的请改正；${removal(`${id ?? name} --not-applicable`)}`;
    const subject = id ?? name;
    report({ catalogue }, { path: ['不适用', index], subject, message: idleExclusions[why](name), hint });
  }
}

function removal(what: string): string {
  return `用不着的用 gkml deviate ${what} --remove 去掉`;
}
