import { expect, it } from 'vitest';
import type { Conflict } from '../../../src/model/merge.ts';
import { plainStyle } from '../../../src/model/style.ts';
import { text } from '../../../src/reporters/merge/text.ts';

it('shortens a side that would hide the other conflicts', () => {
  const item = { 编号: 'A', 领域: '救灾', 一级事项: null, 名称: '灾情' };
  const long = Array.from({ length: 4000 }, (_, index) => `${index + 1}.灾情发布`).join('\n');
  const conflict: Conflict = {
    kind: 'both-changed',
    item,
    domain: '救灾',
    field: '内容',
    base: '灾情',
    ours: long,
    theirs: '灾情核定',
  };
  const summary = { added: 0, changed: 0, removed: 0, joined: 1 };
  const shown = text({ conflicts: [conflict], summary }, { style: plainStyle, columns: 80 });
  expect(shown.split('\n').length).toBeLessThan(60);
  expect(shown).toContain('下面还有 3960 行，冲突文件里有全文');
  expect(shown).toContain('灾情核定');
});
