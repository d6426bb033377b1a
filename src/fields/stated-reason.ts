// Whether a reason for a departure says why.
import { isPlaceholder } from './placeholder.ts';

/** Words that fit every departure and so explain none; without what stands before and after them. */
const emptyReasons: ReadonlySet<string> = new Set([
  '其他',
  '其它',
  '特殊',
  '特殊情况',
  '实际',
  '实际情况',
  '具体情况',
  '有关情况',
  '客观',
  '历史',
  '个别',
  '工作',
  '工作需要',
  '需要',
  '因地制宜',
  '调整',
  '变化',
  '情况变化',
  '不同',
  '与基准不同',
  '与上级不同',
  '不一致',
  '不一样',
  '没有',
  '无此事项',
  '没有此事项',
  '没有这项',
  '不涉及',
  '不涉及此事项',
  '不适用',
  '不适用此事项',
  '不需要',
  '不公开',
  '不便公开',
  '同上',
  '如上',
  '见附件',
  '要求',
  '上级要求',
  '领导要求',
  '领导同意',
  '领导批准',
  '经研究',
  '经研究决定',
  '会议决定',
  '已批准',
  '测试',
]);

const before =
  /^(?:(?:因为?|由于|鉴于|按照?|根据|依据|结合|考虑到?|出于|为了?|有|属于|系)|(?:[本我当该此][地县区市州省旗镇乡村街道]+)|的)+/u;
const after = /(?:的?(?:原因|缘故|理由|考虑|情形|等)|等)+$/u;
/** A reason has as many letters at least: 没有港口. */
const fewest = 4;

/** False for what is blank, fills the place of a reason (无, 其他原因, 特殊情况) or is too short to be one. */
export function statesReason(text: string): boolean {
  const words = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  if (words.length < fewest || isPlaceholder(text)) return false;
  const [core = words] = [words.replace(before, '').replace(after, '')];
  return core !== '' && !emptyReasons.has(core) && !emptyReasons.has(words) && /[^\p{N}]/u.test(core);
}
