import { expect, it } from 'vitest';
import { plainStyle } from '../../src/model/style.ts';
import { pageText } from '../../src/reporters/page-text.ts';

const style = { ...plainStyle, strong: (text: string) => `<${text}>` };

it('shows headings, lists and code without the signs of Markdown', () => {
  const page =
    '# 规则（id）\n\n## 查什么\n\n- 报**错误**，见[说明](a.md)。\n1. 一二三四五六七八\n\n```yaml\n名称: a # b\n```\n';
  expect(pageText(page, { style, columns: 14 })).toBe(
    '<规则（id）>\n\n<查什么>\n\n- 报<错误>，见说\n  明。\n1. 一二三四五\n   六七八\n\n    名称: a # b\n',
  );
});
