import type { BlockPlan, DocumentPlan, DocumentText } from '../../src/model/document-plan.ts';

/** A planned document as text that a person can check: one line a paragraph with its style, tables row by row. */
export function printDocument(plan: DocumentPlan): string {
  const sections = plan.sections.map(({ orientation, blocks }) => {
    return [`—— ${orientation} ——`, ...blocks.flatMap(blockLines)].join('\n');
  });
  return `${plan.title}\n\n${sections.join('\n\n')}\n`;
}

function blockLines(block: BlockPlan): string[] {
  if (block.kind === 'paragraph') return [`[${block.style}] ${oneLine(block.text)}`];
  return [block.header, ...block.rows].map((cells) => `| ${cells.map(({ text }) => oneLine(text)).join(' | ')} |`);
}

function oneLine(text: DocumentText): string {
  return plainText(text).replaceAll('\n', '⏎');
}

export function plainText(text: DocumentText): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Everything that the document says, tables included. */
export function wordsOf(plan: DocumentPlan): string {
  return plan.sections.flatMap(({ blocks }) => blocks.flatMap(blockLines)).join('\n');
}
