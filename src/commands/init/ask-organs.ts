import { readOrganCell } from '../../fields/organ.ts';
import { onOneLine } from '../../model/printable.ts';
import type { CommandContext } from '../context.ts';
import type { OpenForm } from './open-form.ts';

/** Leaves a form as the baseline writes it, for later. */
const skips = new Set(['-', '－', '跳过', 's', 'skip']);

/** One question a form; none where nobody can answer. Whoever closes the input leaves the rest open. */
export async function askOrgans(
  open: readonly OpenForm[],
  place: string,
  { openPrompt, stderr }: Pick<CommandContext, 'openPrompt' | 'stderr'>,
): Promise<Map<string, readonly string[]>> {
  const answers = new Map<string, readonly string[]>();
  const prompt = open.length === 0 ? undefined : await openPrompt();
  if (prompt === undefined) return answers;
  stderr.write(`有 ${open.length} 种主体要落到本地的机构。几个机构用“、”隔开；回车用方括号里的，- 以后再定\n`);
  try {
    for (const [index, each] of open.entries()) {
      const typed = await prompt.ask(question(each, place, `${index + 1}/${open.length}`));
      if (typed === undefined) {
        stderr.write('\n');
        break;
      }
      const organs = organsOf(typed, each);
      if (organs.length > 0) answers.set(each.form, organs);
    }
  } finally {
    prompt.close();
  }
  return answers;
}

function question({ form, items, proposal }: OpenForm, place: string, count: string): string {
  const usual = proposal === undefined ? '' : `[${proposal}]`;
  return `${count} ${onOneLine(`“${form}”（${items} 项）在${place}是`)}${usual}：`;
}

function organsOf(typed: string, { proposal }: OpenForm): readonly string[] {
  const words = typed.trim();
  if (words === '') return proposal === undefined ? [] : [proposal];
  return skips.has(words.toLowerCase()) ? [] : readOrganCell(words);
}
