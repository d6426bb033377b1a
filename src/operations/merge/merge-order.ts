// Three orders of the same things → one.

/** Where a thing stands in each version; undefined where it does not. */
export interface Places<Thing> {
  readonly base: (thing: Thing) => number | undefined;
  readonly ours: (thing: Thing) => number | undefined;
  readonly theirs: (thing: Thing) => number | undefined;
}

type PlaceOf<Thing> = Places<Thing>[keyof Places<Thing>];

/**
 * Ours' order, unless only theirs put things elsewhere. What only the other side has stands after its neighbour there,
 * and after what was put at the same place by the side that leads.
 */
export function mergeOrder<Thing>(things: readonly Thing[], { base, ours, theirs }: Places<Thing>): Thing[] {
  const theirsLead = !isReordered(things, base, ours) && isReordered(things, base, theirs);
  const [lead, other] = theirsLead ? [theirs, ours] : [ours, theirs];
  const backbone = sorted(things, lead);
  const followers = followersOf(sorted(things, other), lead);
  const ordered: Thing[] = [];
  let waiting = followers.get(undefined) ?? [];
  for (const thing of backbone) {
    if (other(thing) === undefined) {
      ordered.push(thing);
      continue;
    }
    ordered.push(...waiting, thing);
    waiting = followers.get(thing) ?? [];
  }
  const nowhere = things.filter((thing) => lead(thing) === undefined && other(thing) === undefined);
  return [...ordered, ...waiting, ...nowhere];
}

function sorted<Thing>(things: readonly Thing[], place: PlaceOf<Thing>): Thing[] {
  return things
    .filter((thing) => place(thing) !== undefined)
    .sort((one, other) => (place(one) ?? 0) - (place(other) ?? 0));
}

/** Things that stand in both in another order. */
function isReordered<Thing>(things: readonly Thing[], before: PlaceOf<Thing>, after: PlaceOf<Thing>): boolean {
  const common = sorted(
    things.filter((thing) => after(thing) !== undefined),
    before,
  );
  return common.some((thing, index) => {
    const next = common[index + 1];
    return next !== undefined && (after(next) ?? 0) < (after(thing) ?? 0);
  });
}

/** What `lead` has not, by the thing before it that `lead` has; undefined where there is none. */
function followersOf<Thing>(sequence: readonly Thing[], lead: PlaceOf<Thing>): Map<Thing | undefined, Thing[]> {
  const followers = new Map<Thing | undefined, Thing[]>();
  let anchor: Thing | undefined;
  for (const thing of sequence) {
    if (lead(thing) !== undefined) {
      anchor = thing;
      continue;
    }
    const group = followers.get(anchor);
    if (group === undefined) followers.set(anchor, [thing]);
    else group.push(thing);
  }
  return followers;
}
