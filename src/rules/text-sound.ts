import type { Severity } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** Characters that a person did not mean: lost, broken, invisible, or looking like others. */
export const textSound: ItemRule = {
  id: 'text-sound',
  title: '文字没有乱码和形近的错字',
  scope: 'item',
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确；乱码和形近的错字会让人看不懂，也查不到',
  check(item, report) {
    for (const [field, value] of Object.entries(item)) {
      if (typeof value === 'string') {
        if (suspects.test(value)) reportDamage([field], value, report);
      } else if (Array.isArray(value)) {
        reportList(field, value, report);
      } else if (typeof value === 'object' && value !== null) {
        reportKeyed(field, value, report);
      }
    }
  },
};

interface Damage {
  /** Source of a pattern without groups, for use without the u flag: half a surrogate must be seen. */
  readonly pattern: string;
  readonly severity: Severity;
  readonly message: (words: string) => string;
  readonly hint: string | ((words: string) => string);
}

const retype = '请对照原件重新输入这几个字';
const remove = '请删去';

const damages: readonly Damage[] = [
  { pattern: '\\ufffd+', severity: 'error', message: () => '有字变成了“�”，原来的字已经丢失', hint: retype },
  {
    pattern: '\\?{2,}|[?？]{3,}',
    severity: 'error',
    message: (words) => `“${words}”像是转码时丢失的字`,
    hint: retype,
  },
  {
    pattern: '锟斤拷?|烫烫烫|屯屯屯|(?:[\\u00c2-\\u00ef][\\u0080-\\u00bf]{1,2}){2,}',
    severity: 'error',
    message: (words) => `“${words}”是乱码`,
    hint: retype,
  },
  {
    pattern: '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
    severity: 'error',
    message: () => '有半个字：一个生僻字只剩下一半编码',
    hint: retype,
  },
  {
    pattern: '(?:_x[0-9A-Fa-f]{4}_)+',
    severity: 'error',
    message: (words) => `“${words}”是表格软件留下的控制符`,
    hint: `${remove}；原来换行的地方请换行`,
  },
  {
    pattern: '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]+',
    severity: 'error',
    message: (words) => `有看不见的控制字符（${codes(words)}）`,
    hint: remove,
  },
  {
    pattern: '[\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff]+',
    severity: 'warning',
    message: (words) => `有看不见的字符（${codes(words)}）`,
    hint: remove,
  },
  {
    pattern: '[\\u2800-\\u28ff]+',
    severity: 'warning',
    message: (words) => `有盲文字符（${codes(words)}），看上去像空格`,
    hint: remove,
  },
  {
    pattern: '[\\ue000-\\uf8ff]+',
    severity: 'warning',
    message: (words) => `有自造字或符号字体的字符（${codes(words)}），换一台电脑就显示不出来`,
    hint: '请改用通用的字或者删去',
  },
  {
    pattern: '[\\u2e80-\\u2fdf\\uf900-\\ufaff]+',
    severity: 'warning',
    message: (words) => `“${words}”是部首或兼容字符，看上去一样，搜索却查不到`,
    hint: (words) => `请改为“${words.normalize('NFKC')}”`,
  },
  {
    pattern: '&(?:nbsp|amp|lt|gt|quot|#\\d{2,5});|<br\\s{0,2}/?>',
    severity: 'warning',
    message: (words) => `“${words}”是网页代码`,
    hint: `${remove}，或者改成它所表示的字`,
  },
  {
    pattern: '(?<=\\d)[OoＯ○](?=[\\d个工日号年月条])|(?<![A-Za-z\\d])[lI](?=\\d{1,2}个?工作日)',
    severity: 'error',
    message: (words) => `数字里混进了“${words}”`,
    hint: '请改成数字',
  },
  {
    pattern: '(?<![保留储库生寄封贮归])存(?=务公开|(?:居)?民?委员?会|级公|公示栏|[（(]居[）)])',
    severity: 'error',
    message: () => '“存”应为“村”',
    hint: '请把“存”改为“村”',
  },
  {
    pattern: '□+',
    severity: 'warning',
    message: () => '有空框“□”：没有去掉的选框，或者丢失的字',
    hint: '请删去，或者补上原来的字',
  },
];

/**
 * Every damage, and every box, has a character that is not among the ordinary ones: nearly every text is told by one
 * scan. Left out of the ordinary: & < ? O I l o _ and 存 屯 烫 锟, which only sometimes are wrong.
 */
const suspects =
  /[^\t\n\r !-%'-;=>@-HJ-NP-^`-kmnp-~\u00a0-\u00ac\u00ae-\u00c1\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2070-\u24ff\u3000-\u4dff\u4e00-\u5b57\u5b59-\u5c6e\u5c70-\u70ea\u70ec-\u951e\u9520-\u9fff\uff01-\uff1e\uff20-\uff2e\uff30-\uff5e]/;
const each = damages.map((kind) => ({ ...kind, expression: new RegExp(kind.pattern) }));

/** The first place of every kind; a text with a hundred of them is still one text to mend. */
function reportDamage(path: Path, text: string, report: Report): void {
  for (const { expression, severity, message, hint } of each) {
    const match = expression.exec(text);
    if (match === null) continue;
    const [words] = match;
    report({
      path,
      span: [match.index, match.index + words.length],
      subject: codes(words),
      severity,
      message: message(words),
      hint: typeof hint === 'string' ? hint : hint(words),
    });
  }
}

/** Enough to find it again; long runs are cut. */
function codes(words: string): string {
  const units = Array.from(words.slice(0, 4), (_, index) => words.charCodeAt(index));
  return units.map((unit) => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** A box that belonged to the tick, 口 included where it stands before a channel. */
const leftBox = /^\s*(?:[■▄▲◆☑☒☐√]|口(?=政府|两微|发布会|广播|纸质|公开|政务|便民|入户|社区|村|精准|其他))/u;

function reportBox(path: Path, text: string, report: Report): void {
  const box = leftBox.exec(text)?.[0] ?? '';
  const mark = box.trim();
  report({
    path,
    span: [box.length - mark.length, box.length],
    subject: mark,
    message: `选框“${mark}”没有去掉`,
    hint: '选中的请只留文字，没有选中的请整条删去',
  });
}

/** Entries of lists that were chosen by boxes in the table. */
const choices: readonly string[] = ['渠道', '对象', '方式', '层级'];

function reportList(field: string, entries: readonly unknown[], report: Report): void {
  const areChoices = choices.includes(field);
  entries.forEach((text, index) => {
    if (typeof text !== 'string') return;
    if (suspects.test(text)) reportDamage([field, index], text, report);
    if (areChoices && leftBox.test(text)) reportBox([field, index], text, report);
  });
}

/** The texts of a field with keys of its own: 扩展, 栏目. */
function reportKeyed(field: string, value: object, report: Report): void {
  for (const [key, text] of Object.entries(value)) {
    if (typeof text === 'string' && suspects.test(text)) reportDamage([field, key], text, report);
  }
}
