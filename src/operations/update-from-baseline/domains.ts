// Domains that came, went, or were never taken.
import type { UpdateNotice } from '../../model/baseline-update.ts';
import type { Version } from '../../model/version.ts';
import type { FiledCatalogue } from './as-version.ts';
import type { LinkedBaselines } from './link-baselines.ts';

export interface SettledDomains {
  readonly sides: LinkedBaselines;
  readonly notices: readonly UpdateNotice[];
}

/**
 * A domain that the place has not taken stays away; one that went above stays here for a person to say. Both leave the
 * merge, so that nothing of them counts as removed.
 */
export function settleDomains(
  linked: LinkedBaselines,
  local: Version,
  domainKey: (name: string) => string,
): SettledDomains {
  const keyOf = ({ catalogue }: FiledCatalogue) => domainKey(catalogue.领域);
  const here = new Set(local.catalogues.map(({ head }) => domainKey(head.领域)));
  const [before, after] = [new Set(linked.old.map(keyOf)), new Set(linked.fresh.map(keyOf))];
  const idsAfter = new Set(linked.fresh.flatMap(({ catalogue }) => catalogue.事项.map(({ 编号 }) => 编号)));
  // Items that went to another domain are still there: then the domain was divided up, not taken out.
  const isGone = (filed: FiledCatalogue) =>
    !after.has(keyOf(filed)) && !filed.catalogue.事项.some(({ 编号 }) => idsAfter.has(编号));
  const notices = [
    ...linked.old.filter((filed) => isGone(filed) && here.has(keyOf(filed))).map(noticeOf('domain-removed')),
    ...linked.fresh
      .filter((filed) => before.has(keyOf(filed)) && !here.has(keyOf(filed)))
      .map(noticeOf('domain-not-taken')),
    ...linked.fresh
      .filter((filed) => !before.has(keyOf(filed)) && !here.has(keyOf(filed)))
      .map(noticeOf('domain-added')),
  ];
  const isTaken = (filed: FiledCatalogue) => here.has(keyOf(filed)) || !before.has(keyOf(filed));
  const sides = {
    ...linked,
    old: linked.old.filter((filed) => here.has(keyOf(filed)) && !isGone(filed)),
    fresh: linked.fresh.filter(isTaken),
  };
  return { sides, notices };
}

function noticeOf(kind: 'domain-added' | 'domain-removed' | 'domain-not-taken') {
  return ({ catalogue }: FiledCatalogue): UpdateNotice => ({ kind, domain: catalogue.领域 });
}
