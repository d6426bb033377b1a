// What the flags of `diff` and `review` say about changes, in the tool's words or in Chinese.
import { type ChangeKind, changeKindIds, changeKinds, type LevelSettings } from '../model/change-kinds.ts';
import type { Direction } from '../model/comparison.ts';
import { type Severity, severities } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import { nearest } from '../model/nearest.ts';
import { unknownChoice } from './declare/faults.ts';

const directions: Readonly<Record<string, Direction>> = {
  looser: 'looser',
  stricter: 'stricter',
  unclear: 'unclear',
  same: 'same',
  放宽: 'looser',
  收紧: 'stricter',
  不明: 'unclear',
  不变: 'same',
};

export const directionChoices = Object.keys(directions);

export function directionOf(word: string | undefined): Direction | undefined {
  return word === undefined ? undefined : directions[word];
}

/**
 * deadline-changed=error, 时限改动=error …: later ones win.
 * @throws UsableError for an unknown kind or level
 */
export function readLevels(given: readonly string[] = []): LevelSettings {
  return Object.fromEntries(given.map(readLevel));
}

function readLevel(given: string): [ChangeKind, Severity] {
  const equals = given.lastIndexOf('=');
  if (equals < 0) {
    const hint = '写成“种类=级别”，如 --level deadline-changed=error；种类见 docs/changes.md';
    throw new UsableError(`“--level ${given}”里没有级别`, { hint });
  }
  const word = given.slice(equals + 1);
  const level = severities.find((known) => known === word);
  if (level === undefined) throw unknownChoice('--level', word, severities);
  return [readKind(given.slice(0, equals)), level];
}

function readKind(word: string): ChangeKind {
  const kind = changeKindIds.find((id) => id === word || changeKinds[id].title === word);
  if (kind !== undefined) return kind;
  const meant = nearest(word, changeKindIds);
  throw new UsableError(`没有“${word}”这种改动${meant === undefined ? '' : `，是不是想用 ${meant}？`}`, {
    hint: `改动的种类见 docs/changes.md，如 deadline-changed（${changeKinds['deadline-changed'].title}）`,
  });
}
