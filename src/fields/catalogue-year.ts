import type { Catalogue } from '../model/catalogue.ts';

/** The year that a catalogue says it is of: its 版本, else its title (2022年修订版). Nothing else tells the time. */
export function catalogueYear({ 版本, 目录 }: Partial<Pick<Catalogue, '版本' | '目录'>>): number | undefined {
  const [, year] = /^\D{0,4}((?:19|20)\d\d)(?!\d)/u.exec(版本 ?? '') ?? /((?:19|20)\d\d)年/u.exec(目录 ?? '') ?? [];
  return year === undefined ? undefined : Number(year);
}
