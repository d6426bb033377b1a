// What mending the form of a text must not do: change what it says.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { comparable } from '../../src/fields/text.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { ItemRule } from '../../src/model/rule.ts';
import { textPunctuated } from '../../src/rules/text-punctuated.ts';
import { textTrimmed } from '../../src/rules/text-trimmed.ts';
import { textUnbroken } from '../../src/rules/text-unbroken.ts';
import { caseNames, readExpected } from '../layouts/table-fixture.ts';
import { mended } from './text-rule.ts';

const onlyForm: readonly ItemRule[] = [textPunctuated, textTrimmed, textUnbroken];

const county = new URL('../../catalogues/青禾县/', import.meta.url);
const shipped = parse(readFileSync(new URL('义务教育.yaml', county), 'utf8')) as Catalogue;
const catalogues = [shipped, ...caseNames('layouts').flatMap(readExpected)];
const texts = [...new Set(catalogues.flatMap(({ 事项 }) => 事项.flatMap(textsIn)))];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Numbers of a list and where they stand. */
const markers = (text: string) => text.match(/^\s*(?:\d+[.、]|[（(]\d+[）)])/gmu)?.map((each) => comparable(each));

describe.each(onlyForm.map((rule) => [rule.id, rule] as const))('the fixes of %s', (_, rule) => {
  it('leave the published texts the same for comparing, with all their numbers', () => {
    for (const text of texts) {
      const after = mended(rule, text);
      expect(comparable(after)).toBe(comparable(text));
      expect(markers(after)).toEqual(markers(text));
    }
  });

  it('leave any text the same for comparing, and find nothing to mend afterwards', () => {
    const characters = fc.constantFrom(...'信息形成公开甲乙,;:?!.()（）"《》1 \n　');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const after = mended(rule, text);
        expect(comparable(after)).toBe(comparable(text));
        expect(mended(rule, after)).toBe(after);
      }),
    );
  });
});
