import { createChannelReader } from '../fields/channel.ts';
import { type DamageKind, damageSigns, damagesIn, mendsOf } from '../fields/text-damage.ts';
import { fixOfText } from '../fields/text-marks.ts';
import { itemKeys } from '../model/catalogue.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/location.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** Characters that nobody meant to write, in any text of an item. */
export const textSound: ItemRule = {
  id: 'text-sound',
  title: '文字没有乱码和形近的错字',
  scope: 'item',
  parts: itemKeys.map((key) => [key]),
  signs: () => [...damageSigns, [boxes]],
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录要向社会公布，文字应当准确；乱码和形近的错字会让人看不懂，也查不到',
  tags: ['文字'],
  check(item, report, { registers: { channels } }) {
    const { identifyChannel } = createChannelReader(channels);
    const isMisprint = (channel: string) => identifyChannel(channel).how === 'misprint';
    for (const [field, value] of Object.entries(item)) {
      if (typeof value === 'string') reportText([field], value, report);
      else if (Array.isArray(value)) reportList(field, value, report, isMisprint);
      else if (typeof value === 'object' && value !== null) reportKeyed(field, value, report);
    }
  },
};

interface Wording {
  readonly severity: Severity;
  readonly message: (words: string) => string;
  readonly hint: (words: string) => string;
  /** What mending does, where it is not what the hint says. */
  readonly fix?: string;
}

const retype = () => '请对照原件重新输入这几个字';
const remove = () => '请删去';

const wordings: Readonly<Record<DamageKind, Wording>> = {
  replaced: { severity: 'error', message: () => '有字变成了“�”，原来的字已经丢失', hint: retype },
  'question-marks': { severity: 'error', message: (words) => `“${words}”像是转码时丢失的字`, hint: retype },
  mojibake: { severity: 'error', message: (words) => `“${words}”是乱码`, hint: retype },
  'half-character': { severity: 'error', message: () => '有半个字：一个生僻字只剩下一半编码', hint: retype },
  escape: {
    severity: 'error',
    message: (words) => `“${words}”是表格软件留下的控制符`,
    hint: () => '请删去；原来换行的地方请换行',
    fix: '把控制符改为换行，或者删去',
  },
  control: { severity: 'error', message: (words) => `有看不见的控制字符（${codes(words)}）`, hint: remove },
  invisible: { severity: 'warning', message: (words) => `有看不见的字符（${codes(words)}）`, hint: remove },
  braille: { severity: 'warning', message: (words) => `有盲文字符（${codes(words)}），看上去像空格`, hint: remove },
  private: {
    severity: 'warning',
    message: (words) => `有自造字或符号字体的字符（${codes(words)}），换一台电脑就显示不出来`,
    hint: () => '请改用通用的字或者删去',
  },
  compatibility: {
    severity: 'warning',
    message: (words) => `“${words}”是部首或兼容字符，看上去一样，搜索却查不到`,
    hint: (words) => `请改为“${words.normalize('NFKC')}”`,
  },
  entity: {
    severity: 'warning',
    message: (words) => `“${words}”是网页代码`,
    hint: () => '请删去，或者改成它所表示的字',
    fix: '把网页代码改为它所表示的字',
  },
  'letter-in-number': { severity: 'error', message: (words) => `数字里混进了“${words}”`, hint: () => '请改成数字' },
  village: { severity: 'error', message: () => '“存”应为“村”', hint: () => '请把“存”改为“村”' },
  box: {
    severity: 'warning',
    message: () => '有空框“□”：没有去掉的选框，或者丢失的字',
    hint: () => '请删去，或者补上原来的字',
  },
  mouth: {
    severity: 'warning',
    message: () => '“口”像是没有选中的选框',
    hint: () => '请删去每一条前面的“口”；没有选中的，整条删去',
  },
};

function reportText(path: Path, text: string, report: Report, isElsewhere?: (kind: DamageKind) => boolean): void {
  for (const { kind, span, original } of damagesIn(text)) {
    if (isElsewhere?.(kind)) continue;
    if (original !== undefined) {
      report(misread(path, text.slice(...span), span, original));
      continue;
    }
    const words = text.slice(...span);
    const { severity, message, hint, fix = hint(words).replace(/^请/u, '') } = wordings[kind];
    const mends = mendsOf(kind, text);
    report({
      path,
      span,
      subject: codes(words),
      severity,
      message: message(words),
      hint: hint(words),
      ...(mends.length === 0 ? {} : { fix: fixOfText(path, mends, fix) }),
    });
  }
}

/** Of a text that was read by the wrong table, and can be read again by the right one. */
function misread(path: Path, words: string, span: Span, original: string): Finding {
  return {
    path,
    span,
    subject: codes(words),
    message: wordings.mojibake.message(words),
    hint: `像是“${original}”，请对照原件改正`,
    fix: fixOfText(path, [{ span, text: original }], `改为“${original}”`, false),
  };
}

/** Enough to find it again; long runs are cut. */
function codes(words: string): string {
  const units = Array.from(words.slice(0, 4), (_, index) => words.charCodeAt(index));
  return units.map((unit) => `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}

/** Entries of lists that were chosen by boxes in the table. */
const choices: readonly string[] = ['渠道', '对象', '方式', '层级'];

function reportList(
  field: string,
  entries: readonly unknown[],
  report: Report,
  isMisprint: (channel: string) => boolean,
): void {
  const areChoices = choices.includes(field);
  // 存公示栏 among the channels is for channel-known to say.
  const isElsewhere = (kind: DamageKind, text: string) => kind === 'village' && field === '渠道' && isMisprint(text);
  entries.forEach((text, index) => {
    if (typeof text !== 'string') return;
    reportText([field, index], text, report, (kind) => isElsewhere(kind, text));
    if (areChoices && leftBox.test(text)) reportBox([field, index], text, report);
  });
}

const boxes = '■▄▲◆☑☒☐√';
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

/** The texts of a field with keys of its own: 扩展, 栏目. */
function reportKeyed(field: string, value: object, report: Report): void {
  for (const [key, text] of Object.entries(value)) {
    if (typeof text === 'string') reportText([field, key], text, report);
  }
}
