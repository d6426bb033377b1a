import { createActReader } from '../fields/act.ts';
import { isKindOnly, quotedTitle } from '../fields/act-words.ts';
import { type Citation, type Fragment, parseCitation, titlesIn } from '../fields/citation.ts';
import { citedActsIn } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import { onceEach } from '../fields/once-each.ts';
import { told } from '../fields/register-words.ts';
import { comparable } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

/** A short title is clear only to those who know the act. Laws without 中华人民共和国 are cited so everywhere. */
export const basisTitleFull: ItemRule = {
  id: 'basis-title-full',
  title: '依据写全称',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开依据是标准目录的必备要素；写全称，群众才查得到原文',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    const shortIn = shortTitles(acts);
    for (const [index, entry] of entries.entries()) {
      if (entry.indexOf('》') > longest) continue;
      for (const short of shortIn(entry)) report(findingOf(['依据', index], short));
    }
  },
};

interface ShortTitle extends Fragment {
  /** What it is short for, where the register tells. */
  readonly act: ActEntry | undefined;
}

/** Behind more no short title stands; most entries are long, and nothing has to be looked up. */
const longest = 24;

const shortTitles = onceEach((acts: readonly ActEntry[]) => {
  const citedIn = citedActsIn(acts);
  const { find } = createActReader(acts);
  return (element: string): readonly ShortTitle[] => {
    const known = citedIn(element).flatMap(({ act, citation, span: [start] }) =>
      isShortFor(act, citation) ? citation.titles.slice(0, 1).map((title) => shortTitle(title, act, start)) : [],
    );
    if (known.length > 0) return known;
    const nameless = titlesIn(element).filter(({ text }) => isKindOnly(text));
    return nameless.map((title) => shortTitle(title, find(numberOf(parseCitation(element))), 0));
  };
});

function shortTitle({ text, span }: Fragment, act: ActEntry | undefined, start: number): ShortTitle {
  return { act, text, span: [start + span[0], start + span[1]] };
}

function numberOf({ documentNumber, orderNumber }: Citation): string {
  return (documentNumber ?? orderNumber)?.text ?? '';
}

/** Of documents the register counts the name of what was issued among the short names, which is a full name too. */
function isShortFor(act: ActEntry, { titles: [title] }: Citation): boolean {
  if (title === undefined || hasEnded(act) || !/法律|法规/u.test(act.种类)) return false;
  const name = comparable(title.text).replace(/[《》]/gu, '');
  return (act.简称 ?? []).some((short) => comparable(short) === name || `中华人民共和国${short}` === name);
}

function findingOf(path: Path, { act, text, span }: ShortTitle): Finding {
  const found = { path, span, subject: text };
  if (act === undefined) {
    return { ...found, message: `${text}没有写全称`, hint: '请写出全称，如《中华人民共和国政府信息公开条例》' };
  }
  const right = quotedTitle(act);
  return {
    ...found,
    message: told(`${text}是简称`, [act]),
    hint: `请写全称${right}`,
    ...(act.核对 === '待核对' ? { severity: 'info' as const } : {}),
    fix: { isSafe: false, title: `改为${right}`, edits: [{ path, span, text: right }] },
  };
}
