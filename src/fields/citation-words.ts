// The vocabulary of 公开依据 as tables.
import { numeralSource } from './numeral.ts';

/** The number before an element, at its beginning: 1. 1、 (1) （一） 一、 */
export const listMarker =
  /(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}\s*[.．、)）:：](?!\d)|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?=\s*[《【]))\s*/uy;

/** A number in running text that can only count the title after it: …第十三条2.《…》. */
export const numberBeforeTitle = /(?<![\d第])\d{1,2}\s*[.．、)）:：]?\s*(?=[《【])/u;

/** 【法律】, [行政法规]: a bracket that says what kind of act follows. */
export const label = /^[【[［〔(（][^\d《]{2,20}[】\]］〕)）]$/u;

/** Words that join two titles and belong to neither. */
export const conjunction = /^(?:以及|或者|[和与及或/／|｜+＋])$/u;

/** 第二十条, 第五十七条第二款, 第3项. Also the one whose 条 was lost. */
export const article = new RegExp(`第\\s*${numeralSource}\\s*(?:[条款项章节目](?:之${numeralSource})?)?`, 'gu');

/** Words after an act that still speak of it or of acts like it; the act before them keeps them. */
export const trailing = /^(?:等|及其|及有关|及相关|和相关|和有关|以及(?!《)|及(?!《)).*$/u;

/** Words that only end a reference: 第五条的规定, 文件精神. */
export const closingWords =
  /^(?:(?:之|的|中|中的|有关|相关|文件|规定|要求|精神|条款|内容|附件|令|号|试行|暂行|修订|修正|版){0,4})$/u;

/** Begins something that cannot stand without the act before it. */
export const continuation =
  /^(?:等|及其|及有关|及相关|和相关|和有关|以及(?!.{0,20}《)|第[〇零一二两三四五六七八九十百千\d]+(?:[条款项章节]|$)|[条款项](?![例目])|[(（〔﹝[［](?!.{2,20}[)）〕﹝\]］]《)|[》>〉)）〕】\]])/u;

/** Nouns that end the name of an act or of a document. */
const actNoun =
  '(?:法|条例|规定|办法|意见|通知|规划|计划|方案|文件|细则|标准|规程|规范|纲要|要点|决定|决议|公告|通告|目录|指南|制度|政策|要求|精神|批复|规则|章程|解释|清单|预案|指引|函|[号令])(?:文|文件)?(?:[(（][^()（）]*[)）])*';

/** Ends where an act may end. */
export const endsAsAct = new RegExp(`(?:》|${actNoun}|[)）])(?:等|等文件)?$`, 'u');

/** The name of an act without 《》, alone in its place: 各地相关政策法规文件, 示例省“七五”规划. */
export const namedAct = new RegExp(`^.{1,40}${actNoun}等?$`, 'u');

/** The first of several levels that share a noun: 省、市有关文件. */
export const levelAlone = /^(?:国家|中央|部委?|省级?|市级?|县级?|区级?|乡级?|镇级?|上级|各级|地方)$/u;

/** A document or order number without its title. */
export const numberAlone = /^[\u4e00-\u9fff]{2,12}(?:[〔﹝[［【(（]\d{4}[〕﹞\]］】)）]|令第?)\d{1,5}号$/u;

/** Words of rules that speak, not of names. */
export const proseWords = /应当?|可以|不得|予以|负责|按照|依照|依据|根据|下列|包括|主动公开|是指|[:：]/u;

/** 行政法规： before the acts of that kind. */
export const kindPrefix = /^[^《》、；;，,。]{2,8}[:：]/u;

/** What may stand before a title and belong to it: an organ. Not “依照” and the like, which belong to running text. */
export const organPrefix = /^[^《》、；;，,。:：]{0,30}$/u;
export const proseBeforeTitle = /(?:依照|按照|根据|依据|违反|符合|参照|适用|执行|遵守|落实)$/u;

/** A quotation begins: 第五条规定，行政机关应当…. */
export const opensQuotation = new RegExp(`第${numeralSource}[条款项].{0,12}(?:规定|明确|要求|指出)$`, 'u');

/** No act can be looked up by these: 各地相关政策法规文件, 上级有关规定. */
export const vagueWords =
  /相关|有关|各地|各级|上级|国家和|其他|其它|等规定|政策法规|法律法规|规范性文件|的要求$|精神$/u;
