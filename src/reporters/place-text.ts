import type { Location } from '../model/location.ts';
import { printable } from '../model/printable.ts';

/** 目录/义务教育.yaml:31:9, or 上报.xlsx 义务教育!F12: what is not known is left out. */
export function placeText({ file, line, column, sheet, cell }: Location): string {
  const position = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  const inTable = [sheet, cell].filter((part) => part !== undefined).join('!');
  return printable(`${file}${position.join('')}${inTable === '' ? '' : ` ${inTable}`}`);
}
