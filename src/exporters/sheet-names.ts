import { hiddenSheetName } from '../model/round-trip.ts';
import { printable } from './cell-text.ts';

/** Excel's limit, in UTF-16 units. */
const longestName = 31;
const forbidden = /[\\/?*:[\]'\n]/gu;
/** Taken by the tool itself, and by Excel for its list of changes. */
const reserved = [hiddenSheetName, 'history'];

/** A sheet's name for each domain: what a spreadsheet accepts, none twice (upper and lower case count as the same). */
export function sheetNames(domains: readonly string[]): string[] {
  const taken = new Set(reserved);
  return domains.map((domain) => {
    const name = freeName(plainName(domain), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function plainName(domain: string): string {
  return cut(printable(domain).replace(forbidden, ' ').trim(), longestName).trim() || '目录';
}

function freeName(plain: string, taken: ReadonlySet<string>): string {
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = `（${number}）`;
    name = cut(plain, longestName - suffix.length) + suffix;
  }
  return name;
}

function cut(text: string, length: number): string {
  return printable(text.slice(0, length));
}
