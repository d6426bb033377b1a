// Every rule, in the order of its id. Adding a rule is one file here, one line, one fixture folder, one page.
import type { Rule } from '../model/rule.ts';
import { elementPresent } from './element-present.ts';
import { itemIdUnique } from './item-id-unique.ts';
import { itemUnique } from './item-unique.ts';

export const rules: readonly Rule[] = [elementPresent, itemIdUnique, itemUnique];
