import type { CellStyle } from '../model/sheet-plan.ts';

const body = {
  font: '宋体',
  size: 9,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
  format: 'text',
} as const satisfies CellStyle;

const centred = { ...body, horizontal: 'center' } as const;

/** The looks of the national form, by name. */
export const formStyles = {
  title: { ...centred, font: '方正小标宋简体', size: 22, border: false },
  header: { ...centred, font: '黑体', fill: 'F2F2F2' },
  text: body,
  centred,
  /** For cells over several rows: what stands in their middle would be cut where a page ends. */
  textOnTop: { ...body, vertical: 'top' },
  centredOnTop: { ...centred, vertical: 'top' },
  /** WPS and older Excel show long cells of the text format as ####. */
  longText: { ...body, format: 'general' },
  longTextOnTop: { ...body, vertical: 'top', format: 'general' },
  /** Where a person adds rows below the table. */
  added: { ...body, border: false },
  hidden: { ...body, vertical: 'top', wrap: false, border: false },
} as const satisfies Readonly<Record<string, CellStyle>>;
export type FormStyle = keyof typeof formStyles;
