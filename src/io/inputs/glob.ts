/** True where a path has one of * ? {} in it. Square brackets are left out: real file names carry them, as in [2021]8号.xlsx. */
export function isGlob(path: string): boolean {
  return /[*?{]/.test(path);
}

/** The folder that every match lies in: what stands before the first step with a wildcard. */
export function fixedPart(pattern: string): string {
  const steps = pattern.split('/');
  const firstWild = steps.findIndex(isGlob);
  const fixed = steps.slice(0, firstWild < 0 ? -1 : firstWild).join('/');
  return fixed === '' && pattern.startsWith('/') ? '/' : fixed;
}

/**
 * A test for paths with forward slashes: * and ? stay within a step, ** stands for any number of steps, {a,b} for either.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const alternatives = expandBraces(pattern.replace(/^\.\//, '')).map(toRegExp);
  return (path) => alternatives.some((alternative) => alternative.test(path.replace(/^\.\//, '')));
}

/** {a,b}c → ac, bc; a brace without its pair stands for itself. */
function expandBraces(pattern: string): string[] {
  const inner = /\{([^{}]*)\}/.exec(pattern);
  if (inner === null) return [pattern];
  const [whole, choices = ''] = inner;
  const before = pattern.slice(0, inner.index);
  const after = pattern.slice(inner.index + whole.length);
  return choices.split(',').flatMap((choice) => expandBraces(before + choice + after));
}

function toRegExp(pattern: string): RegExp {
  const steps = pattern.split('/').filter((step, index, all) => step !== '**' || all[index - 1] !== '**');
  const source = steps.map((step, index) => stepSource(step, index === steps.length - 1)).join('');
  return new RegExp(`^${source}$`, 'u');
}

function stepSource(step: string, isLast: boolean): string {
  if (step === '**') return isLast ? '.*' : '(?:[^/]+/)*';
  const source = step
    .replace(/[\\^$.|+()[\]{}/]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  return isLast ? source : `${source}/`;
}
