// Why something changed: the 动态调整 trigger of each part and of each item, as far as the registers know one.
import { createActReader } from '../../fields/act.ts';
import { createOrganReader } from '../../fields/organ-name.ts';
import type { ComparedField, PartChange, Reason } from '../../model/change-set.ts';
import type { Registers } from '../../model/registers.ts';
import type { Version, VersionItem } from '../../model/version.ts';
import { createBaselineReasoner } from './reasons/baseline-reasons.ts';
import { createBasisReasoner } from './reasons/basis-reasons.ts';
import { createOrganReasoner } from './reasons/organ-reasons.ts';
import type { UnreasonedPart } from './reasons/unreasoned-part.ts';
import { isNearlyIdentical } from './reasons/wording.ts';

export type WholeItemChange = 'added' | 'removed' | 'split' | 'merged' | 'domain-changed';

export interface Reasoner {
  ofPart(part: UnreasonedPart, field: ComparedField, before: VersionItem, after: VersionItem): Reason;
  /** `items` are those that came, went, were split or merged; of a move, the item before and after. */
  ofItem(kind: WholeItemChange, items: readonly VersionItem[]): Reason;
}

interface ReasonerOptions {
  readonly registers: Registers;
  readonly before: Version;
  readonly after: Version;
}

/** What takes away from the public, or from the grounds, needs somebody who says why. */
const needsGrounds: ReadonlySet<PartChange['kind']> = new Set([
  'basis-removed',
  'basis-restored',
  'basis-outdated',
  'organ-outdated',
]);

/** Total: what no register explains is 要素变化, or 未说明 where it needs grounds. */
export function createReasoner({ registers, before, after }: ReasonerOptions): Reasoner {
  const basis = createBasisReasoner(createActReader(registers.acts), before);
  const organs = createOrganReasoner(createOrganReader(registers.organs));
  const baseline = createBaselineReasoner(before, after, registers.domains);

  /** What the registers say of this very part; 未说明 with an explanation where they speak against it. */
  function known(part: UnreasonedPart, field: ComparedField, old: VersionItem, fresh: VersionItem): Reason | undefined {
    if (field === '依据') return basis.ofPart(part, old.content.依据 ?? [], fresh.content.依据 ?? []);
    if (field === '主体') return organs.ofPart(part, old.content.主体 ?? [], fresh.content.主体 ?? []);
    return organs.ofText(part);
  }

  return {
    ofPart(part, field, old, fresh) {
      if (part.direction === 'same') return { trigger: '纯文字' };
      const reason = known(part, field, old, fresh);
      if (reason !== undefined) return reason;
      if (part.direction === 'unclear' && isNearlyIdentical(part.before, part.after)) return { trigger: '纯文字' };
      const grave = part.direction === 'looser' || needsGrounds.has(part.kind);
      return baseline.ofPart(old, fresh, grave) ?? basis.otherwise(part, grave);
    },
    ofItem(kind, items) {
      switch (kind) {
        case 'added':
          return basis.ofAdded(items) ?? baseline.ofItems(items, 'after') ?? { trigger: '要素变化' };
        case 'removed':
          return basis.ofRemoved(items) ?? baseline.ofItems(items, 'before') ?? { trigger: '未说明' };
        case 'domain-changed':
          return baseline.ofMove(items) ?? { trigger: '要素变化' };
        default:
          return { trigger: '要素变化' };
      }
    },
  };
}
