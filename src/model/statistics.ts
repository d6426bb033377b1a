// What catalogues hold, counted. Made by operations/statistics.ts.

/** How many items have a value. */
export interface Count {
  readonly name: string;
  readonly items: number;
}

/** One domain at a glance. An item may be both 主动 and 依申请, or reach both audiences. */
export interface DomainCount {
  readonly domain: string;
  readonly groups: number;
  readonly items: number;
  /** 方式 主动. */
  readonly active: number;
  /** 方式 依申请. */
  readonly onRequest: number;
  /** 对象 全社会. */
  readonly society: number;
  /** 对象 特定群体. */
  readonly group: number;
  /** 核对 已对照; always 0 in a county's catalogue. */
  readonly checked: number;
}

export type SectionName = '主体' | '层级' | '时限' | '渠道' | '方式' | '对象' | '核对';

export interface StatisticsSection {
  readonly name: SectionName;
  /** An item may count in several rows: it has two channels, but one deadline. */
  readonly isSeveral: boolean;
  readonly counts: readonly Count[];
}

export interface Statistics {
  /** As the user named the input. */
  readonly name: string;
  readonly files: number;
  readonly items: number;
  /** In the order of the register of domains; those that it does not know come last, by name. */
  readonly domains: readonly DomainCount[];
  /** All domains together, named 合计. */
  readonly total: DomainCount;
  readonly sections: readonly StatisticsSection[];
}
