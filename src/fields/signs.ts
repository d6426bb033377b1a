// Characters of the signs by which a rule tells the texts that it may speak of.

export const digits = '0123456789';

/** What `\s` stands for. */
export const blanks =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
