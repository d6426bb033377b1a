// Change reports whose texts try everything: to colour the terminal, to run in a browser, to break a table, to be wide.
import type { ChangeReport } from '../src/model/change-report.ts';
import type { Change } from '../src/model/change-set.ts';
import type { Version } from '../src/model/version.ts';
import { added, catalogue, changed, changeSetOf, fieldBetween, part, removed } from './build-changes.ts';

export const hostileTexts: readonly string[] = [
  '\u001b[31m红\u001b[0m\u001b]0;标题\u0007\u0008\u0008',
  '</script><script>alert(1)</script>',
  '</style><img src=https://evil.test/x onerror=alert(2)>',
  '" onmouseover="alert(3)" x="',
  "' autofocus onfocus='alert(4)",
  '<!-- --><iframe src=//evil.test></iframe>',
  '&lt;b&gt;&#60;script&#62;',
  'a|b\\|c`d`**e**_f_~~g~~ [h](https://evil.test) ![i](https://evil.test/i.png)',
  '@青禾县 @all #123 GH-1 owner/repo#1 https://evil.test www.evil.test',
  '第一行\r\n第二行\n\n# 标题\n- 列表\n\t制表',
  '=cmd|" /C calc"!A0',
  '+1 -1 @SUM(A1)',
  '［全角］ＡＢＣ１２３，。；：“”‘’——……①㎡',
  '㐂𠮷䶮〇鿍 👨‍👩‍👧 🇨🇳 ❤️ 1️⃣ é e\u0301',
  '\ud83d半个\udc00代理对',
  '\u202e右到左\u200b零宽\ufeff',
  '中'.repeat(3000),
  'W'.repeat(500),
  '__proto__',
  '',
  ' ',
];

/** One text in every place that a text can stand in: changed to itself doubled, added, removed, explained. */
export function hostileReport(text: string): ChangeReport {
  const content = {
    一级事项: text,
    名称: text,
    内容: text,
    依据: [text, text],
    时限: text,
    主体: [text],
    对象: [text],
    备注: text,
    栏目: { 名称: text, 网址: text },
    扩展: { [text]: text },
  };
  const version = (name: string): Version => ({
    name,
    catalogues: [
      catalogue({ file: text, sheet: text }, 0, { 目录: text, 领域: text, 地区: { 名称: text } }, [
        [text, content],
        [undefined, content],
      ]),
    ],
  });
  const [before, after] = [version(text), version(`${text}${text}`)];
  const [first, second] = before.catalogues[0]?.items ?? [];
  const [fresh] = after.catalogues[0]?.items ?? [];
  if (first === undefined || second === undefined || fresh === undefined) throw new Error('Two items were made');
  const reason = { trigger: '未说明', explanation: text } as const;
  const parts = [
    part('content-reworded', text, `${text}${text}`, reason),
    part('content-added', null, text, reason),
    part('content-removed', text, null, { trigger: '要素变化', explanation: text }),
  ];
  const changes: Change[] = [
    changed(first, fresh, [fieldBetween('内容', text, `${text}${text}`, parts)], {
      matchedBy: 'similarity',
      score: 0.5,
    }),
    added(fresh, reason),
    removed(second, { trigger: '基准更新', explanation: text }),
  ];
  const [edit] = parts;
  const changeSet = {
    ...changeSetOf(before, after, changes),
    candidates: [{ kind: 'same', before: [second], after: [fresh], score: 0.5 }] as const,
    heads: [{ domain: text, field: '目录', before: text, after: null }],
  };
  return {
    changeSet,
    domains: [{ kind: 'removed', domain: text, changes: changes.slice(2) }],
    repeated: edit === undefined ? [] : [{ field: '内容', part: edit, changes }],
    entries: changes,
  };
}
