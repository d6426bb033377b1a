import type { ChangeReport } from '../model/change-report.ts';
import type { BlockPlan, DocumentPlan } from '../model/document-plan.ts';
import { annexTitles, figuresAnnex, revisionAnnex } from './adjustment-annexes.ts';
import { numbered, paragraph } from './adjustment-blocks.ts';
import { candidateBlocks, questionBlocks } from './adjustment-questions.ts';
import { reasonBlocks } from './adjustment-reasons.ts';
import { adjustmentPage, adjustmentStyles, fontSubstitutes } from './adjustment-styles.ts';
import { summaryBlocks } from './adjustment-summary.ts';
import { printable } from './cell-text.ts';
import { revisionRows } from './revision-rows.ts';
import { regionOf, shortened, versionText } from './version-words.ts';

export interface AdjustmentSettings {
  /** 编制单位, which signs; a blank to be filled in where absent. */
  readonly organ?: string;
}

/** 动态调整情况说明 with its 附件, as an official document. The date is left blank: the text knows no clock. */
export function planAdjustmentReport(report: ChangeReport, settings: AdjustmentSettings): DocumentPlan {
  const { changeSet } = report;
  const region = regionOf([changeSet.after, changeSet.before]);
  const rows = revisionRows(report);
  const annexes = rows.length > 0 ? annexTitles : annexTitles.slice(1);
  const text = numbered([
    { title: '总体情况', blocks: summaryBlocks(changeSet) },
    { title: '调整的依据和理由', blocks: reasonBlocks(rows) },
    { title: '需要说明的事项', blocks: questionBlocks(rows) },
    { title: '有待确认的事项', blocks: candidateBlocks(changeSet.candidates) },
  ]);
  const title = [shortened(`${region ?? ''}基层政务公开标准目录`, 38), '动态调整情况说明'];
  return {
    title: printable(title.join('')),
    styles: adjustmentStyles,
    bodyStyle: 'body',
    fontSubstitutes,
    page: adjustmentPage,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          paragraph('title', title.join('\n')),
          paragraph('body', openingText(report, region)),
          ...endingWithNext(text),
          paragraph('closing', '特此说明。'),
          ...annexList(annexes),
          paragraph('organ', settings.organ ?? '（编制单位）'),
          paragraph('date', '　　　　年　　月　　日'),
        ],
      },
      ...(rows.length > 0 ? [revisionAnnex(rows)] : []),
      figuresAnnex(changeSet, rows.length > 0 ? 2 : 1),
    ],
  };
}

function openingText({ changeSet }: ChangeReport, region: string | undefined): string {
  const ground = '《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）';
  const versions = `原目录为${versionText(changeSet.before, changeSet.after)}，新目录为${versionText(changeSet.after, changeSet.before)}`;
  const isSame = changeSet.changes.length === 0;
  const done = isSame ? '进行了对照，没有需要调整的内容' : '进行了动态调整';
  return `按照《中华人民共和国政府信息公开条例》和${ground}的要求，对${region ?? '本地区'}基层政务公开标准目录${done}。${versions}。现将有关情况说明如下。`;
}

/** The last words of the text stay with what is signed. */
function endingWithNext(blocks: readonly BlockPlan[]): BlockPlan[] {
  return blocks.map((block, index) => {
    const isLast = index === blocks.length - 1 && block.kind === 'paragraph';
    return isLast ? paragraph('closing', block.text) : block;
  });
}

function annexList(titles: readonly string[]): BlockPlan[] {
  const [first = '', ...others] = titles;
  const number = (index: number) => (titles.length > 1 ? `${index}.` : '');
  return [
    paragraph('annexList', `附件：${number(1)}${first}`),
    ...others.map((title, index) => paragraph('annexListMore', `${number(index + 2)}${title}`)),
  ];
}
