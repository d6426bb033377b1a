// A finding in one paragraph, for formats that have room for one text only.
import type { Diagnostic } from '../model/diagnostic.ts';
import { onOneLine } from '../model/printable.ts';
import type { Report } from '../model/report.ts';

/** YWJY-003 招生政策, or one of the two. */
export function itemWords({ item, itemName }: Diagnostic): string {
  return [item, itemName]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => onOneLine(part ?? ''))
    .join(' ');
}

/** 义务教育!F12 of a table; '' elsewhere: a line says its own place. */
export function cellWords({ location: { sheet, cell } }: Diagnostic): string {
  return [sheet, cell]
    .filter((part) => part !== undefined)
    .map((part) => onOneLine(part ?? ''))
    .join('!');
}

/** What waivers leave out is no verdict, but it is to be seen. */
export function waivedWords(waivers: Report['waivers']): string {
  return waivers === undefined || waivers.waived === 0 ? '' : `，已豁免 ${waivers.waived} 处`;
}

/** 问题，事项，依据，怎么改: what the short formats leave out, one a line. */
export function detailLines(diagnostic: Diagnostic): string[] {
  const { message, basis, hint } = diagnostic;
  const cell = cellWords(diagnostic);
  return [
    cell === '' ? onOneLine(message) : `${cell} ${onOneLine(message)}`,
    ...labelled('事项', itemWords(diagnostic)),
    ...labelled('依据', onOneLine(basis ?? '')),
    ...labelled('怎么改', onOneLine(hint ?? '')),
  ];
}

function labelled(label: string, words: string): string[] {
  return words === '' ? [] : [`${label}：${words}`];
}
