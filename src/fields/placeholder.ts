import { comparable } from './text.ts';

/** Words that stand where something has yet to be written; with 见 and the like they point out of the catalogue. */
const placeholder =
  /^(?:[\p{Pd}_/\\|.,·…*~=+〃]+|无|暂无|空|空白|待定|待补充?|待填写?|待完善|待明确|待核实|略|同表|另附|附后|详见附[件表]|见附[件表]|不详|未知|n\/?a|null|none|undefined|tbd|todo)$/iu;

/** The longest of them has nine letters. */
const longest = 12;
/** Nearly every text is told by its beginning alone. */
const beginning = /^[\s(（["“'‘【[]*(?:[\p{P}\p{S}]|[无暂空待略同另附详见不未]|n|tbd|todo|undefined)/iu;

/** True for 待定, 略, —, / and the like, which fill a cell and say nothing. Brackets around them do not count. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest || !beginning.test(text)) return false;
  return placeholder.test(comparable(text).replace(/^[(["'](.*)[)\]"']$/u, '$1'));
}
