// What stands behind a word: the register's entry of an act, an organ, a channel or a domain; the page of a rule.
import type { Hover, Position } from 'vscode-languageserver-protocol';
import { readRulePage } from '../../io/package-root.ts';
import { type Path, valueAt } from '../../model/path.ts';
import type { RegisterName } from '../../model/register-list.ts';
import { findRegisterEntries } from '../../operations/find-register-entries.ts';
import { ownRulePage } from '../../reporters/own-rule-page.ts';
import { markdown } from '../../reporters/registers/markdown.ts';
import { type CheckedDocument, touches } from './check-document.ts';
import { hasPage } from './editor-diagnostics.ts';

/** Keys whose values a register knows. */
const registerOf: Readonly<Record<string, RegisterName>> = { 领域: '领域', 依据: '法规', 主体: '机构', 渠道: '渠道' };

export async function hoverAt(checked: CheckedDocument, position: Position): Promise<Hover | null> {
  const here = checked.found.filter(({ range }) => touches(range, { start: position, end: position }));
  const rules = [...new Set(here.map(({ diagnostic }) => diagnostic.rule))];
  const pages = await Promise.all(rules.map((rule) => pageOf(rule, checked)));
  const entries = registerEntries(checked, checked.document.offsetAt(position));
  const parts = [...entries, ...pages].filter((part) => part !== undefined);
  return parts.length === 0 ? null : { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') } };
}

async function pageOf(rule: string, { preparation }: CheckedDocument): Promise<string | undefined> {
  const own = preparation.settings.ownRules.find((each) => each.rule.id === rule);
  if (own !== undefined) return ownRulePage(own.document, own.file);
  return hasPage(rule) ? readRulePage(rule) : undefined;
}

function registerEntries({ source, spanOf, preparation }: CheckedDocument, offset: number): string[] {
  const span = (path: Path) => spanOf(source.locate(path));
  const path = pathsOfNames(source.data, offset, span).find((each) => {
    const [start, end] = span(each);
    return start <= offset && offset <= end;
  });
  const word = path && valueAt(source.data, path);
  const register = registerOf[String(path?.findLast((step) => typeof step === 'string'))];
  if (register === undefined || typeof word !== 'string') return [];
  const search = findRegisterEntries(word, preparation.options.registers, [register]);
  if (search.matches.length === 0) return [];
  return [markdown({ kind: 'search', searches: [{ ...search, containing: [], suggestions: [] }] }).trimEnd()];
}

type SpanOf = (path: Path) => readonly [start: number, end: number];

/** Those of the head, and of the item at an offset, that a register may know. */
function pathsOfNames(data: unknown, offset: number, span: SpanOf): Path[] {
  const item: Path = ['事项', indexAt(data, offset, span)];
  return Object.keys(registerOf).flatMap((key): Path[] => {
    const value = valueAt(data, [...item, key]);
    const entries = Array.isArray(value) ? value.map((_, index) => [...item, key, index]) : [];
    return typeof valueAt(data, [key]) === 'string' ? [[key], ...entries] : entries;
  });
}

/** Items stand in their order, so half of them are left aside at each step. */
function indexAt(data: unknown, offset: number, span: SpanOf): number {
  const items = valueAt(data, ['事项']);
  let [low, high] = [0, Array.isArray(items) ? items.length - 1 : 0];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (span(['事项', middle])[0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
