// The paper, what is left of it for text, and the numbers of the pages.
import type { Footer, ISectionOptions } from 'docx';
import type { DocumentPlan, SectionPlan } from '../../model/document-plan.ts';
import type { Docx } from './docx-blocks.ts';
import { twipsPerPoint } from './docx-styles.ts';

const twipsPerMillimetre = (72 / 25.4) * twipsPerPoint;
/** Millimetres. */
const a4 = { width: 210, height: 297 };

type Orientation = SectionPlan['orientation'];
type Margins = DocumentPlan['page']['margins'];

interface Page {
  readonly options: Omit<ISectionOptions, 'children'>;
  /** Twips. */
  readonly textWidth: number;
}

export function pageOf(docx: Docx, plan: DocumentPlan, orientation: Orientation): Page {
  const margins = marginsOf(plan.page.margins, orientation);
  const width = orientation === 'portrait' ? a4.width : a4.height;
  const number = plan.styles[plan.page.numberStyle];
  const footer = margins.bottom - plan.page.numberDistance - (number?.pitch ?? 0) / (72 / 25.4);
  return {
    textWidth: twips(width - margins.left - margins.right),
    options: {
      properties: {
        page: {
          // The library itself turns the sides of a page across.
          size: { width: twips(a4.width), height: twips(a4.height), orientation },
          margin: {
            top: twips(margins.top),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            right: twips(margins.right),
            footer: twips(Math.max(0, footer)),
          },
        },
      },
      footers: { default: pageNumber(docx, plan, 'right'), even: pageNumber(docx, plan, 'left') },
    },
  };
}

/** The head of a page across stands at the side that is left on an upright one. */
function marginsOf(margins: Margins, orientation: Orientation): Margins {
  const { top, bottom, left, right } = margins;
  return orientation === 'portrait' ? margins : { top: left, bottom: right, left: bottom, right: top };
}

function pageNumber(docx: Docx, { page }: DocumentPlan, side: 'left' | 'right'): Footer {
  const run = new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] });
  return new docx.Footer({
    children: [new docx.Paragraph({ style: page.numberStyle, alignment: side, children: [run] })],
  });
}

function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}
