import { createChannelReader } from '../fields/channel.ts';
import { channelStranger } from '../fields/channel-stranger.ts';
import { isDitto } from '../fields/ditto.ts';
import { onceEach } from '../fields/once-each.ts';
import { isPlaceholder } from '../fields/placeholder.ts';
import { remember } from '../fields/remember.ts';
import { isBlank } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Fix } from '../model/fix.ts';
import { nearest } from '../model/nearest.ts';
import type { Path } from '../model/path.ts';
import type { ChannelEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

const canonicalOnly = '统一别名';

/** Channels by their usual names. A misprint is certain, an unknown name only worth a look; what is none at all is for channel-is-carrier. */
export const channelKnown: ItemRule = {
  id: 'channel-known',
  title: '渠道写法规范',
  scope: 'item',
  parts: [['每条渠道']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开渠道是标准目录的必备要素；名称写法统一，群众才找得到',
  tags: ['渠道'],
  options: {
    [canonicalOnly]: {
      description: '别名也要改成规范写法，如“门户网站”改为“政府网站”：写 true；接受别名：写 false',
      default: false,
    },
  },
  check(item, report, { registers, options }) {
    const { identifyChannel } = createChannelReader(registers.channels);
    for (const [index, name] of (item.渠道 ?? []).entries()) {
      if (isBlank(name)) continue;
      const { how, canonical = '', matched = '' } = identifyChannel(name);
      const path = ['渠道', index];
      if (how === 'unknown' && !isForOthers(name)) report(unknown(path, name, nearestOf(registers.channels)(name)));
      else if (how === 'misprint') report(misprint(path, name, matched, canonical));
      else if (how === 'alias' && options[canonicalOnly] === true) report(alias(path, name, canonical));
    }
  },
};

/** What fills the cell is for no-placeholder and no-ditto-left to say, what is no channel at all for channel-is-carrier. */
function isForOthers(name: string): boolean {
  return isPlaceholder(name) || isDitto(name) || channelStranger(name) !== undefined;
}

/** 政俯网站 → 政府网站. The name of a channel of its own is near to none. */
const nearestOf = onceEach((channels: readonly ChannelEntry[]) => {
  const names = channels.flatMap(({ 名称, 别名 = [] }) => [名称, ...别名]);
  return remember((name: string) => ({ name: nearest(name, names) }));
});

function unknown(path: Path, name: string, { name: near }: { readonly name: string | undefined }): Finding {
  const question = near === undefined ? '请对照标准表核对' : `像是“${near}”，是的请改正`;
  return {
    path,
    subject: name,
    message: `“${name}”不是常见的公开渠道`,
    hint: `${question}；确实是本地的渠道，可以写成“其他：${name}”`,
  };
}

function misprint(path: Path, name: string, matched: string, canonical: string): Finding {
  const start = name.indexOf(matched);
  return {
    path,
    ...(start < 0 ? {} : { span: [start, start + matched.length] as const }),
    subject: name,
    message: `渠道“${name}”是误写`,
    hint: `应为“${canonical}”，请改正`,
    severity: 'error',
    ...(start < 0 ? {} : { fix: asCanonical(path, start, matched, canonical) }),
  };
}

/** A suggestion: 新媒体 may be more, or less, than 两微一端. */
function alias(path: Path, name: string, canonical: string): Finding {
  const title = `改为“${canonical}”`;
  return {
    path,
    subject: name,
    message: `渠道“${name}”没有用规范写法`,
    hint: `请改为“${canonical}”`,
    severity: 'info',
    fix: { isSafe: false, title, edits: [{ path, text: canonical }] },
  };
}

function asCanonical(path: Path, start: number, matched: string, canonical: string): Fix {
  const edits = [{ path, span: [start, start + matched.length] as const, text: canonical }];
  return { isSafe: true, title: `改为“${canonical}”`, edits };
}
