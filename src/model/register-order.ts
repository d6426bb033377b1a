// In what order the entries of a register stand: entries of one kind together, kinds in the order of the schema.

interface Kinds {
  /** The key that says the kind. */
  readonly key: string;
  readonly kinds: readonly string[];
}

export const registerKinds = {
  渠道: { key: '类别', kinds: ['国家', '平台', '其他'] },
  领域: { key: '批次', kinds: ['试点', '后续'] },
  法规: { key: '种类', kinds: ['法律', '行政法规', '部门规章', '地方性法规', '规范性文件'] },
  机构: { key: '状态', kinds: ['现行', '已撤并'] },
  文字: { key: '种类', kinds: ['错别字', '形近字', '重字漏字', '规范写法'] },
  负面清单: { key: '处理', kinds: ['不予公开', '有条件公开', '可以不予公开'] },
} as const satisfies Readonly<Record<string, Kinds>>;

export type OrderedRegister = keyof typeof registerKinds;

export function isOrdered(register: string): register is OrderedRegister {
  return Object.hasOwn(registerKinds, register);
}

export function kindOf(register: OrderedRegister, entry: object): string {
  return String((entry as Readonly<Record<string, unknown>>)[registerKinds[register].key]);
}

export function kindRank(register: OrderedRegister, entry: object): number {
  const { kinds }: Kinds = registerKinds[register];
  return kinds.indexOf(kindOf(register, entry));
}

/** By code units, which do not depend on where the program runs. */
export function compareNames(one: { readonly 名称: string }, other: { readonly 名称: string }): number {
  if (one.名称 === other.名称) return 0;
  return one.名称 < other.名称 ? -1 : 1;
}
