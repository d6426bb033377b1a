/** Excel computes and keeps 15 digits: what lies beyond is noise of binary fractions (0.30000000000000004). */
const digitsKept = 15;

/** A number as a cell without a format shows it: no grouping, no exponent from 1e-6 up to 1e21. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  return String(Number(value.toPrecision(digitsKept)));
}

/** An absolute number rounded half up in decimals, as people do: 1.005 to two places is 1.01. Integer and decimal digits. */
export function fixedDigits(value: number, decimals: number): { integer: string; decimal: string } {
  const text = plainNumber(value);
  const rounded = text.includes('e') ? value : Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`);
  const [integer = '0', decimal = ''] = (Number.isFinite(rounded) ? rounded : value).toFixed(decimals).split('.');
  return { integer, decimal };
}
