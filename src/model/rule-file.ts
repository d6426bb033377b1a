// A rule that a place wrote itself, as YAML (schemas/rule.schema.json).
import type { Finding } from './diagnostic.ts';
import type { RuleDocument } from './generated/rule.ts';
import type { ItemRule } from './rule.ts';

export type { RuleDocument } from './generated/rule.ts';

/** What makes rules of documents: io reads files and knows no rule, so it is told. */
export interface RuleMaker {
  /** What the schema cannot say: fields, tests and patterns that mean nothing. Paths are in the document. */
  faultsIn(document: RuleDocument): readonly Finding[];
  /** @param document without faults */
  compile(document: RuleDocument): ItemRule;
}
