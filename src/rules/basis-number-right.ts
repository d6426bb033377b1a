import { editionNamed, editionsOf } from '../fields/act-edition.ts';
import { quotedTitle } from '../fields/act-words.ts';
import { type CitedAct, citedActsIn } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import { onceEach } from '../fields/once-each.ts';
import { ownNumber } from '../fields/own-number.ts';
import { told } from '../fields/register-words.ts';
import type { Finding, Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/location.ts';
import type { Path } from '../model/path.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

/** A number that is another document's leads the reader to another document. */
export const basisNumberRight: ItemRule = {
  id: 'basis-number-right',
  title: '文号、令号是这一件的',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis: '《党政机关公文处理工作条例》第九条：发文字号是公文的组成部分；一件一号，号写错了就查到别的文件',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    const wrongIn = wrongNumbers(acts);
    for (const [index, entry] of entries.entries()) {
      if (!entry.includes('号')) continue;
      for (const wrong of wrongIn(entry)) report(findingOf(['依据', index], wrong));
    }
  },
};

interface WrongNumber {
  readonly act: ActEntry;
  readonly text: string;
  readonly span: Span;
  readonly right: string;
}

const wrongNumbers = onceEach((acts: readonly ActEntry[]) => {
  const citedIn = citedActsIn(acts);
  return (element: string) => citedIn(element).flatMap((cited) => wrongNumber(cited, acts));
});

function wrongNumber({ act, citation, span: [start] }: CitedAct, acts: readonly ActEntry[]): readonly WrongNumber[] {
  const { titles, orderNumber, documentNumber } = citation;
  const fragment = orderNumber ?? documentNumber;
  if (titles.length === 0 || fragment === undefined || hasEnded(act)) return [];
  const editions = editionsOf(act);
  const right = ownNumber(act, acts);
  // An edition whose number the register does not have may be the one that is meant.
  if (right === undefined || editions.some(({ number }) => number === undefined)) return [];
  const written = orderNumber?.text ?? formOf(documentNumber);
  // Announcements are numbered in many ways: 公告2009年第1号.
  if (written.includes('公告') || editionNamed(written, editions) !== undefined) return [];
  const { text, span } = fragment;
  return [{ act, text, span: [start + span[0], start + span[1]], right }];
}

/** In the form of the register, whichever brackets it was written with. */
function formOf(number: CitedAct['citation']['documentNumber']): string {
  return number === undefined ? '' : `${number.organ}〔${number.year}〕${number.number}号`;
}

function findingOf(path: Path, { act, text, span, right }: WrongNumber): Finding {
  return {
    path,
    span,
    subject: text,
    severity: severityOf(act),
    message: told(`“${text}”不是${quotedTitle(act)}的文号`, [act]),
    hint: `请核对原文；名录里是“${right}”`,
    fix: { isSafe: false, title: `改为“${right}”`, edits: [{ path, span, text: right }] },
  };
}

/** Orders may have been amended since by one that the register does not know; a document has one number. */
function severityOf({ 核对, 种类 }: ActEntry): Severity {
  return 核对 === '已对照' && 种类 === '规范性文件' ? 'warning' : 'info';
}
