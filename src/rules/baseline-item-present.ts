import { grantFlags, notGranted } from '../fields/granted-departure.ts';
import type { DomainCheck, ItemCheck } from '../model/baseline-check.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { BaselineRule } from '../model/rule.ts';

/** What the baseline has the place has too, or says why not. */
export const baselineItemPresent: BaselineRule = {
  id: 'baseline-item-present',
  title: '基准里的事项本地都有',
  scope: 'baseline',
  severity: 'error',
  basis: '国办发〔2019〕54号：基层政府对照国家、省级标准目录，全面梳理细化公开事项；本地没有的，说明理由',
  tags: ['基准'],
  check({ domains }, report) {
    for (const domain of domains) {
      const missing = domain.items.filter(({ state }) => state === 'missing');
      const [catalogue] = domain.local;
      if (catalogue !== undefined) for (const item of missing) report({ catalogue }, missingItem(item));
      else if (missing.length > 0) report({ domain: domain.domain }, missingDomain(domain, missing.length));
    }
  },
};

function missingItem({ baseline: { id, content }, exclusion, candidates }: ItemCheck): Finding {
  const { 名称: name = '', 一级事项: group } = content;
  const where = group === undefined ? '' : `（一级事项“${group}”）`;
  const past = exclusion === undefined ? '' : notGranted('不适用', exclusion.entry);
  const [likely] = candidates;
  const meant =
    likely === undefined
      ? ''
      : `可能就是本地的“${likely.content.名称}”${likely.id === undefined ? '' : `（${likely.id}）`}，是的话给它写上“基准编号: ${id ?? ''}”；`;
  return {
    path: ['领域'],
    subject: id ?? `${group ?? ''} ${name}`,
    message: `缺少基准里的事项${id === undefined ? '' : ` ${id} `}“${name}”${where}${past}`,
    hint: `${meant}本地有的，请补上；没有的，${recording(id, exclusion)}`,
  };
}

/** What is recorded already is written anew. */
function recording(id = '基准编号', exclusion: ItemCheck['exclusion'] = undefined): string {
  const command = `gkml deviate ${id} --not-applicable`;
  if (exclusion === undefined) return `报批后记为不适用：${command} --reason 理由`;
  return `报批后改写记下的不适用：${command} ${grantFlags(exclusion.entry)}`;
}

function missingDomain({ domain }: DomainCheck, count: number): Finding {
  return {
    path: [],
    subject: domain,
    message: `没有“${domain}”领域的目录，基准里有 ${count} 项`,
    hint: '请编制这个领域的目录；整个领域都不适用的，给它建一份没有事项的目录，在“不适用”里写“全部事项”和理由',
  };
}
