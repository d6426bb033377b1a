import { domainsOf, itemsAfter, itemsBefore, organsOf, reasonsOf } from '../../model/change-items.ts';
import type { ChangeSet } from '../../model/change-set.ts';
import { triggers } from '../../model/change-set.ts';
import { levelNames } from '../../model/change-words.ts';
import { severities } from '../../model/diagnostic.ts';
import { asChoices, byCodeUnits, type Facet } from '../filtered-page/form.ts';
import { filterScript } from '../filtered-page/script.ts';

/** What to look for: only values that occur. */
export function changeFacets(changeSet: ChangeSet): Facet[] {
  const { changes } = changeSet;
  const domains = new Set(
    changes.flatMap((change) => [...itemsBefore(change), ...itemsAfter(change)].map((i) => i.domain)),
  );
  const organs = [...new Set(changes.flatMap(organsOf))].sort(byCodeUnits);
  const levels = new Set(changes.map(({ level }) => level));
  const reasons = new Set(changes.flatMap(reasonsOf).map(({ trigger }) => trigger));
  const known = [...new Set([...domainsOf(changeSet), ...domains])];
  return [
    { name: 'domain', label: '领域', choices: asChoices(known.filter((domain) => domains.has(domain))) },
    { name: 'organ', label: '主体', choices: asChoices(organs) },
    {
      name: 'level',
      label: '轻重',
      choices: severities.filter((level) => levels.has(level)).map((level) => [level, levelNames[level]]),
    },
    { name: 'reason', label: '理由', choices: asChoices(triggers.filter((trigger) => reasons.has(trigger))) },
  ];
}

export const changesScript = filterScript({
  entries: 'tbody',
  places: '.part, details.domain, section',
  facets: ['domain', 'organ', 'level', 'reason'],
});
