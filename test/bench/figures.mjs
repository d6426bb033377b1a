// One row of the table: a figure of gkml, one of what it is compared with, and what DESIGN §9 wants of them.

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param runs as `alternate` gives them */
export function medianOf(runs, key) {
  const known = runs.map((run) => run[key]).filter((value) => value !== undefined);
  return known.length === 0 ? undefined : median(known);
}

/** Wall time of two commands that ran in turn, with the peak of their memory beside it. */
export function wallRow(name, [ours, theirs], most) {
  const row = ratioRow(name, 'ms', medianOf(ours, 'milliseconds'), medianOf(theirs, 'milliseconds'), most);
  return { ...row, peak: [medianOf(ours, 'megabytes'), medianOf(theirs, 'megabytes')] };
}

/** Peak memory of two commands that ran in turn. */
export function memoryRow(name, [ours, theirs], most) {
  return ratioRow(name, 'MB', medianOf(ours, 'megabytes'), medianOf(theirs, 'megabytes'), most);
}

/** @param most the highest ratio that meets the goal */
export function ratioRow(name, unit, ours, theirs, most) {
  const ratio = quotient(ours, theirs);
  return { name, unit, ours, theirs, ratio, goal: `≤ ${most} 倍`, met: meets(ratio, most) };
}

/** How the time grows with the size; n log n says how much it may. */
export function growthRow(name, smaller, larger) {
  const [few, many] = [smaller, larger].map(({ results }) => medianOf(results, 'milliseconds'));
  const linearithmic = (larger.size * Math.log(larger.size)) / (smaller.size * Math.log(smaller.size));
  const title = `${name} ${larger.size.toLocaleString('en')} 项 / ${smaller.size.toLocaleString('en')} 项`;
  return ratioRow(title, 'ms', many, few, Number(linearithmic.toFixed(1)));
}

/** A figure with a limit of its own; what it is compared with is only shown. */
export function limitRow(name, unit, ours, most, theirs) {
  return { name, unit, ours, theirs, ratio: quotient(ours, theirs), goal: `≤ ${most} ${unit}`, met: meets(ours, most) };
}

function quotient(ours, theirs) {
  return ours === undefined || theirs === undefined ? undefined : ours / theirs;
}

/** @returns undefined where there is nothing to judge */
function meets(figure, most) {
  return figure === undefined ? undefined : figure <= most;
}
