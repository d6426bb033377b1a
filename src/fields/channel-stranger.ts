// What stands among the channels of published tables and is none.
import { parseAudience } from './audience.ts';
import { parseMethod } from './method.ts';
import { remember } from './remember.ts';
import { comparable } from './text.ts';

export type ChannelStranger = 'address' | 'telephone' | 'place' | 'organ' | 'method' | 'audience' | 'deadline';

/** First match wins. Read on the text without blanks, punctuation folded to half width. */
const patterns: readonly (readonly [ChannelStranger, RegExp])[] = [
  ['address', /https?:|^www\.|\.(?:gov|com|net|org|cn)\b|^[\w.-]+@[\w.-]+$/iu],
  ['telephone', /(?:^|\D)(?:0\d{2,3}-?)?\d{7,8}$|(?:^|\D)1[3-9]\d{9}$/u],
  ['deadline', /工作日|之日起|^(?:长期|永久|实时|及时)公[开布示]?$/u],
  ['place', /(?:路|街|巷|大道)\d+号|\d+号楼|\d+楼\d*室?$/u],
  [
    'organ',
    /(?:局|委员会|人民政府|管委会|部门|办事处|办公室|居委会|村委会|派出所|人民法院|检察院|税务所|司法所)$|^.{2,}(?:县|市|区|省)政府$/u,
  ],
];

/** What a name that no register knows is instead of a channel; undefined where it may be one. Total: any text. */
export const channelStranger: (name: string) => ChannelStranger | undefined = remember((name) => {
  const key = comparable(name).slice(0, 200);
  if (parseMethod(key) !== undefined) return 'method';
  if (parseAudience(key).kind !== 'unknown') return 'audience';
  return patterns.find(([, pattern]) => pattern.test(key))?.[0];
});
