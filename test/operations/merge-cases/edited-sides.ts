// Two revisions of one catalogue, each unaware of the other.
import fc from 'fast-check';
import type { WholeItem } from '../../../src/model/merge.ts';
import type { Version } from '../../../src/model/version.ts';
import { arbitraryCatalogue } from '../../exporters/arbitrary-catalogue.ts';
import { anyStep } from '../diff-cases/any-step.ts';
import { flavours } from '../diff-cases/flavours.ts';
import { createRandom } from '../diff-cases/random.ts';
import { type CaseOptions, type Step, startRevision } from '../diff-cases/revision.ts';
import * as steps from '../diff-cases/steps.ts';
import { type TrueItem, versionOf } from '../diff-cases/true-item.ts';

export interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
}

/** The catalogue after these steps; the same options give the same catalogue to begin with. */
export function revised(options: CaseOptions, seed: number, done: readonly Step[]) {
  const revision = { ...startRevision(options), random: createRandom(seed) };
  for (const step of done) step(revision);
  return { ...revision, after: withOwnIds(revision.after) };
}

/** Two steps that add items number them alike; one version gives no id twice. */
function withOwnIds(items: readonly TrueItem[]): TrueItem[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = counts.get(item.id) ?? 0;
    counts.set(item.id, count + 1);
    return count === 0 ? item : { ...item, id: `${item.id}-${count}` };
  });
}

export const generated: fc.Arbitrary<Versions> = fc
  .record({
    flavour: fc.constantFrom(...Object.values(flavours)),
    seed: fc.nat(10_000),
    size: fc.record({ domains: fc.integer({ min: 1, max: 4 }), items: fc.integer({ min: 1, max: 14 }) }),
    duplicates: fc.nat(4),
    ours: fc.array(anyStep, { maxLength: 4 }),
    theirs: fc.array(anyStep, { maxLength: 4 }),
    ids: fc.boolean(),
  })
  .map(({ duplicates, ours, theirs, ids, ...options }) => {
    const start = { ...options, preparation: steps.withDuplicateNames(duplicates) };
    const [own, other] = [revised(start, options.seed + 1, ours), revised(start, options.seed + 2, theirs)];
    return {
      base: versionOf(own.before, { name: '共同祖先', ids }).version,
      ours: versionOf(own.after, { name: '本地', ids }).version,
      theirs: versionOf(other.after, { name: '对方', ids }).version,
    };
  });

const wildVersion = fc.tuple(fc.array(arbitraryCatalogue, { maxLength: 3 }), fc.boolean()).map(
  ([catalogues, ids]): Version => ({
    name: '目录',
    catalogues: catalogues.map(({ 事项, ...head }, catalogue) => ({
      file: `${catalogue}.yaml`,
      head,
      items: 事项.map(({ 编号, ...content }, index) => {
        return { id: ids ? 编号 : undefined, content, domain: head.领域, catalogue, index };
      }),
      locate: () => ({ file: `${catalogue}.yaml` }),
    })),
  }),
);

/** Whatever the schema allows, unrelated and nasty. */
export const wild: fc.Arbitrary<Versions> = fc.record({ base: wildVersion, ours: wildVersion, theirs: wildVersion });

/** Catalogues as the version has them, items whole. */
export function dataOf({ catalogues }: Version) {
  return catalogues.map(({ head, items }) => ({
    ...head,
    事项: items.map(({ id, content }): WholeItem => (id === undefined ? content : { 编号: id, ...content })),
  }));
}

/** The same values in other objects, so that nothing is found equal by being the same object. */
export function copyOf({ name, catalogues }: Version): Version {
  return { name, catalogues: catalogues.map(({ locate, ...rest }) => ({ ...structuredClone(rest), locate })) };
}
