import { parseAudience } from '../fields/audience.ts';
import { createChannelReader, governmentWebsite } from '../fields/channel.ts';
import { parseMethod } from '../fields/method.ts';
import type { Item } from '../model/catalogue.ts';
import type { ItemRule } from '../model/rule.ts';

/** The website, and the unified platform that stands on it. */
const websites: ReadonlySet<string | undefined> = new Set([governmentWebsite, '政府信息公开平台']);

/** What is disclosed actively to everyone stands on the government's website. Villages have boards, not websites. */
export const channelHasWebsite: ItemRule = {
  id: 'channel-has-website',
  title: '主动公开的事项要上政府网站',
  scope: 'item',
  parts: [['渠道', '方式', '对象', '类型', '地区']],
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第二十四条：依托政府门户网站公开政府信息，集中发布主动公开的政府信息',
  tags: ['渠道'],
  check(item, report, { registers, catalogue }) {
    const names = item.渠道 ?? [];
    if (names.length === 0 || !isForEveryone(item)) return;
    if (catalogue.类型 === '村(居)务公开清单' || catalogue.地区?.级别 === '村级') return;
    const { identifyChannel } = createChannelReader(registers.channels);
    const known = names.map((name) => identifyChannel(name).canonical);
    if (known.some((name) => websites.has(name))) return;
    const platforms = registers.channels.filter((entry) => entry.类别 === '平台').map((entry) => entry.名称);
    const platform = names[known.findIndex((name) => name !== undefined && platforms.includes(name))];
    report({
      path: ['渠道'],
      message: `面向全社会主动公开，渠道里却没有“${governmentWebsite}”`,
      hint:
        platform === undefined
          ? `请在渠道里加上“${governmentWebsite}”；不在网站公开的，请核对公开方式和公开对象`
          : `已在“${platform}”公开；政府网站上也有的，请把“${governmentWebsite}”一并写上`,
      severity: platform === undefined ? 'warning' : 'info',
    });
  },
};

function isForEveryone(item: Partial<Item>): boolean {
  const isActive = (item.方式 ?? []).some((method) => parseMethod(method) === '主动');
  return isActive && (item.对象 ?? []).some((audience) => parseAudience(audience).kind === 'society');
}
