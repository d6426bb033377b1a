import { candidateWords, itemNameWithId } from '../../model/change-words.ts';
import { UsableError } from '../../model/errors.ts';
import type { Candidate } from '../../model/matching.ts';
import { onOneLine } from '../../model/printable.ts';
import type { VersionItem } from '../../model/version.ts';
import type { Answer } from '../../operations/lineage.ts';
import type { CommandContext } from '../context.ts';

/** What may be typed, in lower case. Whoever has no input method open types a letter. */
const verdicts: Readonly<Record<string, boolean | undefined>> = {
  是: true,
  y: true,
  yes: true,
  否: false,
  不是: false,
  n: false,
  no: false,
};
const skips = new Set(['', '跳过', 's', 'skip']);

/**
 * One question a candidate; what is skipped has no answer.
 * @throws UsableError where there is no terminal
 */
export async function askAnswers(candidates: readonly Candidate[], context: CommandContext): Promise<Answer[]> {
  if (candidates.length === 0) {
    context.note('没有拿不准的对应关系，不用确认');
    return [];
  }
  const prompt = await context.openPrompt();
  if (prompt === undefined) {
    throw new UsableError(`有 ${candidates.length} 处要确认，但这里不是终端，没有人可以回答`, {
      place: '--confirm',
      hint: '后面写一个文件名，如 --confirm 确认.yaml：先写出要确认的各处，填好后再运行一次',
    });
  }
  const answers: Answer[] = [];
  try {
    for (const [index, candidate] of candidates.entries()) {
      context.stderr.write(questionText(candidate, index, candidates.length));
      const isSame = await verdictOf(prompt.ask, context);
      if (isSame === 'closed') break;
      if (isSame !== 'skipped') answers.push({ ...candidate, isSame });
    }
    return answers;
  } finally {
    prompt.close();
  }
}

async function verdictOf(
  ask: (question: string) => Promise<string | undefined>,
  { stderr }: CommandContext,
): Promise<boolean | 'skipped' | 'closed'> {
  for (;;) {
    const typed = await ask('是不是？ y 是 / n 否 / 回车 跳过：');
    if (typed === undefined) {
      stderr.write('\n');
      return 'closed';
    }
    const word = typed.trim().toLowerCase();
    if (skips.has(word)) return 'skipped';
    const verdict = verdicts[word];
    if (verdict !== undefined) return verdict;
    stderr.write('请输入 y（是）、n（否），或者直接按回车跳过\n');
  }
}

function questionText(candidate: Candidate, index: number, count: number): string {
  const lines = [
    `\n第 ${index + 1}/${count} 处：${candidateWords(candidate)}`,
    ...candidate.before.map((item) => `  原：${itemLine(item)}`),
    ...candidate.after.map((item) => `  新：${itemLine(item)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLine(item: VersionItem): string {
  const group = item.content.一级事项 ?? '';
  return onOneLine([item.domain, group, itemNameWithId(item)].filter((part) => part !== '').join(' / '));
}
