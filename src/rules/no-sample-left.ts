import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import type { Span } from '../model/location.ts';
import type { ItemRule, RuleContext, Sign } from '../model/rule.ts';

/** What stands in a form for the words of the place: ××县, 20XX年, 某局, 各省. */
export const noSampleLeft: ItemRule = {
  id: 'no-sample-left',
  title: '没有留下表样里待填的字样',
  scope: 'item',
  parts: textParts.map((part) => [...part, '地区']),
  signs: () => sampleSigns,
  severity: 'warning',
  basis: '国办发〔2019〕54号：编制标准目录要结合本地实际；表样里待填的字样要换成本地的',
  tags: ['外来文字'],
  check(item, report, { catalogue: { 地区: region } }) {
    visitTexts(item, (text, field, at) => {
      // Of organs organ-specific says it, of cells with nothing else no-placeholder.
      if (field === '主体' || isPlaceholder(text)) return;
      for (const span of samplesIn(text)) {
        const words = text.slice(...span);
        if (!isLeftOver(words, field, region)) continue;
        // deadline-understood says that a number is lost.
        if (field === '时限' && /^\s*个?\s*工作/u.test(text.slice(span[1]))) continue;
        report({
          path: pathOfText(field, at),
          span,
          subject: words,
          message: `“${words}”是表样里的字样，没有换成本地的`,
          hint: words === '各省' ? '请写本省的规定或者删去' : '请补上本地的名称、数字或者年份；用不着的请删去',
        });
      }
    });
  },
};

function isLeftOver(words: string, field: string, region: RuleContext['catalogue']['地区']): boolean {
  // A place may have such a name.
  if (region?.名称.includes(words.slice(0, 2))) return false;
  return words !== '各省' || (field !== '依据' && region?.级别 !== '国家级');
}

const samples =
  /(?<![A-Za-z\d])(?:\d{2})?(?:[XＸ×]{2,}|x{2,}|[*＊]{2,})(?![A-Za-z\d])(?!染色体)|[○◯〇]{2,}|_{3,}|某(?:某|[省市县区旗镇乡村局]|街道|单位|部门|年)|示例[省市县区旗镇乡村局]|[（(](?:请填写|请写明|此处填写?)[^（）()]{0,20}[）)]|^(?:示例|样例)[：:]|各省(?![级会际])/gu;
const sampleSigns: readonly Sign[] = [['XＸ×x*＊○◯〇_某'], ['示样各请此', '例省填写处']];
const titles = /《[^》]*》/gu;

function samplesIn(text: string): readonly Span[] {
  const found = Array.from(text.matchAll(samples), ({ 0: words, index }): Span => [index, index + words.length]);
  if (!found.some((span) => text.slice(...span) === '各省')) return found;
  // A title of the state's may speak of all provinces.
  const plain = text.replace(titles, (title) => ' '.repeat(title.length));
  return found.filter((span) => text.slice(...span) !== '各省' || plain.slice(...span) === '各省');
}
