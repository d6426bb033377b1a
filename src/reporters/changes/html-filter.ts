import { domainsOf, itemsAfter, itemsBefore, organsOf, reasonsOf } from '../../model/change-items.ts';
import type { ChangeSet } from '../../model/change-set.ts';
import { triggers } from '../../model/change-set.ts';
import { levelNames } from '../../model/change-words.ts';
import { severities } from '../../model/diagnostic.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';

type Choice = readonly [value: string, words: string];

/** What to look for: only values that occur. Hidden until the script is there to act on it. */
export function filterForm(changeSet: ChangeSet): string {
  const { changes } = changeSet;
  const domains = new Set(
    changes.flatMap((change) => [...itemsBefore(change), ...itemsAfter(change)].map((i) => i.domain)),
  );
  const organs = [...new Set(changes.flatMap(organsOf))].sort(byCodeUnits);
  const levels = new Set(changes.map(({ level }) => level));
  const reasons = new Set(changes.flatMap(reasonsOf).map(({ trigger }) => trigger));
  const known = domainsOf(changeSet);
  return `<form id="filter" role="search" hidden>
${choice('domain', '领域', asChoices([...new Set([...known, ...domains])].filter((domain) => domains.has(domain))))}
${choice('organ', '主体', asChoices(organs))}
${choice(
  'level',
  '轻重',
  severities.filter((level) => levels.has(level)).map((level) => [level, levelNames[level]]),
)}
${choice('reason', '理由', asChoices(triggers.filter((trigger) => reasons.has(trigger))))}
<p><label for="words">查找</label> <input type="search" id="words" name="words" autocomplete="off"></p>
<button type="reset">全部显示</button>
<output id="count" aria-live="polite"></output>
</form>`;
}

function choice(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, words]) => `<option value="${escapeHtml(value)}">${escapeHtml(words)}</option>`);
  return `<p><label for="${name}">${label}</label> <select id="${name}" name="${name}"><option value="">全部</option>${options.join('')}</select></p>`;
}

function asChoices(values: readonly string[]): Choice[] {
  return values.map((value) => [onOneLine(value), onOneLine(value)]);
}

function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
