// A text document to be written, described without any file format: exporters make it, io writes it.
import type { TextRun } from './sheet-plan.ts';

/** A line break inside a text is \n. */
export type DocumentText = string | readonly TextRun[];

export interface ParagraphStyle {
  /** As word processors list it. */
  readonly title: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justified';
  /** Characters. */
  readonly firstLine?: number;
  /** Characters. */
  readonly left?: number;
  /** Characters. */
  readonly right?: number;
  /** Points from line to line. */
  readonly pitch: number;
  /** Points between characters, negative where they stand closer than their font wants. */
  readonly spacing?: number;
  /** Lines. */
  readonly linesBefore?: number;
  /** Lines. */
  readonly linesAfter?: number;
  /** Never the last on a page. */
  readonly keepWithNext?: boolean;
  /** Of a heading, from 1: what a word processor shows beside the text. */
  readonly outline?: 1 | 2 | 3;
}

export interface ParagraphPlan {
  readonly kind: 'paragraph';
  /** A key of the document's styles. */
  readonly style: string;
  readonly text: DocumentText;
}

export interface TableCellPlan {
  /** A key of the document's styles. */
  readonly style: string;
  readonly text: DocumentText;
}

export interface TablePlan {
  readonly kind: 'table';
  /** Shares of the page's width. */
  readonly columns: readonly number[];
  /** Repeated on every page. */
  readonly header: readonly TableCellPlan[];
  readonly rows: readonly (readonly TableCellPlan[])[];
}

export type BlockPlan = ParagraphPlan | TablePlan;

/** Begins on a new page. */
export interface SectionPlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly BlockPlan[];
}

/** Of A4 upright; a page across is the same page turned to the left. */
export interface PagePlan {
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Millimetres from the text to the number of the page. */
  readonly numberDistance: number;
  /** A key of the document's styles: — 1 —, at the outer side, a character from the edge of the text. */
  readonly numberStyle: string;
}

export interface DocumentPlan {
  readonly title: string;
  readonly styles: Readonly<Record<string, ParagraphStyle>>;
  /** Of plain body text: a key of the styles. */
  readonly bodyStyle: string;
  /** For systems that lack a font: the one to take in its place. */
  readonly fontSubstitutes: Readonly<Record<string, string>>;
  readonly page: PagePlan;
  readonly sections: readonly SectionPlan[];
}
