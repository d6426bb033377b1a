// 机构改革: what the register of organs knows of a name that changed.
import type { OrganReader } from '../../../fields/organ-name.ts';
import type { Reason } from '../../../model/change-set.ts';
import type { Relation } from '../../../model/comparison.ts';
import type { UnreasonedPart } from './unreasoned-part.ts';

export interface OrganReasoner {
  /** A change in 主体; `before` and `after` are the item's whole lists. */
  ofPart(part: UnreasonedPart, before: readonly string[], after: readonly string[]): Reason | undefined;
  /** A change in another field that only puts a renamed organ under its new name. */
  ofText(part: UnreasonedPart): Reason | undefined;
}

export function createOrganReasoner(organs: OrganReader): OrganReasoner {
  /** 国土资源局 and 规划局 became one: the second of them is only missing. */
  function among(names: readonly string[], relate: (name: string) => Relation | undefined): Reason | undefined {
    return reasonOf(names.map(relate).find((relation) => relation?.kind === 'updated'));
  }

  return {
    ofPart({ before: old, after: fresh }, earlier, later) {
      if (old !== null && fresh !== null) return reasonOf(organs.relate(old, fresh));
      if (old !== null) return among(later, (name) => organs.relate(old, name));
      return fresh === null ? undefined : among(earlier, (name) => organs.relate(name, fresh));
    },
    ofText({ before: old, after: fresh }) {
      return old === null || fresh === null ? undefined : reasonOf(organs.relateTexts(old, fresh));
    },
  };
}

function reasonOf(relation: Relation | undefined): Reason | undefined {
  if (relation === undefined) return undefined;
  const { kind, explanation } = relation;
  if (kind === 'updated') return { trigger: '机构改革', explanation };
  return { trigger: '未说明', explanation: `改回了旧名：${explanation}` };
}
