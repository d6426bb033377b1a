import type { Fix } from './fix.ts';
import type { Location, Span } from './location.ts';
import type { Path } from './path.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What a rule reports: a path in the data and words for a person. It knows nothing of files or lines. */
export interface Finding {
  readonly path: Path;
  /** The part of the string value that is meant. */
  readonly span?: Span;
  /** The offending text or other stable name of what is meant: part of the fingerprint, never of the wording. */
  readonly subject?: string;
  /** 问题: what is wrong, upper sentence without a final full stop. */
  readonly message: string;
  /** 怎么改. */
  readonly hint?: string;
  /** 依据, where it differs from the rule's own. */
  readonly basis?: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Absent where only a person can mend it. */
  readonly fix?: Fix;
}

/** A finding with its place: what reporters print. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly basis?: string | undefined;
  readonly location: Location;
  /** The text of the line, or of the cell: what a code frame shows. */
  readonly excerpt?: string | undefined;
  /** 地区.名称 and 领域 of the catalogue, '' where it does not say them; absent for what is no catalogue. */
  readonly catalogue?: { readonly region: string; readonly domain: string };
  /** Index of the item in its catalogue. */
  readonly index?: number;
  /** 编号 of the item, where there is one. */
  readonly item?: string | undefined;
  /** 名称 of the item, for people. */
  readonly itemName?: string | undefined;
  /** 主体 of the item: who has to mend it. */
  readonly organs?: readonly string[] | undefined;
  /** Element or key that is meant. */
  readonly field?: string | undefined;
  /** 16 hex digits of rule, place, domain, item, field and subject. */
  readonly fingerprint: string;
  readonly fixable: boolean;
}
