// The page of a rule that a place wrote itself: what gkml's own have in docs/rules, made of the rule file.
import type { RuleDocument } from '../model/rule-file.ts';

/** @param file as it is to be shown */
export function ownRulePage(document: RuleDocument, file: string): string {
  const { 名称: id, 标题: title, 依据: basis, 当: when, 除非: unless, 应当: demands, 例子: examples = {} } = document;
  const sections = [
    [`# ${title}（${id}）`],
    [
      '## 这条规则查什么',
      ...(when === undefined ? ['管全部事项。应当：'] : ['管这样的事项：', ...entries(when), '应当：']),
      ...entries(demands),
      ...(unless === undefined ? [] : ['这样的除外：', ...entries(unless)]),
    ],
    ['## 为什么（依据）', basis],
    ...exampleSection('错误的写法', examples.错误),
    ...exampleSection('正确的写法', examples.正确),
    ['## 怎么改', document.怎么改],
    [`这条规则是自己编的，写在 ${file}`],
  ];
  return `${sections.map((lines) => lines.join('\n\n').replaceAll('\n\n- ', '\n- ')).join('\n\n')}\n`;
}

function exampleSection(title: string, examples: readonly object[] = []): string[][] {
  return examples.length === 0 ? [] : [[`## ${title}`, ...entriesOf(examples)]];
}

function entriesOf(examples: readonly object[]): string[] {
  return examples.map((example) => `- ${inFlow(example)}`);
}

function entries(map: object): string[] {
  return Object.entries(map).map(([key, value]) => `- ${key}: ${inFlow(value)}`);
}

/** As it is written in YAML on one line. */
function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${inFlow(part)}`)
      .join(', ')} }`;
  }
  return String(value).replaceAll('\n', ' ');
}
