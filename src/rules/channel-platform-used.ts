import { createChannelReader } from '../fields/channel.ts';
import { createDomainKey } from '../fields/domain.ts';
import { parseMethod } from '../fields/method.ts';
import { concerns, isBinding, platformsOf, type StatutoryPlatform } from '../fields/platform.ts';
import { isPolicyItem } from '../fields/policy-item.ts';
import { told } from '../fields/register-words.ts';
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule } from '../model/rule.ts';

/** Procurement is published on 中国政府采购网, whatever else is used: the register says which items of which domain. */
export const channelPlatformUsed: ItemRule = {
  id: 'channel-platform-used',
  title: '法定的专门平台写在渠道里',
  scope: 'item',
  parts: [['渠道', '方式', '名称', '一级事项', '领域']],
  severity: 'warning',
  basis: '渠道名录所记的法律和文件',
  tags: ['渠道'],
  check(item, report, { registers, catalogue }) {
    if (catalogue.领域 === undefined || item.渠道 === undefined || item.渠道.length === 0) return;
    const platforms = platformsOf(createDomainKey(registers.domains)(catalogue.领域), registers.channels);
    if (platforms.length === 0 || !isActive(item) || isPolicyItem(item)) return;
    const { identifyChannel } = createChannelReader(registers.channels);
    for (const platform of platforms) {
      if (!concerns(platform, item)) continue;
      if (item.渠道.some((name) => identifyChannel(name.replace(ownChannel, '')).canonical === platform.entry.名称))
        continue;
      report(missing(platform));
    }
  },
};

/** 其他：中国政府采购网, as channel-known wants it written. */
const ownChannel = /^\s*其他\s*[：:]\s*/u;

function isActive({ 方式: methods = [] }: Partial<Item>): boolean {
  return methods.some((method) => parseMethod(method) === '主动');
}

function missing({ entry }: StatutoryPlatform): Finding {
  const isSure = entry.核对 === '已对照' && isBinding(entry);
  return {
    path: ['渠道'],
    subject: entry.名称,
    severity: isSure ? 'warning' : 'info',
    message: told(`这类事项应当在“${entry.名称}”公开，渠道里没有`, [entry]),
    hint: `在那里公开的，请在渠道里加上“${entry.名称}”；没有在那里公开的，请先与负责的机关核实`,
    basis: entry.依据?.join('；') ?? '渠道名录',
  };
}
