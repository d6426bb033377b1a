import { remember } from '../../fields/remember.ts';
import { withoutBlanks } from '../../fields/text.ts';
import type { HeaderEntry } from '../../model/registers.ts';

export type Role = HeaderEntry['栏'];

export interface Vocabulary {
  /** The role that a header label names, or undefined. Only wordings of the register count. */
  roleOf(label: string): Role | undefined;
}

/** Builds the look-up of header wordings (register 表头). Tolerates a lost 公 (开事项) and marks before the label. */
export function createVocabulary(entries: readonly HeaderEntry[]): Vocabulary {
  const exact = new Map<string, Role>();
  const lenient = new Map<string, Role>();
  for (const entry of entries) {
    for (const wording of entry.写法) {
      exact.set(labelKey(wording), entry.栏);
      const damaged = wording.replaceAll('公', '');
      if (damaged.length >= 3 && !lenient.has(damaged)) lenient.set(damaged, entry.栏);
    }
  }
  const roleOf = remember((label: string): { role: Role | undefined } => {
    const key = labelKey(label);
    return { role: exact.get(key) ?? lenient.get(key.replaceAll('公', '')) };
  });
  const firsts = new Set([...exact.keys(), ...lenient.keys()].map((key) => key[0]));
  const canBegin = (label: string) => firsts.has(label[0]) || stray.test(label);
  return { roleOf: (label) => (label.length > 80 || !canBegin(label) ? undefined : roleOf(label).role) };
}

/** What may stand before a label without being part of it. */
const stray = /^[?？*＊·.、:：\s\u2000-\u206f\u3000（(【[〔]/u;

/** 公开渠道和载体1（“■”表示必选） → 公开渠道和载体: blanks, notes in brackets, trailing digits and stray marks out. */
export function labelKey(label: string): string {
  const plain = withoutBlanks(label);
  const core = plain
    .replace(/[（(【[〔][^）)】\]〕]*[）)】\]〕]?/gu, '')
    .replace(/^[?？*＊·.、:：]+/u, '')
    .replace(/[\d：:*＊]+$/u, '');
  return core === '' ? plain.replace(/[（）()]/gu, '') : core;
}

/** A header label as a key of 扩展: as published, but without blanks. */
export function labelName(label: string): string {
  return withoutBlanks(label);
}
