// The vocabulary of 公开时限 as tables. All patterns are for folded text (deadline-pieces.ts): no blanks, no quotes, half width.
import { numeralSource } from './numeral.ts';

export type DeadlineUnit = 'workday' | 'day' | 'week' | 'month' | 'year';

/** How a unit is written → what it counts. `times` scales the written amount to the unit. */
export const units: Readonly<Record<string, { readonly unit: DeadlineUnit; readonly times: number }>> = {
  工作日: { unit: 'workday', times: 1 },
  工作天: { unit: 'workday', times: 1 },
  自然日: { unit: 'day', times: 1 },
  日历日: { unit: 'day', times: 1 },
  日历天: { unit: 'day', times: 1 },
  日: { unit: 'day', times: 1 },
  天: { unit: 'day', times: 1 },
  小时: { unit: 'day', times: 1 / 24 },
  周: { unit: 'week', times: 1 },
  星期: { unit: 'week', times: 1 },
  个月: { unit: 'month', times: 1 },
  个季度: { unit: 'month', times: 3 },
  年: { unit: 'year', times: 1 },
};

const unitSource = '(工作日|工作天|自然日|日历[日天]|小时|星期|个月|个季度|[日天周年])';

/** 20个工作日, 二十个工作日, 5至7日. Not the day of a date. Groups: lower or only amount, upper amount, unit. */
export const measurePattern = new RegExp(
  `(?<![月\\d〇零一二两三四五六七八九十百千])(?!(?:19|20)\\d\\d年)(${numeralSource})(?:[-~—至到](${numeralSource}))?个*?${unitSource}(?!度)`,
  'u',
);

/** A number is missing: lost to * or x, none before 工作日, none after 之日起. */
export const lostNumber = /[*×□]|工作日|之日起?$/u;

/** Behind a measure: it counts back from an event, 听证7个工作日前. */
export const beforeEvent = /^(?:以|之)?前(?![款项述置期])/u;

/** What may follow a measure and still belong to it. */
export const measureTail =
  /^(?:以内|之内|内)?(?:(?:予以|及时|主动|依法|向社会|对外|进行|必须|应当|应|完成|有|至少|需|并){0,4}(?:公开发布|公开|公示|公布|发布|公告|更新|上传|告知|公(?=$))){0,2}(?:[一1]次)?/u;

/** Events that start the clock. */
const startVerbs =
  '形成|变更|变动|产生|生成|获取|获得|制作|制定|制订|拟定|批准|批复|审批|审定|审议通过|通过|收到|接到|受理|作出|做出|(?<!处罚|许可|执法|行政|强制|征收|补偿|审批)决定|确定|颁布|印发|发布|公布|下发|签署|签订|生效|结束|期满|完成|更新|调整|修订|成立|公开|申请|确认|认定|验收|办结|发生';

/** 形成或者变更, 获取(形成、变更): verbs joined to one run. */
export const startRun = new RegExp(`(?:${startVerbs})(?:(?:或者|或|和|及|并|[、/(])?(?:${startVerbs})\\)?)*`, 'gu');
export const startVerb = new RegExp(startVerbs, 'gu');

/** Words that close a starting event. */
export const startClosing = /(?:之日起?|当日起?|之后|以后|之时|[后起时])(?:的|第)?$/u;

/** What is no subject although it stands where one would: the information itself, or a manner (按进展情况). */
export const genericSubject =
  /^(?:(?:自|从|该|本|各|政府|公开|事项|相关|有关|信息|内容|应当?|须|在|于|等|的){0,8}|(?:按|根据|与|随|视|结合|依).*)$/u;

/** Verbs that end a procedure: what stands before them is the procedure, not the information. */
export const procedureVerb = /^(?:结束|期满|完成|办结|验收)/u;

/** Nouns that name a kind of information when they stand before the starting verb. */
export const informationNoun =
  /(?:决定|结果|许可|处罚|强制|文件|名单|预算|决算|公告|公示|通知|方案|规划|政策|报告|信息|标准|项目|合同|其他|其余|其它)$/u;

/** Words between a subject and its starting event. Parts of other words (自然, 经济, 关于) are not meant. */
export const leadIn =
  /(?:应当?在|应于|须在|(?<![关位属由对低高大少])于|经(?![济营费])|自(?![然主己治])|从(?![事业其]))/u;

const period = '(?:半年|年度?|季度?|月度?|周|旬|日|天|学期|学年|星期)';

export type DeadlineKind =
  | 'within'
  | 'immediate'
  | 'recurring'
  | 'retention'
  | 'consultation'
  | 'event'
  | 'dated'
  | 'deferral'
  | 'transfer'
  | 'unknown';

interface KindWords {
  readonly kind: DeadlineKind;
  readonly pattern: RegExp;
}

/** Kinds that their words tell even where a measure stands beside them; the first that fits wins. */
export const kindsBeforeMeasure: readonly KindWords[] = [
  {
    kind: 'deferral',
    pattern:
      /另有规定|从其规定|法定(?:时限|期限)|规定的?(?:时限|期限|时间)|(?:按照?|依照?|依据).{0,30}规定(?:执行|办理|公开)?$/u,
  },
  { kind: 'transfer', pattern: /依申请|不再公开/u },
  {
    kind: 'dated',
    pattern: new RegExp(`${numeralSource}月(?:${numeralSource}[日号]|底|末|[上中下]旬|份)?(?:以前|之前|前|内|底)`, 'u'),
  },
  {
    kind: 'recurring',
    pattern: new RegExp(
      `(?:每|按|逐)${period}(?!内)|一${period}一|每(?:隔|两|${numeralSource})|定期|(?:最迟|至少).{0,12}更新|更新[一1]次|${period}(?:至少)?[一1]次`,
      'u',
    ),
  },
  { kind: 'consultation', pattern: /不少于|不得少于|不低于|不得低于/u },
];

/** Kinds that a measure has by the words before it. */
export const kindsByLead: readonly KindWords[] = [
  {
    kind: 'consultation',
    pattern: /(?:公示|公告|征求意见|征集意见|意见征集|听证)(?:期限|期间|时间|时长|天数|期)?(?:至少|为|是|:)?$/u,
  },
  { kind: 'retention', pattern: /(?:保留|保存|展示|公开期限|公开时长|公开时间|有效期)(?:至少|为|是|:)?$/u },
  { kind: 'event', pattern: /(?:提前|前)(?:至少)?$/u },
];

/** Kinds of what has no measure. */
export const kindsWithoutMeasure: readonly KindWords[] = [
  { kind: 'immediate', pattern: /实时|及时|即时|随时|适时|同步|同时|立即|即刻|当日|当天|当场|第一时间|尽快|即公开/u },
  { kind: 'retention', pattern: /长期|永久|常年|全年|常态|动态|持续|任期内|有效期内|存续期|一直|不间断/u },
  { kind: 'event', pattern: /(?:[前时后]|期间|之日起)(?:予以|及时|主动)?(?:公开|公示|公布|发布|告知)$/u },
];

/** Immediate words that can be measured: the same day. The others (及时, 随时 …) leave it open. */
export const sameDay = /实时|即时|同步|同时|立即|即刻|当日|当天|当场/u;

/** How often, where it is said without a number. */
export const periods: readonly { readonly pattern: RegExp; readonly amount: number; readonly unit: DeadlineUnit }[] = [
  { pattern: /半年/u, amount: 6, unit: 'month' },
  { pattern: /季/u, amount: 3, unit: 'month' },
  { pattern: /[每按逐一]月|月[一1]次|月度/u, amount: 1, unit: 'month' },
  { pattern: /[每按逐一](?:周|星期)|周[一1]次/u, amount: 1, unit: 'week' },
  { pattern: /旬/u, amount: 10, unit: 'day' },
  { pattern: /[每逐一][日天]/u, amount: 1, unit: 'day' },
  { pattern: /学期/u, amount: 6, unit: 'month' },
  { pattern: /[每按逐一](?:学)?年|年度|年[一1]次/u, amount: 1, unit: 'year' },
];

/** A place of publication written into the deadline: 在村公示栏公开. */
export const channelRemark =
  /^(?:并|应当?)?(?:在|于|通过|以)?.{0,60}(?:公示栏|公告栏|公开栏|宣传栏|网站|门户|平台|公报|媒体|查阅点|中心|微信|微博|公众号|大厅|系统|现场)(?:上|等)?(?:予以|主动|进行|同步)?(?:公开|公示|公布|发布)?$/u;
