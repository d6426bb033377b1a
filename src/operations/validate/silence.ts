// Comments that silence findings, and what is wrong with such comments themselves.
import type { Diagnostic, Finding } from '../../model/diagnostic.ts';
import { type ExceptionRule, exceptionRules, ignoreJustified, ignoreUsed } from '../../model/exception-rules.ts';
import { type Ignore, type IgnoredName, ignoreMark } from '../../model/ignore.ts';
import type { Location } from '../../model/location.ts';
import { nearest } from '../../model/nearest.ts';
import { type Path, startsWith } from '../../model/path.ts';

export interface Silencer {
  /** Whether a comment silences a finding; that comment has then done its work. */
  silences(rule: string, path: Path): boolean;
  /** The names that silenced something. */
  readonly used: ReadonlySet<IgnoredName>;
}

export function createSilencer(ignores: readonly Ignore[]): Silencer {
  const used = new Set<IgnoredName>();
  const valid = ignores.filter(({ reason, path }) => reason !== '' && path !== undefined);
  return {
    silences: (rule, path) => {
      // A comment does not silence what is said of itself.
      if (exceptionRules.some(({ id }) => id === rule)) return false;
      const names = valid.filter((ignore) => covers(ignore.path ?? [], path)).flatMap((ignore) => ignore.names);
      const meant = names.filter((name) => name.rule === rule);
      for (const name of meant) used.add(name);
      return meant.length > 0;
    },
    used,
  };
}

/** Above the list of all items a comment speaks of the list, not of every item in it. */
function covers(ignored: Path, path: Path): boolean {
  return startsWith(path, ignored) && (ignored.length > 1 || ignored[0] !== '事项' || path.length === 1);
}

/** What is told of a comment, or of one of the names in it. */
export interface IgnoreFault {
  readonly rule: ExceptionRule;
  readonly finding: Finding;
  readonly location: Location;
}

/** @param ruleIds every name that a comment may use */
export function faultsOfIgnore(ignore: Ignore, ruleIds: readonly string[]): IgnoreFault[] {
  const { names, reason, path = [], location } = ignore;
  if (names.length === 0) {
    const finding = { path, message: `“# ${ignoreMark}”后面没有写是哪条规则`, hint: howToWrite };
    return [{ rule: ignoreJustified, finding, location }];
  }
  if (reason === '') {
    const subject = wordsOf(ignore);
    const finding = { path, subject, message: `放过“${subject}”没有写理由，没有放过`, hint: howToWrite };
    return [{ rule: ignoreJustified, finding, location }];
  }
  if (ignore.path === undefined) {
    const hint = '写在那一行的末尾，或者单独写在它上面一行，左边和它对齐';
    const message = '这条注释下面没有它要放过的一行';
    return [{ rule: ignoreUsed, finding: { path, subject: wordsOf(ignore), message, hint }, location }];
  }
  return names.filter(({ rule }) => !ruleIds.includes(rule)).map((name) => unknownName(name, path, ruleIds));
}

const howToWrite = `写成“# ${ignoreMark} 规则: 理由”，如“# ${ignoreMark} deadline-measurable: 长期公开的固定栏目”`;

function wordsOf({ names }: Ignore): string {
  return names.map(({ rule }) => rule).join('、');
}

function unknownName({ rule, location }: IgnoredName, path: Path, ruleIds: readonly string[]): IgnoreFault {
  const meant = nearest(rule, ruleIds);
  const hint =
    meant === undefined ? '规则的名字写在每个问题后面的方括号里，用 gkml rules 列出' : `是不是想写 ${meant}？`;
  return {
    rule: ignoreUsed,
    finding: { path, subject: rule, message: `没有“${rule}”这条规则，什么也没有放过`, hint },
    location,
  };
}

/** A name that silenced nothing, though its rule was run. */
export function staleName({ rule, location }: IgnoredName, path: Path): IgnoreFault {
  const message = `“${rule}”在这里没有发现问题，不用放过`;
  return { rule: ignoreUsed, finding: { path, subject: rule, message, hint: '删去这条规则或者整条注释' }, location };
}

/** A comment for a rule that looks across files: whether it silenced something shows when all files were read. */
export interface PendingIgnore {
  readonly rule: string;
  /** What is told where it silenced nothing. */
  readonly diagnostic: Diagnostic;
}

/** No two names begin at the same place. */
export function placeKey({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
