import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDomains } from '../../../src/operations/coverage/draw-domains.ts';

const domains = Array.from({ length: 26 }, (_, index) => `领域${index + 1}`);

describe('a draw of domains', () => {
  it('is the same for ever', () => {
    expect(drawDomains(domains, 5, '2026')).toMatchInlineSnapshot(`
      [
        "领域1",
        "领域3",
        "领域12",
        "领域15",
        "领域26",
      ]
    `);
    expect(drawDomains(domains, 5, '2026年第三方评估')).toMatchInlineSnapshot(`
      [
        "领域3",
        "领域16",
        "领域17",
        "领域22",
        "领域25",
      ]
    `);
  });

  it('depends on the seed and on which domains there are, not on their order', () => {
    const drawn = drawDomains(domains, 15, '2026');
    expect(drawn).toHaveLength(15);
    expect(drawDomains([...domains].reverse(), 15, '2026').sort()).toEqual([...drawn].sort());
    expect(drawDomains(domains, 15, '2027')).not.toEqual(drawn);
  });

  it('draws each domain once, as many as are wanted, in the order given', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.uniqueArray(fc.string(), { maxLength: 30 }), (seed, count, all) => {
        const drawn = drawDomains(all, count, seed);
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(all.filter((domain) => drawn.includes(domain))).toEqual(drawn);
      }),
    );
  });

  it('prefers none', () => {
    const counts = new Map(domains.map((domain) => [domain, 0]));
    for (let seed = 0; seed < 2600; seed++) {
      for (const domain of drawDomains(domains, 13, String(seed))) counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
    // 1300 each, give or take five standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 1300)).toBeLessThan(130);
  });
});
