// Texts for property tests: any characters at all, and cells shaped like published ones after a random mutation.
import fc from 'fast-check';

const published = [
  '■政府网站 □政府公报\n□两微一端 □发布会/听证会\n□广播电视 □纸质媒体\n■公开查阅点 ■政务服务中心\n□其他',
  'R政府网站 £政府公报\n£两微一端 £发布会/听证会 R公共资源交易平台',
  '■政府网站 口政府公报\n口便民服务站口入户/现场 □社区/企事业单位/村公示栏(电子屏)',
  '■政府网站 http://example.gov.cn/ ■征地信息公开平台 □政务服务中心 注:示例说明。',
  '福建省公共资源交易电子公共服务平台、电子招标投标交易平台、政府网站',
  '示例局、乡镇人民政府(街道办事处)',
  '城市\n管理\n行政\n执法\n部门\n或相\n关行\n政主\n管部',
  '√拟征收土地所在地的村集体成员',
  '特定群体：申请人',
  '县级/乡、村级',
  '镇街（园区）级',
  '（二十二）示例省青禾县安全生产领域基层政务公开标准目录（试行）',
  '√',
  '主动公开/依申请公开',
];

const fragments = [
  '■',
  '□',
  '口',
  'R',
  '£',
  '√',
  '?',
  '\u00a0',
  '\u3000',
  '\n',
  '、',
  '/',
  '（',
  '）',
  '(',
  '注：',
  'http://',
  '1',
  '其他',
  '窗口',
  '\uf0fe',
  '\ud842',
  '一',
  'X',
];

const mutated = fc
  .tuple(
    fc.constantFrom(...published),
    fc.array(fc.tuple(fc.nat(60), fc.nat(3), fc.constantFrom(...fragments)), { maxLength: 4 }),
  )
  .map(([text, edits]) =>
    edits.reduce((current, [at, removed, added]) => {
      const start = Math.min(at, current.length);
      return current.slice(0, start) + added + current.slice(start + removed);
    }, text),
  );

/** Any string, or a published cell with a few characters removed and put in. */
export const cellText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: mutated },
);

const size = 100_000;
const repeated = (unit: string) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** 100 KB each, made to hurt a reader that looks back or ahead without bound. */
export const hostileTexts: readonly (readonly [name: string, text: string])[] = [
  ['boxes only', repeated('■□')],
  ['look-alike boxes only', repeated('口')],
  ['lost symbol fonts', repeated('R政府£ ')],
  ['opening brackets', repeated('（')],
  ['brackets that never close', repeated('(示例局、')],
  ['blanks', repeated(' \u00a0\n')],
  ['one word', repeated('政府网站')],
  ['one word, broken', repeated('政府网\n站 ')],
  ['words that are no channel', repeated('示例 ')],
  ['separators', repeated('、/')],
  ['organs', repeated('县教育局 县财政局、')],
  ['halves of organs', repeated('县级\n')],
  ['places', repeated('县')],
  ['numbers', repeated('1.2、')],
  ['notes', repeated('注：')],
  ['addresses', repeated('http://a ')],
  ['question marks', repeated('?')],
];
