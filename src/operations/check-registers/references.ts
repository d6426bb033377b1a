import type { Finding } from '../../model/diagnostic.ts';
import type { Registers } from '../../model/registers.ts';

/** The organs that lead a domain are organs that there are today. */
export function checkLeads({ domains, organs }: Registers): Finding[] {
  const names = new Set(organs.filter(({ 状态 }) => 状态 === '现行').map(({ 名称 }) => 名称));
  return domains.flatMap(({ 牵头: leads = [] }, index) =>
    leads.flatMap((lead, at) =>
      names.has(lead) ? [] : [unknownName(lead, '牵头', '机构', ['条目', index, '牵头', at])],
    ),
  );
}

/** The domains that a platform is for are domains. */
export function checkPlatformDomains({ channels, domains }: Registers): Finding[] {
  const names = new Set(domains.map(({ 名称 }) => 名称));
  return channels.flatMap(({ 领域: named = [] }, index) =>
    named.flatMap((domain, at) =>
      names.has(domain) ? [] : [unknownName(domain, '领域', '领域', ['条目', index, '领域', at])],
    ),
  );
}

/** Only a platform is for certain domains, and it is a law or a document that says so. */
export function checkPlatformGrounds({ channels }: Registers): Finding[] {
  return channels.flatMap(({ 名称: name, 类别: kind, 领域: domains, 依据: grounds }, index) => {
    if (domains === undefined && grounds === undefined) return [];
    const [key, missing] = domains === undefined ? ['依据', '领域'] : ['领域', '依据'];
    const about = { path: ['条目', index, key], subject: name };
    if (domains === undefined || grounds === undefined) {
      return [{ ...about, message: `“${name}”写了${key}，没有写${missing}`, hint: '领域和依据要么都写，要么都不写' }];
    }
    if (kind === '平台') return [];
    const message = `“${name}”的类别是“${kind}”，却写了领域`;
    return [{ ...about, message, hint: '只有法律或文件指定的平台才写领域和依据，请改正类别，或者删去这两项' }];
  });
}

function unknownName(name: string, key: string, register: string, path: Finding['path']): Finding {
  const which = register === '机构' ? '现行的' : '的';
  return {
    path,
    subject: name,
    message: `${key}“${name}”不是${register}名录里${which}名称`,
    hint: `请照${register}名录里的“名称”写，没有的先补一条`,
  };
}
