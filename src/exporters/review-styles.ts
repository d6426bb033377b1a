import type { CellStyle } from '../model/sheet-plan.ts';

const text = {
  font: '宋体',
  size: 10,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
  border: true,
  format: 'text',
} as const satisfies CellStyle;

const plain = { ...text, border: false, format: 'general' } as const;

/** The looks of the tables that people review and sign, by name. */
export const reviewStyles = {
  title: { ...plain, font: '方正小标宋简体', size: 22, horizontal: 'center' },
  note: plain,
  header: { ...text, font: '黑体', horizontal: 'center', fill: 'F2F2F2' },
  /** A line over the whole table that says what the rows below it have in common. */
  band: { ...text, font: '黑体', fill: 'FFF2CC' },
  text,
  /** WPS and older Excel show long cells of the text format as ####. */
  longText: { ...text, format: 'general' },
  centred: { ...text, horizontal: 'center' },
  /** Where a person is to write. */
  choice: { ...text, horizontal: 'center', fill: 'FFFBE6' },
  input: { ...text, fill: 'FFFBE6' },
  signing: { ...plain, size: 12 },
} as const satisfies Readonly<Record<string, CellStyle>>;
