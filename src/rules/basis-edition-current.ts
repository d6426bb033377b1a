import { editionWords, quotedTitle } from '../fields/act-words.ts';
import { type CitedAct, citedActsIn, mendersOf, namedAt } from '../fields/cited-acts.ts';
import { hasEnded } from '../fields/living-successors.ts';
import type { MendedCitation } from '../fields/mend-citation.ts';
import { onceEach } from '../fields/once-each.ts';
import { told } from '../fields/register-words.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { Path } from '../model/path.ts';
import type { ActEntry } from '../model/registers.ts';
import type { ItemRule } from '../model/rule.ts';

/** Who looks for the edition that is cited finds a text that no longer holds. */
export const basisEditionCurrent: ItemRule = {
  id: 'basis-edition-current',
  title: '依据写的是现行的版本和令号',
  scope: 'item',
  parts: [['每条依据']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录实行动态管理；依据修订了的，版本、令号和条号要跟着调整',
  tags: ['依据'],
  check({ 依据: entries = [] }, report, { registers: { acts } }) {
    const outdatedIn = outdatedCitations(acts);
    for (const [index, entry] of entries.entries()) {
      if (!namesEdition.test(entry)) continue;
      for (const { cited, mended } of outdatedIn(entry)) report(findingOf(['依据', index], cited, mended));
    }
  },
};

/** Only a number or a year does. */
const namesEdition = /[\d０-９号]/u;

interface Outdated {
  readonly cited: CitedAct;
  readonly mended: MendedCitation;
}

/** An element → what it cites in an edition of before. */
const outdatedCitations = onceEach((acts: readonly ActEntry[]) => {
  const citedIn = citedActsIn(acts);
  const mend = mendersOf(acts);
  return (element: string): readonly Outdated[] => {
    const current = citedIn(element).filter(({ act }) => !hasEnded(act));
    return current
      .map((cited) => ({ cited, mended: mend(cited) }))
      .filter(({ mended }) => mended.edition !== undefined);
  };
});

function findingOf(path: Path, cited: CitedAct, { edition, text, isDoubtful, notes }: MendedCitation): Finding {
  const { act, citation, span } = cited;
  const now = edition === undefined ? '' : editionWords(edition);
  const hint = text === undefined ? '请对照现行文本改写' : `请改为“${text}”`;
  return {
    path,
    span,
    subject: namedAt(cited).text,
    message: told(`“${citation.text}”引的是以前的版本，${quotedTitle(act)}${now}`, [act]),
    hint: [hint, ...notes].join('；'),
    ...(isDoubtful || act.核对 === '待核对' ? { severity: 'info' as const } : {}),
    ...(text === undefined ? {} : { fix: { isSafe: false, title: `改为“${text}”`, edits: [{ path, span, text }] } }),
  };
}
