import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { ownPlace } from '../fields/own-place.ts';
import { createPlaceReader, type PlaceMention } from '../fields/place.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** The names of other places were left in when a table was taken over. Of organs organ-of-this-place says it. */
export const textOfThisPlace: ItemRule = {
  id: 'text-of-this-place',
  title: '文字里没有外地的地名',
  scope: 'item',
  parts: textParts.map((part) => [...part, '地区']),
  signs: ({ divisions }) => createPlaceReader(divisions).names,
  severity: 'warning',
  basis: '国办发〔2019〕54号：编制标准目录要结合本地实际；留着外地的地名，公开的就不是本地的事项',
  tags: ['外来文字'],
  check(item, report, { catalogue, registers }) {
    const region = catalogue.地区;
    if (region === undefined) return;
    const { mentionsIn, homeOf } = createPlaceReader(registers.divisions);
    visitTexts(item, (text, field, at) => {
      if (field === '主体') return;
      for (const mention of mentionsIn(text)) {
        const judgement = homeOf(region.名称).judge(mention);
        if (judgement === 'own' || (judgement !== 'former' && isPartner(text, mention))) continue;
        const place = { text, mention, region, isBasis: field === '依据' };
        const finding = judgement === 'former' ? formerName(place) : foreignName(place);
        if (finding !== undefined) report({ path: pathOfText(field, at), ...finding });
      }
    });
  },
};

const partnership = /对口(?:帮扶|支援|协作|合作)|东西部(?:扶贫)?协作|结对帮扶/u;

/** 广东省珠海市对口帮扶: the other place is meant. In the same sentence, that a word elsewhere excuses nothing. */
function isPartner(text: string, { span: [start, end] }: PlaceMention): boolean {
  const before = /[^。；\n]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^。；\n]*/u.exec(text.slice(end))?.[0] ?? '';
  return partnership.test(before) || partnership.test(after);
}

type Region = NonNullable<RuleContext['catalogue']['地区']>;

interface Place {
  readonly text: string;
  readonly mention: PlaceMention;
  readonly region: Region;
  readonly isBasis: boolean;
}

function foreignName({ text, mention: { span, divisions }, region, isBasis }: Place): Omit<Finding, 'path'> {
  const words = text.slice(...span);
  const isSameLevel = divisions.every((division) => division.级别 === region.级别);
  return {
    span,
    subject: words,
    message: `“${words}”是外地的地名，这是${region.名称}的目录`,
    hint: isBasis
      ? '外地的规定在本地没有效力：请换成本地或者上级的规定，没有的请删去'
      : `请改为${isSameLevel ? `“${ownPlace(region.名称)}”` : '本地的名称'}或者删去；整项是从别处抄来的，请逐个要素核对是不是本地的情况`,
  };
}

/** A title keeps the name that its place had at the time. */
function formerName({ text, mention: { last, formerly } }: Place): Omit<Finding, 'path'> | undefined {
  if (text.lastIndexOf('《', last[0]) > text.lastIndexOf('》', last[0])) return undefined;
  const words = text.slice(...last);
  const names = formerly.map(({ 名称: name }) => `“${name}”`).join('或者');
  return {
    span: last,
    subject: words,
    severity: 'info',
    message: `“${words}”是以前的地名`,
    hint: `说的是现在的情况，请改为${names}；说的是当时的情况，可以不改`,
  };
}
