import { ownPlace } from '../fields/own-place.ts';
import { createPlaceReader, type PlaceMention } from '../fields/place.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** The organs of another county have nothing to publish here. */
export const organOfThisPlace: ItemRule = {
  id: 'organ-of-this-place',
  title: '主体是本地的机关',
  scope: 'item',
  parts: [['每条主体', '地区']],
  severity: 'error',
  basis:
    '《政府信息公开条例》第十条：行政机关制作的政府信息，由制作该政府信息的行政机关负责公开；国办发〔2019〕54号：编制要结合本地实际',
  tags: ['主体', '外来文字'],
  check({ 主体: organs = [] }, report, { catalogue: { 地区: region }, registers }) {
    if (region === undefined) return;
    const { mentionsIn, homeOf } = createPlaceReader(registers.divisions);
    for (const [index, name] of organs.entries()) {
      for (const mention of mentionsIn(name)) {
        const judgement = homeOf(region.名称).judge(mention);
        if (judgement === 'own') continue;
        const place = { name, index, mention, region };
        report({ path: ['主体', index], ...(judgement === 'former' ? oldName(place) : foreignOrgan(place)) });
      }
    }
  },
};

interface Place {
  readonly name: string;
  readonly index: number;
  readonly mention: PlaceMention;
  readonly region: Region;
}

type Region = NonNullable<RuleContext['catalogue']['地区']>;

function foreignOrgan({ name, index, mention: { span, divisions }, region }: Place): Omit<Finding, 'path'> {
  // One county's name for another's; where the levels differ nobody knows which organ was meant.
  const isSameLevel = divisions.length > 0 && divisions.every((division) => division.级别 === region.级别);
  const fresh = isSameLevel ? ownPlace(region.名称) : undefined;
  const right = fresh === undefined ? '请改为本地的机关' : `请把地名改为“${fresh}”`;
  return {
    span,
    subject: name.slice(...span),
    message: `公开主体“${name}”是外地的机关，这是${region.名称}的目录`,
    hint: `${right}；整项是从别处抄来的，请逐个要素核对是不是本地的情况`,
    ...(fresh === undefined ? {} : { fix: suggestion(index, span, fresh) }),
  };
}

function oldName({ name, index, mention: { last, formerly } }: Place): Omit<Finding, 'path'> {
  const words = name.slice(...last);
  const names = formerly.map(({ 名称: fresh }) => fresh);
  const [fresh, another] = names;
  const isCertain = fresh !== undefined && another === undefined;
  return {
    span: last,
    subject: words,
    severity: 'warning',
    message: `公开主体“${name}”里的“${words}”是以前的地名`,
    hint: `请改为${names.map((one) => `“${one}”`).join('或者')}`,
    ...(isCertain ? { fix: suggestion(index, last, fresh) } : {}),
  };
}

function suggestion(index: number, span: readonly [number, number], text: string): Fix {
  return { isSafe: false, title: `地名改为“${text}”`, edits: [{ path: ['主体', index], span, text }] };
}
