// The vocabulary of organs' names.

/** What a complete organ's name ends in. */
export const organEnding =
  /(?:局|委|办|府|部|部门|中心|站|所|会|院|队|处|科|股|室|组|社区|村|居|镇|乡|街道|单位|机构|机关|公司|学校|小学|中学|医院|银行|协会|学会|联|团委|支部|党委|委员会|人民法院|检察院|馆|库|厅|署|社|窗口|平台|指挥部|大队|支队|中队|人)$/u;

/** Words whose last character only looks like an ending. */
export const notAnEnding =
  /(?:社会|社会和?|农村|乡村|城乡|城镇|村镇|机会|大会|商会议|委托|主办|承办|举办|内部|全部|地处|各村|各镇|各乡|各社区|各街道)$|^(?:村|居|镇|乡|处|科|所|站|办|委|会|部|室|组|人|社|联|中心|社区|街道|部门)$/u;

/** Parts of an organ that do not stand alone: after a complete organ they belong to it. */
export const innerParts =
  /^(?:办公室|公室|办|宣传部|组织部|统战部|政法委|政法委员会|纪委|党组|机关|党委|团委|股|科|室|科室|处室|委员会|党支部|党总支|门)$/u;

/** What a place's name needs to become an organ: 示例社区 + 居民委员会. */
export const placeEnding = /(?:省|市|县|区|旗|镇|乡|街道|社区|村|片区)$/u;
export const placelessOrgan =
  /^(?:人民政府|政府|办事处|管委会|管理局|管理委员会|居民委员会|村民委员会|居委会|村委会|委员会|党委|党工委|党支部|党群服务中心|人大|政协)/u;

export type OrganKind =
  /** Says which organ: 青禾县教育局, 县司法局, 住建局. */
  | 'named'
  /** All organs of a lower level together: 乡镇人民政府, 各街道办事处. */
  | 'collective'
  /** A kind of organ without a name: 应急管理部门, 相关单位. */
  | 'generic'
  /** A place that waits for a name: 县(区、市)人民政府, XX局, 县级民政部门. */
  | 'placeholder'
  /** A part of an organ: 党政办, 社会事务科. */
  | 'inner-office'
  /** 行政村, 全社会, a number. */
  | 'not-an-organ'
  | 'unknown';

/** First match wins. The pattern is read on the text without blanks, punctuation folded to half width. */
export const organPatterns: readonly (readonly [OrganKind, RegExp])[] = [
  [
    'not-an-organ',
    /^(?:[\d\p{P}\p{S}a-z]*|无|同上|全社会|社会公众|特定群[体众]|行政村|自然村|各行政村|群众|个人|申请人|村民|居民|主动公开?|依申请公开?|政府网站)$/u,
  ],
  ['placeholder', /[X×＊*○〇◯□_]{1,}(?=.)|^某|某(?:省|市|县|区|旗|镇|乡|街道|局|村)|x{2,}|\((?:填写|请写明|具体)/u],
  ['placeholder', /[省市县区旗州]\([省市县区旗州盟,/、]+\)|[市县区旗],[市县区旗]/u],
  [
    'placeholder',
    /^(?:地方)?各级|^本级|^县级以上|^(?:省|市|县|区|旗|州|乡|镇|街道|村|乡镇|镇街|县区|市县)级?(?:以上)?(?:地方)?(?:人民)?政府.+(?:部门|机构|单位)$/u,
  ],
  ['placeholder', /^(?:省|市|县|区|旗|州|乡|镇|街道|村|乡镇|镇街|县区|市县)级|^上级|^(?:所在地|当地|属地)/u],
  [
    'collective',
    /^各?(?:乡镇|镇乡|镇街|街镇|镇\(街道?\)|乡\(镇\)|乡\(镇,街道?\)|街道\(?乡镇\)?)(?:人民)?(?:政府|办事处)?/u,
  ],
  [
    'collective',
    /^(?:街道办事处|乡人民政府|村\(居\)委会|村委会|居委会|村民委员会|居民委员会|村\(社区\)|村\(居\)民委员会|村两委|村.两委.)$|^(?:各村|各社区|各镇|各乡|各街道|全[县区市镇乡].+)/u,
  ],
  [
    'inner-office',
    /^(?:党政|党政综合|党建|党建工作|综合|行政|经济发展|社会事务|社会治理|公共服务|政务公开|应急管理|综合治理|便民服务)?(?:办|办公室|科|科室|处室)$/u,
  ],
  ['inner-office', /(?:局|委员会|中心|街道|街道办事处|镇人民政府|乡人民政府)(?:党政|综合)?办公室$|(?:科|股)$/u],
  [
    'generic',
    /^(?:相关|有关|各|其他|主管|责任|实施|牵头|承办|行政|招标人|采购人|项目|建设).*(?:部门|单位|机构|机关)$|(?:部门|主管部|主管机关|主管单位)$/u,
  ],
  ['generic', /^(?:相关|有关|各|本)?(?:部门|单位|机构|机关|政府|人民政府)$/u],
  [
    'named',
    /(?:局|委|办|府|部|中心|站|所|会|院|队|处|室|组|馆|厅|署|台|联|公司|银行|学校|小学|中学|医院|办公室|机构|联社|社区|村|街道|镇|乡)$/u,
  ],
];
