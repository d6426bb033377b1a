import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { mojibakeIn } from '../fields/mojibake.ts';
import { fixOfText } from '../fields/text-marks.ts';
import { isTraditional, traditionalIn } from '../fields/traditional.ts';
import type { ItemRule } from '../model/rule.ts';

export const textSimplified: ItemRule = {
  id: 'text-simplified',
  title: '使用规范汉字，不用繁体字',
  scope: 'item',
  parts: textParts,
  signs: () => [[isTraditional]],
  severity: 'warning',
  basis: '《中华人民共和国国家通用语言文字法》第九条：国家机关以普通话和规范汉字为公务用语用字',
  tags: ['文字'],
  check(item, report) {
    visitTexts(item, (text, field, at) => {
      const found = traditionalIn(text);
      const [first] = found;
      // 鎷涚敓 is 招生 misread; to simplify it would lose that.
      if (first === undefined || mojibakeIn(text) !== undefined) return;
      const path = pathOfText(field, at);
      const characters = found.map((each) => text.charAt(each.at)).join('');
      const simplified = found.map((each) => each.simplified).join('');
      report({
        path,
        span: [first.at, first.at + 1],
        subject: characters,
        message: `有繁体字“${shortened(characters)}”`,
        hint: `请改为“${shortened(simplified)}”`,
        fix: fixOfText(
          path,
          found.map((each) => ({ span: [each.at, each.at + 1], text: each.simplified })),
          `改为简体字“${shortened(simplified)}”`,
        ),
      });
    });
  },
};

const most = 8;

function shortened(characters: string): string {
  return characters.length > most ? `${characters.slice(0, most)}…` : characters;
}
