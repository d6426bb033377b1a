// No lost edit, no missed conflict, no false conflict: two revisions of a generated catalogue whose truth is known.
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import type { Merge, WholeItem } from '../../../src/model/merge.ts';
import { mergeVersions } from '../../../src/operations/merge.ts';
import { chooseItems } from '../diff-cases/choose-items.ts';
import { flavours } from '../diff-cases/flavours.ts';
import { type CaseOptions, fullSize, startRevision } from '../diff-cases/revision.ts';
import { type TrueItem, versionOf } from '../diff-cases/true-item.ts';
import { encounters } from './encounters.ts';
import { plainItem } from './plain.ts';

const registers = loadRegisters();

interface Truth {
  readonly base: readonly TrueItem[];
  readonly ours: readonly TrueItem[];
  readonly theirs: readonly TrueItem[];
  readonly merged: readonly TrueItem[];
  readonly conflicts: readonly string[];
}

/** Every kind of encounter `count` times, and items that one or both sides add. */
function makeTruth(options: CaseOptions, count: number): Truth {
  const revision = startRevision(options);
  const { flavour, random } = revision;
  const truth = {
    base: revision.before,
    ours: [...revision.before],
    theirs: [...revision.before],
    merged: [...revision.before],
  };
  const conflicts: string[] = [];
  for (const [name, meet] of Object.entries(encounters)) {
    for (const [variant, item] of chooseItems(revision, count).entries()) {
      const { ours, theirs, merged, conflict } = meet(item, variant, flavour, random);
      const put = (side: 'ours' | 'theirs' | 'merged', after: typeof ours) => {
        const at = truth[side].indexOf(item);
        if (at < 0) throw new Error(`${name}: no item`);
        if (after === null) truth[side].splice(at, 1);
        else if (after.domain === item.domain) truth[side][at] = { ...item, ...after };
        else truth[side].splice(at, 1, { ...item, ...after });
      };
      put('ours', ours);
      put('theirs', theirs);
      put('merged', merged);
      if (conflict) conflicts.push(`${conflict.kind} ${conflict.field} ${nameOf(item)}`);
    }
  }
  for (let number = 0; number < count * 3; number++) {
    const facts = random.pick(
      flavour.domains.filter(({ domain }) => truth.base.some((item) => item.domain === domain)),
    );
    const draft = flavour.addition(facts, number, random);
    const item = { identity: `new ${number}`, id: `NEW-${number}`, domain: facts.domain, ...draft };
    const [mine, yours] = [number % 3 !== 1, number % 3 !== 0];
    const other = { ...item, content: { ...item.content, 时限: '信息形成之日起2个工作日内' } };
    const isTwice = mine && yours;
    const differs = isTwice && number % 2 === 0;
    if (mine) truth.ours.push(item);
    if (yours) truth.theirs.push(differs ? other : item);
    truth.merged.push(item);
    if (differs) conflicts.push(`both-added null ${nameOf(item)}`);
  }
  return { ...truth, conflicts };
}

function nameOf({ domain, content }: Pick<TrueItem, 'domain' | 'content'>): string {
  return `${domain}/${content.一级事项}/${content.名称}`;
}

/** Conflicts by what the item was called to begin with: items are found by all that ours, else theirs, else the base says. */
function conflictLines({ conflicts, catalogues }: Merge, truth: Truth): string[] {
  const lookOf = (domain: string, content: WholeItem) => plainItem(domain, content);
  const known = new Map(
    [...truth.ours, ...truth.theirs, ...truth.base, ...truth.merged].map(
      (item) => [lookOf(item.domain, item.content), item.identity] as const,
    ),
  );
  const first = new Map([...truth.merged, ...truth.base].map((item) => [item.identity, item]));
  return conflicts
    .map(({ kind, field, domain, item, base, ours, theirs }) => {
      const standing = catalogues
        .flatMap(({ catalogue }) => catalogue.事项.map((each) => ({ each, home: catalogue.领域 })))
        .find(({ each }) => each.编号 === item?.编号);
      const whole = field === null ? ((ours ?? theirs ?? base) as WholeItem) : standing?.each;
      const identity = whole && known.get(lookOf(field === null ? domain : (standing?.home ?? domain), whole));
      const original = first.get(identity ?? '');
      return `${kind} ${field} ${original === undefined ? `? ${JSON.stringify(item)}` : nameOf(original)}`;
    })
    .sort();
}

function sides(truth: Truth, ids: boolean) {
  const version = (items: readonly TrueItem[], name: string) => versionOf(items, { name, ids }).version;
  return [version(truth.base, '共同祖先'), version(truth.ours, '本地'), version(truth.theirs, '对方')] as const;
}

const itemsOf = ({ catalogues }: Merge) =>
  catalogues.flatMap(({ catalogue }) => catalogue.事项.map((item) => plainItem(catalogue.领域, item))).sort();

const expectedItems = ({ merged }: Truth) =>
  merged.map(({ domain, content }) => plainItem(domain, { ...content })).sort();

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** GKML_LAW_RUNS=20 looks at catalogues of full size with every seed. */
const size = process.env['GKML_LAW_RUNS'] === undefined ? { domains: 3, items: 40 } : fullSize;

describe.each(Object.values(flavours))('two revisions of a catalogue of the flavour $name', (flavour) => {
  it.each(seeds)('are merged with ids without a lost edit, a missed or a false conflict (seed %i)', (seed) => {
    expectTruth(makeTruth({ flavour, seed, size }, 2), true);
  });

  it.each(seeds)('are merged without ids all the same (seed %i)', (seed) => {
    expectTruth(makeTruth({ flavour, seed, size }, 2), false);
  });

  it.each([true, false])('are merged at full size (ids: %s)', (ids) => {
    expectTruth(makeTruth({ flavour, seed: 11, size: fullSize }, 20), ids);
  });
});

function expectTruth(truth: Truth, ids: boolean): void {
  const [base, ours, theirs] = sides(truth, ids);
  const merge = mergeVersions(base, ours, theirs, { registers });
  expect(conflictLines(merge, truth)).toEqual([...truth.conflicts].sort());
  expect(itemsOf(merge)).toEqual(expectedItems(truth));
}
