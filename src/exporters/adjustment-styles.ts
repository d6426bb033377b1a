// Layout of an official document, GB/T 9704—2012: paper and margins 5.1 and 5.2, lines and characters 5.2.3, fonts 7.3.
import type { DocumentPlan, PagePlan, ParagraphStyle } from '../model/document-plan.ts';

/** 22 lines on what the margins leave of a page's height, 28 characters on what they leave of its width. */
const pitch = 28.95;
const spacing = -0.25;
const body = {
  title: '公文正文',
  font: '仿宋_GB2312',
  size: 16,
  align: 'justified',
  firstLine: 2,
  pitch,
  spacing,
} as const satisfies ParagraphStyle;
const heading = { ...body, align: 'left', keepWithNext: true } as const;
const table = { title: '表格文字', font: '宋体', size: 10.5, align: 'left', pitch: 15 } as const;

export const adjustmentStyles = {
  title: {
    title: '公文标题',
    font: '方正小标宋简体',
    size: 22,
    align: 'center',
    pitch: 35,
    linesBefore: 1,
    linesAfter: 1,
    outline: 1,
  },
  body,
  heading1: { ...heading, title: '公文一级标题', font: '黑体', outline: 1 },
  heading2: { ...heading, title: '公文二级标题', font: '楷体_GB2312', outline: 2 },
  heading3: { ...heading, title: '公文三级标题', bold: true, outline: 3 },
  /** From here on everything stays together: nobody signs a page that holds nothing else. */
  closing: { ...body, title: '结语', keepWithNext: true },
  annexList: { ...body, title: '附件说明', align: 'left', linesBefore: 1, keepWithNext: true },
  annexListMore: { ...body, title: '附件说明续', align: 'left', firstLine: 5, keepWithNext: true },
  organ: { ...body, title: '署名', align: 'right', firstLine: 0, right: 4, linesBefore: 2, keepWithNext: true },
  date: { ...body, title: '成文日期', align: 'right', firstLine: 0, right: 4 },
  annexMark: { ...body, title: '附件标记', font: '黑体', align: 'left', firstLine: 0, keepWithNext: true, outline: 1 },
  annexTitle: {
    title: '附件标题',
    font: '方正小标宋简体',
    size: 22,
    align: 'center',
    pitch: 35,
    linesBefore: 0.8,
    linesAfter: 0.5,
    keepWithNext: true,
  },
  annexNote: { ...table, title: '附件注', size: 12, pitch: 20, linesBefore: 0.5 },
  tableHeader: { ...table, title: '表头', font: '黑体', align: 'center' },
  tableText: table,
  tableCentred: { ...table, title: '表格居中', align: 'center' },
  pageNumber: { title: '页码', font: '宋体', size: 14, align: 'right', left: 1, right: 1, pitch: 16 },
} as const satisfies Readonly<Record<string, ParagraphStyle>>;
export type AdjustmentStyle = keyof typeof adjustmentStyles;

export const adjustmentPage: PagePlan = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  numberDistance: 7,
  numberStyle: 'pageNumber',
};

/** Windows has the later forms of these fonts. */
export const fontSubstitutes: DocumentPlan['fontSubstitutes'] = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};
