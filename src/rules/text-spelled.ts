import { createChannelReader } from '../fields/channel.ts';
import { pathOfText, textParts, visitTexts } from '../fields/item-texts.ts';
import { damagesIn } from '../fields/text-damage.ts';
import { fixOfText } from '../fields/text-marks.ts';
import type { FoundWording } from '../fields/wording.ts';
import { createWordingFinder } from '../fields/wording-finder.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';

/** Misprints and untidy forms that the register of wordings knows. */
export const textSpelled: ItemRule = {
  id: 'text-spelled',
  title: '没有常见的错别字和不规范的写法',
  scope: 'item',
  parts: textParts,
  signs: ({ wordings }) => wordings.map(({ 名称: form }) => form),
  severity: 'warning',
  basis: '《中华人民共和国国家通用语言文字法》第九条：国家机关以规范汉字为公务用字；写法见文字名录',
  tags: ['文字'],
  check(item, report, { registers }) {
    const find = createWordingFinder(registers.wordings);
    visitTexts(item, (text, field, at) => {
      for (const found of find(text)) {
        if (isSaidElsewhere(text, field, found, registers)) continue;
        report(findingOf(pathOfText(field, at), found));
      }
    });
  },
};

function findingOf(path: Path, { entry, start, end }: FoundWording): Finding {
  const { 名称: wrong, 应为: right, 种类: kind, 核对: checked } = entry;
  const isChecked = checked === '已对照';
  const problem = kind === '规范写法' ? '是不统一的写法' : '像是错字';
  return {
    path,
    span: [start, end],
    subject: wrong,
    severity: severityOf(entry),
    message: `“${wrong}”${problem}${isChecked ? '' : '（待核对）'}`,
    hint: `请改为“${right}”`,
    fix: fixOfText(path, [{ span: [start, end], text: right }], `改为“${right}”`, isChecked),
  };
}

function severityOf({ 种类: kind, 核对: checked }: FoundWording['entry']): Severity {
  return kind === '规范写法' || checked === '待核对' ? 'info' : 'warning';
}

/**
 * What text-sound or channel-known says of the same characters is not said twice, and a title of an act stays as it was
 * published; whether it is right is for the rules on the basis to say.
 */
function isSaidElsewhere(
  text: string,
  field: string,
  { entry, start, end }: FoundWording,
  { channels }: RuleContext['registers'],
): boolean {
  if (entry.种类 === '规范写法' && isInTitle(text, start)) return true;
  if (damagesIn(text).some(({ span }) => span[0] < end && start < span[1])) return true;
  return field === '渠道' && createChannelReader(channels).identifyChannel(text).how === 'misprint';
}

function isInTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  return open >= 0 && open > text.lastIndexOf('》', at);
}
