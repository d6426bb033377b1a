import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/fields/text.ts';
import { differingRuns, type Run } from '../../src/fields/text-difference.ts';

/** 申请[-条件][+材料]. */
function marked(before: string, after: string): string {
  const signs = { same: '', removed: '-', added: '+' };
  return differingRuns(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`))
    .join('');
}

const cases: readonly (readonly [before: string, after: string, marked: string])[] = [
  ['信息形成或变更之日起', '信息形成或者变更之日起', '信息形成[-或][+或者]变更之日起'],
  ['之日起20个工作日内', '之日起7个工作日内', '之日起[-20][+7]个工作日内'],
  ['招生简章', '招生简章、收费标准', '招生简章[+、收费标准]'],
  ['招生简章、收费标准', '招生简章', '招生简章[-、收费标准]'],
  ['', '招生简章', '[+招生简章]'],
  ['招生简章', '', '[-招生简章]'],
  ['招生简章', '招生简章', '招生简章'],
  ['', '', ''],
  // Presentation is the same, in the words of the new text.
  ['申请条件；办理程序。', '申请 条件;\n办理程序.', '申请 条件;\n办理程序.'],
  ['申请条件、办理\n程序', '申请材料、办理程序', '申请[-条件][+材料]、办理程序'],
  ['（２０１９）', '(2019)第1号', '(2019)[+第1号]'],
  // Sentences in the middle; what is around them stays whole.
  [
    '一、总则。二、申请条件。三、附则。',
    '一、总则。二、申请材料。三、附则。',
    '一、总则。二、申请[-条件][+材料]。三、附则。',
  ],
  // Never half a character.
  ['负责人𠮷某', '负责人𠮸某', '负责人[-𠮷][+𠮸]某'],
  // Rewritten: two words that happen to be in both are no help to a reader.
  ['县民政局的低保对象名单', '公开招标公告的时间', '[-县民政局的低保对象名单][+公开招标公告的时间]'],
];

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('differingRuns', () => {
  it.each(cases)('%j → %j: %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  const inWords = fc.array(
    fc.oneof(
      fc.constantFrom(
        '申请',
        '条件',
        '、',
        '；',
        ';',
        '。',
        '\n',
        ' ',
        '２０',
        '20',
        '个',
        '工作日',
        '𠮷',
        '(',
        '（',
        '\u200b',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  );
  const anyText = inWords.map((words) => words.join(''));

  const textWithout = (runs: readonly Run[], kind: Run['kind']) =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('');

  it('gives back both texts: the new one as it is, the old one up to presentation', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = differingRuns(before, after);
        expect(comparable(textWithout(runs, 'added'))).toBe(comparable(before));
        expect(comparable(textWithout(runs, 'removed'))).toBe(comparable(after));
        if (comparable(after) !== '') expect(textWithout(runs, 'removed')).toBe(after);
      }),
    );
  });

  it('shows no difference where there is only presentation, and no empty or divided run', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = differingRuns(before, after);
        expect(runs.some(({ kind }) => kind !== 'same')).toBe(comparable(before) !== comparable(after));
        expect(runs.every(({ text }) => text !== '')).toBe(true);
        expect(runs.slice(1).every((run, index) => run.kind !== runs[index]?.kind)).toBe(true);
      }),
    );
  });

  it('never divides a pair of surrogates', () => {
    const whole = fc
      .array(fc.constantFrom('𠮷', '𠮸', '䶮', '名', '字'), { maxLength: 20 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(whole, whole, (before, after) => {
        expect(differingRuns(before, after).every(({ text }) => !loneSurrogate.test(text))).toBe(true);
      }),
    );
  });

  it('gives up on a text that was rewritten, and shows it removed and added as a whole', () => {
    const characters = (from: number) =>
      Array.from({ length: 5000 }, (_, at) => String.fromCharCode(from + ((at * 7) % 5000)));
    const [before, after] = [characters(0x4e00).join(''), characters(0x6a00).reverse().join('')];
    expect(differingRuns(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  it('finds a small change in a long text', () => {
    const sentences = Array.from({ length: 500 }, (_, at) => `第${at}项由县教育局负责公开。`);
    const changed = sentences.with(250, '第250项由县民政局负责公开。');
    const runs = differingRuns(sentences.join(''), changed.join(''));
    expect(runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['教育局', '民政局']);
  });
});
