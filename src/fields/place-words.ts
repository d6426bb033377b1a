// What tells the name of a place from the same characters in other words.

/** Names of divisions that are words of their own: only the name above them tells that the division is meant. */
export const commonWords: ReadonlySet<string> = new Set(
  `城区 郊区 矿区 东区 西区 南郊区 新城区 老城区 古城区 山城区 新市区 南市区 西市区 北市区 市中区 市南区 市北区
  城中区 城东区 城西区 城北区 城关区 城厢区 河东区 河西区 河南区 河北区 河口区 江东区 江南区 江北区 桥东区 桥西区 海港区 港口区
  新建区 平房区 和平区 平安区 太平区 长安区 长寿区 安居区 解放区 光明区 友好区 前进区 前锋区 站前区 振兴区 复兴区 新兴区
  向阳区 红旗区 红星区 爱民区 工农区 回民区 宏伟区 中原区 新林区 上街区 运河区 天涯区 四方区 二道区
  资源县 公安县 富裕县 友谊县 南部县 新县 和县 合作市 东方市 通道县`.split(/\s+/u),
);

/** The last character of any division's name. */
export const placeEndings = /[省市县区旗州盟]/u;

/** What makes another word of the last character: 县级, 市场, 区域. */
export const wordBehind =
  /^(?:级|域|内|外|以[上下]|[直别间位块片划容面值价份]|场|分(?!局)|城(?!管|市|乡)|[县区旗]|市(?![场政容民委])|、[市县区]|（[市县区])/u;

/** What may stand before a place: anything that is no Chinese character, and words after which a name begins. */
export const nameBegins =
  /(?:^|[^\p{Script=Han}]|根据|按照|依据|依照|参照|执行|关于|印发|属于|位于|总局|[自由经向报在到至及和与或对为从于给是将全原即含如按受请本])$/u;
/** The same for names of two characters, which stand inside other words: 办理县级, 完成县城. */
export const shortNameBegins = /(?:^|[^\p{Script=Han}])$/u;

/** Titles and bodies that every catalogue may speak of. */
export const everywhere: ReadonlySet<string> = new Set(['台湾省', '香港特别行政区', '澳门特别行政区']);
