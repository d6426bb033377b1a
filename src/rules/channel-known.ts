import { createChannelReader } from '../fields/channel.ts';
import { isBlank } from '../fields/text.ts';
import type { Fix } from '../model/fix.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule } from '../model/rule.ts';

/** Channels by their usual names. A misprint is certain, an unknown name only worth a look. */
export const channelKnown: ItemRule = {
  id: 'channel-known',
  title: '渠道写法规范',
  scope: 'item',
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开渠道是标准目录的必备要素；名称写法统一，群众才找得到',
  tags: ['渠道'],
  check(item, report, { registers }) {
    const { identifyChannel } = createChannelReader(registers.channels);
    for (const [index, name] of (item.渠道 ?? []).entries()) {
      if (isBlank(name)) continue;
      const { how, canonical, matched = '' } = identifyChannel(name);
      const path = ['渠道', index];
      if (how === 'unknown') {
        report({
          path,
          subject: name,
          message: `“${name}”不是常见的公开渠道`,
          hint: `请对照标准表核对；确实是本地的渠道，可以写成“其他：${name}”`,
        });
      } else if (how === 'misprint') {
        const start = name.indexOf(matched);
        report({
          path,
          ...(start < 0 ? {} : { span: [start, start + matched.length] as const }),
          subject: name,
          message: `渠道“${name}”是误写`,
          hint: `应为“${canonical}”，请改正`,
          severity: 'error',
          ...(start < 0 || canonical === undefined ? {} : { fix: asCanonical(path, start, matched, canonical) }),
        });
      }
    }
  },
};

function asCanonical(path: Path, start: number, matched: string, canonical: string): Fix {
  const edits = [{ path, span: [start, start + matched.length] as const, text: canonical }];
  return { isSafe: true, title: `改为“${canonical}”`, edits };
}
