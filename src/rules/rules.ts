// Every rule, in the order of its id. Adding a rule is one file here, one line, one fixture folder, one page.
import type { Rule } from '../model/rule.ts';
import { audienceChosen } from './audience-chosen.ts';
import { channelHasWebsite } from './channel-has-website.ts';
import { channelKnown } from './channel-known.ts';
import { elementPresent } from './element-present.ts';
import { itemIdUnique } from './item-id-unique.ts';
import { itemUnique } from './item-unique.ts';
import { methodChosen } from './method-chosen.ts';
import { organSpecific } from './organ-specific.ts';

export const rules: readonly Rule[] = [
  audienceChosen,
  channelHasWebsite,
  channelKnown,
  elementPresent,
  itemIdUnique,
  itemUnique,
  methodChosen,
  organSpecific,
];
