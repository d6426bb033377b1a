import { quotedTitle } from '../fields/act-words.ts';
import { type Fragment, formalTitle, parseCitation } from '../fields/citation.ts';
import { type CitedAct, citedActsIn } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import { misspellingIn } from '../fields/mend-citation.ts';
import { nearActOf } from '../fields/near-acts.ts';
import { onceEach } from '../fields/once-each.ts';
import { told } from '../fields/register-words.ts';
import { remember } from '../fields/remember.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

const unknownToo = '查不到的也报';

/** Names of acts against the register. A place's own documents stand in no register, so that an unknown name says nothing. */
export const basisActKnown: ItemRule = {
  id: 'basis-act-known',
  title: '依据的名称没有写错',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开依据是标准目录的必备要素；名称写对了，群众才查得到原文',
  tags: ['依据'],
  options: {
    [unknownToo]: {
      description: '以“中华人民共和国”开头的法律、条例，法规名录里没有的也报提示，请人核对；名录不全，平时不报',
      default: false,
    },
  },
  check({ 依据: entries = [] }, report, { registers: { acts }, options }) {
    const judge = judgeOf(acts);
    for (const [index, entry] of entries.entries()) {
      for (const { isUnknown, fragment, ...words } of judge(entry)) {
        if (isUnknown && options[unknownToo] !== true) continue;
        report(findingOf(['依据', index], fragment, words));
      }
    }
  },
};

interface Words extends Pick<Finding, 'message' | 'hint' | 'severity'> {
  /** What should stand there, and whether that is certain. */
  readonly right?: string;
  readonly isCertain?: boolean;
}

interface Judged extends Words {
  readonly fragment: Fragment;
  readonly isUnknown: boolean;
}

function findingOf(path: Path, { span, text }: Fragment, { right, isCertain = false, ...words }: Words): Finding {
  const fix =
    right === undefined
      ? undefined
      : { isSafe: isCertain, title: `改为“${right}”`, edits: [{ path, span, text: right }] };
  return { path, span, subject: text, ...words, ...(fix === undefined ? {} : { fix }) };
}

const judgeOf = onceEach((acts: readonly ActEntry[]) => {
  const citedIn = citedActsIn(acts);
  const nearTo = nearActOf(acts);
  const judgeTitle = remember((text) => judgeUnknown({ text, span: [0, text.length] }, nearTo(text)));
  return (element: string): readonly Judged[] => {
    const cited = citedIn(element);
    if (cited.length > 0) return cited.flatMap(misspelt);
    // A county numbers many documents of one title.
    const title = formalTitle(element);
    if (title !== undefined) return judgeTitle(title);
    return parseCitation(element).titles.flatMap((title) => judgeUnknown(title, nearTo(title.text)));
  };
});

/** An act that is no longer in force is to be replaced, not spelt right. */
function misspelt({ act, citation, span: [start] }: CitedAct): readonly Judged[] {
  const [title] = citation.titles;
  if (title === undefined || hasEnded(act) || misspellingIn(citation, act) === undefined) return [];
  const { text, span } = title;
  const right = rightTitle(act, text);
  return [
    {
      isUnknown: false,
      fragment: { text, span: [start + span[0], start + span[1]] },
      message: told(`${text}的名称写错了`, [act]),
      hint: `应为${right}，请改正`,
      right,
      // A document of another organ may bear nearly the same title.
      isCertain: act.核对 === '已对照' && act.种类 !== '规范性文件',
      ...(act.核对 === '待核对' ? { severity: 'info' as const } : {}),
    },
  ];
}

/** As long as it was written: without 中华人民共和国, without the organ before 关于. */
function rightTitle(act: ActEntry, written: string): string {
  const title = quotedTitle(act);
  if (written.startsWith('《关于') && title.includes('关于')) return `《${title.slice(title.indexOf('关于'))}`;
  return written.startsWith('《中华人民共和国') ? title : title.replace(/^《中华人民共和国(?=.{2})/u, '《');
}

function judgeUnknown(fragment: Fragment, near: ActEntry | undefined): readonly Judged[] {
  const { text } = fragment;
  if (near !== undefined) {
    const right = rightTitle(near, text);
    const message = told(`法规名录里没有${text}，只差一个字的有${right}`, [near]);
    return [
      { isUnknown: false, fragment, severity: 'info', message, hint: '请核对是不是写错了；确有此件的，不必改', right },
    ];
  }
  if (!/^《中华人民共和国.{1,30}(?:法|条例)》$/u.test(text)) return [];
  const hint = '请核对名称；没有写错的，请补进法规名录';
  return [{ isUnknown: true, fragment, severity: 'info', message: `法规名录里没有${text}`, hint }];
}
