// Rules that a province writes without code: a document in, a rule like gkml's own out.
import type { Item } from '../model/catalogue.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ItemRule, RuleContext } from '../model/rule.ts';
import type { RuleDocument, RuleMaker } from '../model/rule-file.ts';
import { compileScope } from './province-rules/conditions.ts';
import { faultsIn } from './province-rules/faults.ts';
import { isListField, valuesOf } from './province-rules/fields.ts';
import { fixOf } from './province-rules/mending.ts';
import { compileTests, type Miss } from './province-rules/tests.ts';
import { fillIn } from './province-rules/wording.ts';

export const provinceRules: RuleMaker = { faultsIn, compile };

/** Total: what means nothing in the document finds nothing. */
function compile(document: RuleDocument): ItemRule {
  const isMeant = compileScope(document);
  const demands = Object.entries(document.应当).map(([field, tests]) => ({ field, tests: compileTests(tests, field) }));
  return {
    id: document.名称,
    title: document.标题,
    scope: 'item',
    severity: document.级别,
    basis: document.依据,
    tags: document.标签 ?? [],
    check(item, report, context) {
      if (!isMeant(item, context)) return;
      for (const { field, tests } of demands) {
        const miss = tests.missOf(valuesOf(field, item, context), context.registers);
        if (miss !== undefined) report(findingOf(document, field, item, context, miss));
      }
    },
  };
}

function findingOf(
  document: RuleDocument,
  field: string,
  item: Partial<Item>,
  context: RuleContext,
  miss: Miss,
): Finding {
  const { index, span, written } = miss;
  const fix = fixOf(field, item, document.修改, context.registers);
  return {
    path: index !== undefined && isListField(field) ? [field, index] : [field],
    subject: `${field}:${written}`,
    message: fillIn(document.问题, item, context, miss),
    hint: fillIn(document.怎么改, item, context, miss),
    ...(span === undefined ? {} : { span }),
    ...(fix === undefined ? {} : { fix }),
  };
}
