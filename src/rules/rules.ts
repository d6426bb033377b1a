// Every rule, in the order of its id. Adding a rule is one file here, one line, one fixture folder, one page.
import type { Rule } from '../model/rule.ts';
import { audienceChosen } from './audience-chosen.ts';
import { audienceGroupNamed } from './audience-group-named.ts';
import { baselineAudienceKept } from './baseline-audience-kept.ts';
import { baselineBasisKept } from './baseline-basis-kept.ts';
import { baselineChannelKept } from './baseline-channel-kept.ts';
import { baselineContentKept } from './baseline-content-kept.ts';
import { baselineDeadlineKept } from './baseline-deadline-kept.ts';
import { baselineIdExists } from './baseline-id-exists.ts';
import { baselineItemPresent } from './baseline-item-present.ts';
import { baselineLevelKept } from './baseline-level-kept.ts';
import { baselineMethodKept } from './baseline-method-kept.ts';
import { baselineOrganKept } from './baseline-organ-kept.ts';
import { baselineVersionCurrent } from './baseline-version-current.ts';
import { basisActKnown } from './basis-act-known.ts';
import { basisArticleCurrent } from './basis-article-current.ts';
import { basisCited } from './basis-cited.ts';
import { basisDocumentNumber } from './basis-document-number.ts';
import { basisEditionCurrent } from './basis-edition-current.ts';
import { basisInForce } from './basis-in-force.ts';
import { basisInnerMarks } from './basis-inner-marks.ts';
import { basisLasting } from './basis-lasting.ts';
import { basisNumberConsistent } from './basis-number-consistent.ts';
import { basisNumberRight } from './basis-number-right.ts';
import { basisOfOwnDomain } from './basis-of-own-domain.ts';
import { basisTitleFull } from './basis-title-full.ts';
import { channelHasWebsite } from './channel-has-website.ts';
import { channelIsCarrier } from './channel-is-carrier.ts';
import { channelKnown } from './channel-known.ts';
import { channelPlatformUsed } from './channel-platform-used.ts';
import { deadlineFitsMethod } from './deadline-fits-method.ts';
import { deadlineMeasurable } from './deadline-measurable.ts';
import { deadlineNotPeriod } from './deadline-not-period.ts';
import { deadlinePartsDistinct } from './deadline-parts-distinct.ts';
import { deadlineStartStated } from './deadline-start-stated.ts';
import { deadlineUnderstood } from './deadline-understood.ts';
import { deadlineVillageQuarterly } from './deadline-village-quarterly.ts';
import { deadlineWithinLimit } from './deadline-within-limit.ts';
import { deadlineWordsOnce } from './deadline-words-once.ts';
import { deviationCurrent } from './deviation-current.ts';
import { deviationDeparts } from './deviation-departs.ts';
import { deviationReasoned } from './deviation-reasoned.ts';
import { elementPresent } from './element-present.ts';
import { groupPresent } from './group-present.ts';
import { itemIdUnique } from './item-id-unique.ts';
import { itemUnique } from './item-unique.ts';
import { itemUniqueAcrossDomains } from './item-unique-across-domains.ts';
import { levelKnown } from './level-known.ts';
import { levelOfPlace } from './level-of-place.ts';
import { lineageAcyclic } from './lineage-acyclic.ts';
import { listEntriesDistinct } from './list-entries-distinct.ts';
import { methodChosen } from './method-chosen.ts';
import { noBankAccount } from './no-bank-account.ts';
import { noDittoLeft } from './no-ditto-left.ts';
import { noIdentityNumber } from './no-identity-number.ts';
import { noMobileNumber } from './no-mobile-number.ts';
import { noPastYear } from './no-past-year.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noSampleLeft } from './no-sample-left.ts';
import { noWithheldContent } from './no-withheld-content.ts';
import { numberingContinuous } from './numbering-continuous.ts';
import { organCurrent } from './organ-current.ts';
import { organLevelFits } from './organ-level-fits.ts';
import { organListed } from './organ-listed.ts';
import { organOfThisPlace } from './organ-of-this-place.ts';
import { organSpecific } from './organ-specific.ts';
import { organSpelledAlike } from './organ-spelled-alike.ts';
import { policyOpenToAll } from './policy-open-to-all.ts';
import { textNotDoubled } from './text-not-doubled.ts';
import { textNumerals } from './text-numerals.ts';
import { textOfThisPlace } from './text-of-this-place.ts';
import { textPaired } from './text-paired.ts';
import { textPunctuated } from './text-punctuated.ts';
import { textSimplified } from './text-simplified.ts';
import { textSound } from './text-sound.ts';
import { textSpelled } from './text-spelled.ts';
import { textTrimmed } from './text-trimmed.ts';
import { textUnbroken } from './text-unbroken.ts';

export const rules: readonly Rule[] = [
  audienceChosen,
  audienceGroupNamed,
  baselineAudienceKept,
  baselineBasisKept,
  baselineChannelKept,
  baselineContentKept,
  baselineDeadlineKept,
  baselineIdExists,
  baselineItemPresent,
  baselineLevelKept,
  baselineMethodKept,
  baselineOrganKept,
  baselineVersionCurrent,
  basisActKnown,
  basisArticleCurrent,
  basisCited,
  basisDocumentNumber,
  basisEditionCurrent,
  basisInForce,
  basisInnerMarks,
  basisLasting,
  basisNumberConsistent,
  basisNumberRight,
  basisOfOwnDomain,
  basisTitleFull,
  channelHasWebsite,
  channelIsCarrier,
  channelKnown,
  channelPlatformUsed,
  deadlineFitsMethod,
  deadlineMeasurable,
  deadlineNotPeriod,
  deadlinePartsDistinct,
  deadlineStartStated,
  deadlineUnderstood,
  deadlineVillageQuarterly,
  deadlineWithinLimit,
  deadlineWordsOnce,
  deviationCurrent,
  deviationDeparts,
  deviationReasoned,
  elementPresent,
  groupPresent,
  itemIdUnique,
  itemUniqueAcrossDomains,
  itemUnique,
  levelKnown,
  levelOfPlace,
  lineageAcyclic,
  listEntriesDistinct,
  methodChosen,
  noBankAccount,
  noDittoLeft,
  noIdentityNumber,
  noMobileNumber,
  noPastYear,
  noPlaceholder,
  noSampleLeft,
  noWithheldContent,
  numberingContinuous,
  organCurrent,
  organLevelFits,
  organListed,
  organOfThisPlace,
  organSpecific,
  organSpelledAlike,
  policyOpenToAll,
  textNotDoubled,
  textNumerals,
  textOfThisPlace,
  textPaired,
  textPunctuated,
  textSimplified,
  textSound,
  textSpelled,
  textTrimmed,
  textUnbroken,
];
