import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import { updateYaml } from '../../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { ItemRule } from '../../../src/model/rule.ts';
import { fixSource } from '../../../src/operations/fix.ts';
import { catalogueText } from '../../git-sandbox.ts';

/** Takes out 甲 and writes 乙 as 丙, one entry a round. */
const rule: ItemRule = {
  id: 'no-old-channel',
  title: '没有旧渠道',
  severity: 'error',
  basis: '测试',
  tags: ['渠道'],
  scope: 'item',
  check: ({ 渠道: channels = [] }, report) => {
    const index = channels.indexOf('甲');
    const at = index < 0 ? channels.map((channel, place) => (channel === '乙' ? place : -1)) : [index];
    for (const place of at.filter((each) => each >= 0)) {
      const path = ['渠道', place];
      const fix = { isSafe: true, title: '改', edits: [{ path, text: index < 0 ? '丙' : null }] };
      report({ path, message: '旧', fix });
    }
  },
};

const text = catalogueText('义务教育', [{ id: 'A-1', name: '招生' }]).replace(
  '渠道: [政府网站]',
  '渠道:\n      - 甲\n      - 乙 # gkml-ignore no-old-channel: 本地叫法\n      - 乙二',
);

describe('fixes', () => {
  it('leave alone what a comment ignores, wherever an earlier fix has moved it', async () => {
    const source = await readYaml('甲.yaml', Buffer.from(text));
    const { data, applied } = fixSource(source, { rules: [rule], registers: loadRegisters() }, false);
    expect(data.事项[0]?.渠道).toEqual(['乙', '乙二']);
    expect(applied).toHaveLength(1);
    expect(updateYaml(text, data)).toContain('- 乙 # gkml-ignore no-old-channel: 本地叫法');
  });
});
