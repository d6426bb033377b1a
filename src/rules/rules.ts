// Every rule, in the order of its id. Adding a rule is one file here, one line, one fixture folder, one page.
import type { Rule } from '../model/rule.ts';
import { audienceChosen } from './audience-chosen.ts';
import { basisCited } from './basis-cited.ts';
import { basisDocumentNumber } from './basis-document-number.ts';
import { channelHasWebsite } from './channel-has-website.ts';
import { channelKnown } from './channel-known.ts';
import { deadlineFitsMethod } from './deadline-fits-method.ts';
import { deadlineMeasurable } from './deadline-measurable.ts';
import { deadlineNotPeriod } from './deadline-not-period.ts';
import { deadlinePartsDistinct } from './deadline-parts-distinct.ts';
import { deadlineStartStated } from './deadline-start-stated.ts';
import { deadlineUnderstood } from './deadline-understood.ts';
import { deadlineVillageQuarterly } from './deadline-village-quarterly.ts';
import { deadlineWithinLimit } from './deadline-within-limit.ts';
import { deadlineWordsOnce } from './deadline-words-once.ts';
import { elementPresent } from './element-present.ts';
import { itemIdUnique } from './item-id-unique.ts';
import { itemUnique } from './item-unique.ts';
import { methodChosen } from './method-chosen.ts';
import { noDittoLeft } from './no-ditto-left.ts';
import { organSpecific } from './organ-specific.ts';
import { textSound } from './text-sound.ts';

export const rules: readonly Rule[] = [
  audienceChosen,
  basisCited,
  basisDocumentNumber,
  channelHasWebsite,
  channelKnown,
  deadlineFitsMethod,
  deadlineMeasurable,
  deadlineNotPeriod,
  deadlinePartsDistinct,
  deadlineStartStated,
  deadlineUnderstood,
  deadlineVillageQuarterly,
  deadlineWithinLimit,
  deadlineWordsOnce,
  elementPresent,
  itemIdUnique,
  itemUnique,
  methodChosen,
  noDittoLeft,
  organSpecific,
  textSound,
];
