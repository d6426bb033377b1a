// One change, or several told together, as a group of rows that the filter shows or hides.
import { itemsAfter, itemsBefore, organsOf, placeOf, reasonsOf, subjectOf } from '../../model/change-items.ts';
import type { RepeatedEdit } from '../../model/change-report.ts';
import type { Change, ChangeSet } from '../../model/change-set.ts';
import {
  changeName,
  changeTitle,
  itemNameWithId,
  levelNames,
  matchWords,
  reasonWords,
} from '../../model/change-words.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { escapeHtml } from '../../model/html-escape.ts';
import { onOneLine } from '../../model/printable.ts';
import { placeText } from '../place-text.ts';
import { changeRows, partRow, tableRow } from './html-rows.ts';

/** What a group of rows can be found by. */
interface Facets {
  readonly domains: readonly string[];
  readonly organs: readonly string[];
  readonly level: Severity;
  readonly reasons: readonly string[];
}

export function changeGroup(change: Change, changeSet: ChangeSet): string {
  const title = `${badge(change.level)} ${changeName(change)} ${escapeHtml(onOneLine(changeTitle(change)))}`;
  const isWhole = change.kind !== 'changed' || change.domainMoved;
  const place = placeOf(change, changeSet);
  const notes = [
    isWhole ? `理由：${reasonWords(change.reason)}` : undefined,
    place && `${change.kind === 'removed' ? '原在 ' : ''}${placeText(place)}`,
    'matchedBy' in change ? matchWords(change) : undefined,
    change.kind === 'changed' && change.moved ? '次序有变' : undefined,
  ];
  const words = notes.filter((note) => note !== undefined).map((note) => escapeHtml(onOneLine(note)));
  return group(facetsOf([change], change.level), title, words, changeRows(change));
}

export function repeatedGroup({ field, part, changes }: RepeatedEdit): string {
  const title = `${badge(part.level)} ${escapeHtml(field)}的同一处改动，${changes.length} 个事项`;
  const items = changes.map((change) => {
    const { domain } = subjectOf(change);
    return `<li>${escapeHtml(onOneLine(`${domain} / ${itemNameWithId(subjectOf(change))}`))}</li>`;
  });
  const list = `<tr role="row"><td role="cell" colspan="4"><details><summary>有哪些事项</summary><ul>${items.join('')}</ul></details></td></tr>`;
  const facets = { ...facetsOf(changes, part.level), reasons: [part.reason.trigger] };
  return group(facets, title, [], `${tableRow(partRow(field, part))}\n${list}`);
}

function facetsOf(changes: readonly Change[], level: Severity): Facets {
  const domains = changes.flatMap((change) =>
    [...itemsBefore(change), ...itemsAfter(change)].map((item) => item.domain),
  );
  return {
    domains: [...new Set(domains)],
    organs: [...new Set(changes.flatMap(organsOf))],
    level,
    reasons: [...new Set(changes.flatMap(reasonsOf).map(({ trigger }) => trigger))],
  };
}

function group(facets: Facets, title: string, notes: readonly string[], rows: string): string {
  const data = Object.entries({
    domain: facets.domains,
    organ: facets.organs,
    level: [facets.level],
    reason: facets.reasons,
  }).map(([name, values]) => ` data-${name}="${values.map((value) => escapeHtml(onOneLine(value))).join('\n')}"`);
  const small = notes.length === 0 ? '' : `<p>${notes.join('；')}</p>`;
  return `<tbody role="rowgroup"${data.join('')}>
<tr role="row" class="title"><th scope="rowgroup" role="rowheader" colspan="4"><h3>${title}</h3>${small}</th></tr>
${rows}
</tbody>`;
}

function badge(level: Severity): string {
  return `<span class="badge ${level}">${levelNames[level]}</span>`;
}
