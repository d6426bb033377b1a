import { createChannelReader } from '../fields/channel.ts';
import { type ChannelStranger, channelStranger } from '../fields/channel-stranger.ts';
import type { ItemRule } from '../model/rule.ts';

interface Wording {
  readonly problem: string;
  readonly hint: (name: string) => string;
}

const wordings: Readonly<Record<ChannelStranger, Wording>> = {
  address: {
    problem: '是网址或者邮箱，不是渠道的名称',
    hint: () => '渠道请写“政府网站”等名称，网址写在“栏目”的“网址”里',
  },
  telephone: { problem: '是电话号码，不是渠道的名称', hint: () => '渠道请写热线的名称；联系电话请写在“备注”里' },
  place: { problem: '是地点，不是渠道的名称', hint: () => '请写那里的公开载体，如“政务服务中心”“公开查阅点”' },
  organ: {
    problem: '是机关或者组织的名称，不是渠道',
    hint: (name) => `请写它用的公开载体，如“社区/企事业单位/村公示栏（电子屏）”“其他：${name}公告栏”`,
  },
  method: { problem: '是公开方式，串到渠道里来了', hint: () => '请移到“方式”，在渠道里写公开的载体，如“政府网站”' },
  audience: { problem: '是公开对象，串到渠道里来了', hint: () => '请移到“对象”，在渠道里写公开的载体，如“政府网站”' },
  deadline: { problem: '是公开时限，串到渠道里来了', hint: () => '请移到“时限”，在渠道里写公开的载体，如“政府网站”' },
};

/** What stands among the channels and is none. Names that may be channels, but rare ones, are for channel-known. */
export const channelIsCarrier: ItemRule = {
  id: 'channel-is-carrier',
  title: '渠道写公开的载体',
  scope: 'item',
  parts: [['每条渠道']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开渠道是标准目录的必备要素，写的是群众在哪里看得到',
  tags: ['渠道'],
  check(item, report, { registers }) {
    const { identifyChannel } = createChannelReader(registers.channels);
    for (const [index, name] of (item.渠道 ?? []).entries()) {
      if (identifyChannel(name).how !== 'unknown') continue;
      const stranger = channelStranger(name);
      if (stranger === undefined) continue;
      const { problem, hint } = wordings[stranger];
      report({ path: ['渠道', index], subject: name, message: `“${name}”${problem}`, hint: hint(name) });
    }
  },
};
