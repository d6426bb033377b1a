// Every way in which an item can change: its name, how grave it is, and its mirror: what it is called read backwards.
import type { Direction } from './comparison.ts';
import type { Severity } from './diagnostic.ts';

interface ChangeKindEntry {
  /** Chinese, for people: 删去内容要素. */
  readonly title: string;
  /** Where neither the configuration nor the command line says otherwise (DESIGN §7). */
  readonly level: Severity;
  readonly direction: Direction;
  /** The kind of the same change read from the new version to the old one. */
  readonly mirror: string;
}

const table = {
  'item-removed': { title: '删去事项', level: 'error', direction: 'looser', mirror: 'item-added' },
  'item-added': { title: '新增事项', level: 'info', direction: 'stricter', mirror: 'item-removed' },
  'item-split': { title: '拆分事项', level: 'info', direction: 'unclear', mirror: 'item-merged' },
  'item-merged': { title: '合并事项', level: 'info', direction: 'unclear', mirror: 'item-split' },
  'domain-changed': { title: '移到别的领域', level: 'info', direction: 'unclear', mirror: 'domain-changed' },
  'name-changed': { title: '名称改动', level: 'info', direction: 'unclear', mirror: 'name-changed' },
  'group-changed': { title: '一级事项改动', level: 'info', direction: 'unclear', mirror: 'group-changed' },
  'content-removed': { title: '删去内容要素', level: 'error', direction: 'looser', mirror: 'content-added' },
  'content-added': { title: '新增内容要素', level: 'info', direction: 'stricter', mirror: 'content-removed' },
  'content-reworded': { title: '内容要素改写', level: 'info', direction: 'unclear', mirror: 'content-reworded' },
  'basis-removed': { title: '删去依据', level: 'error', direction: 'unclear', mirror: 'basis-added' },
  'basis-added': { title: '新增依据', level: 'info', direction: 'unclear', mirror: 'basis-removed' },
  'basis-repealed': { title: '删去已废止的依据', level: 'warning', direction: 'unclear', mirror: 'basis-restored' },
  'basis-restored': { title: '加入已废止的依据', level: 'warning', direction: 'unclear', mirror: 'basis-repealed' },
  'basis-updated': { title: '依据更新', level: 'info', direction: 'unclear', mirror: 'basis-outdated' },
  'basis-outdated': { title: '依据改回旧的', level: 'warning', direction: 'unclear', mirror: 'basis-updated' },
  'basis-changed': { title: '依据的写法改动', level: 'info', direction: 'unclear', mirror: 'basis-changed' },
  'deadline-loosened': { title: '时限放宽', level: 'error', direction: 'looser', mirror: 'deadline-tightened' },
  'deadline-tightened': { title: '时限收紧', level: 'info', direction: 'stricter', mirror: 'deadline-loosened' },
  'deadline-changed': { title: '时限改动', level: 'warning', direction: 'unclear', mirror: 'deadline-changed' },
  'organ-changed': { title: '主体改动', level: 'warning', direction: 'unclear', mirror: 'organ-changed' },
  'organ-removed': { title: '减少主体', level: 'warning', direction: 'unclear', mirror: 'organ-added' },
  'organ-added': { title: '增加主体', level: 'warning', direction: 'unclear', mirror: 'organ-removed' },
  'organ-renamed': { title: '主体改名', level: 'info', direction: 'unclear', mirror: 'organ-outdated' },
  'organ-outdated': { title: '主体改回旧名', level: 'warning', direction: 'unclear', mirror: 'organ-renamed' },
  'method-narrowed': { title: '公开方式收窄', level: 'error', direction: 'looser', mirror: 'method-widened' },
  'method-widened': { title: '公开方式放开', level: 'info', direction: 'stricter', mirror: 'method-narrowed' },
  'method-changed': { title: '公开方式改动', level: 'warning', direction: 'unclear', mirror: 'method-changed' },
  'channel-removed': { title: '减少渠道', level: 'warning', direction: 'looser', mirror: 'channel-added' },
  'channel-added': { title: '增加渠道', level: 'info', direction: 'stricter', mirror: 'channel-removed' },
  'audience-narrowed': { title: '公开对象收窄', level: 'error', direction: 'looser', mirror: 'audience-widened' },
  'audience-widened': { title: '公开对象放开', level: 'info', direction: 'stricter', mirror: 'audience-narrowed' },
  'audience-changed': { title: '公开对象改动', level: 'warning', direction: 'unclear', mirror: 'audience-changed' },
  'level-removed': { title: '减少公开层级', level: 'warning', direction: 'looser', mirror: 'level-added' },
  'level-added': { title: '增加公开层级', level: 'info', direction: 'stricter', mirror: 'level-removed' },
  'level-changed': { title: '公开层级改动', level: 'warning', direction: 'unclear', mirror: 'level-changed' },
  reworded: { title: '文字改动', level: 'info', direction: 'same', mirror: 'reworded' },
  'other-changed': { title: '其他栏目改动', level: 'info', direction: 'unclear', mirror: 'other-changed' },
} as const satisfies Readonly<Record<string, ChangeKindEntry>>;

export type ChangeKind = keyof typeof table;

export const changeKinds: Readonly<Record<ChangeKind, ChangeKindEntry & { readonly mirror: ChangeKind }>> = table;
export const changeKindIds = Object.keys(table) as ChangeKind[];

/** Kinds whose gravity the user changed. */
export type LevelSettings = Readonly<Partial<Record<ChangeKind, Severity>>>;
