import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Waiver } from '../../../src/model/generated/waivers.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Rule } from '../../../src/model/rule.ts';
import type { Source } from '../../../src/model/source.ts';
import { addWaivers, removeWaivers } from '../../../src/operations/record-waivers.ts';
import { mayBeWaived } from '../../../src/operations/validate/waive-findings.ts';
import { summarise, type ValidateOptions, validateSource } from '../../../src/operations/validate.ts';
import { rules } from '../../../src/rules/rules.ts';
import { catalogueText, type SandboxItem } from '../../git-sandbox.ts';

const registers = loadRegisters();
const today = '2026-03-01';
const grounds = { reason: '等省里统一', until: undefined, owner: undefined };
const file = 'gkml.waivers.yaml';
const source = { file, locate: () => ({ file, line: 2 }), lineText: (line: number) => `第${line}行` };

async function validate(
  texts: readonly string[],
  entries: readonly Waiver[],
  settings: Partial<ValidateOptions> = {},
): Promise<Report> {
  const options = { rules, registers, waivers: { entries, today, source }, ...settings };
  const sources = await Promise.all(texts.map((text, index) => readYaml(`${index}.yaml`, Buffer.from(text))));
  const results = sources.map((each) => validateSource(each, options));
  return summarise(results, options, async (name) => sources[Number.parseInt(name, 10)] as Source, texts.length);
}

const waiveAll = (report: Report, until?: string) =>
  addWaivers([], report.diagnostics.filter(mayBeWaived), { ...grounds, until });
const shown = ({ diagnostics }: Report) =>
  diagnostics.map(({ rule, severity, message }) => `${severity} ${rule} ${message}`);

const sound: SandboxItem = { id: 'A-1', name: '招生政策', content: '招生范围；招生条件' };
const vague: SandboxItem = { id: 'A-2', name: '学生资助', content: '资助项目；申请条件', deadline: '长期' };
const text = catalogueText('义务教育', [sound, vague]);

describe('waivers', () => {
  it('leave what they waive out of the verdict, and count it', async () => {
    const entries = waiveAll(await validate([text], []));
    expect(entries).toMatchObject([
      {
        规则: 'deadline-measurable',
        地区: '示例省青禾县',
        领域: '义务教育',
        事项: 'A-2',
        要素: '时限',
        理由: '等省里统一',
      },
    ]);
    expect(await validate([text], entries)).toMatchObject({ diagnostics: [], waivers: { waived: 1, stale: [] } });
  });

  it.each([
    ['lines are moved', catalogueText('义务教育', [vague, { ...sound, id: 'A-3', name: '新事项' }, sound])],
    [
      'the item is reworded',
      catalogueText('义务教育', [sound, { ...vague, name: '学生资助政策', content: '别的内容' }]),
    ],
    [
      'the file is written in another way',
      text.replaceAll('[政府网站]', '\n      - 政府网站').replace('长期', "'长期'"),
    ],
  ])('still hold where %s', async (_, now) => {
    const entries = waiveAll(await validate([text], []));
    expect((await validate([now], entries)).waivers).toEqual({ waived: 1, stale: [] });
  });

  it('do not waive what comes anew', async () => {
    const entries = waiveAll(await validate([text], []));
    const more = catalogueText('义务教育', [{ ...sound, deadline: '永久' }, vague]);
    const report = await validate([more], entries);
    expect(report.diagnostics.map(({ item, rule }) => [item, rule])).toEqual([['A-1', 'deadline-measurable']]);
  });

  it('are told of when the finding is gone', async () => {
    const entries = waiveAll(await validate([text], []));
    const report = await validate(
      [catalogueText('义务教育', [sound, { ...vague, deadline: sound.deadline ?? '每季度末' }])],
      entries,
    );
    expect(shown(report)).toEqual(['warning waiver-current 豁免的问题已经没有了：deadline-measurable']);
    expect(report.waivers).toEqual({ waived: 0, stale: [0] });
    expect(report.diagnostics[0]).toMatchObject({ location: { file, line: 2 }, excerpt: '第2行', item: 'A-2' });
  });

  it.each([
    [
      '2026-02-28',
      ['warning deadline-measurable', 'error waiver-current 豁免已经过期（期限 2026-02-28），问题还在'],
      [0],
    ],
    ['2026-03-01', [], []],
    ['2026-03-02', [], []],
  ])('to %s end when that day is over', async (until, expected, stale) => {
    const entries = waiveAll(await validate([text], []), until);
    const report = await validate([text], entries);
    expect(report.waivers?.stale).toEqual(stale);
    expect(shown(report).map((line) => line.replace(/(deadline-measurable) .*/, '$1'))).toEqual(expected);
  });

  it('are told of when they stand twice', async () => {
    const entries = waiveAll(await validate([text], []));
    const report = await validate([text], [...entries, ...entries]);
    expect(shown(report)).toEqual(['warning waiver-current 和前面的一条豁免重复']);
    expect(report.waivers).toEqual({ waived: 1, stale: [1] });
  });

  const fixed = catalogueText('义务教育', [sound]);
  const other = catalogueText('养老服务', [{ ...sound, id: 'B-1', name: '老年津贴' }]);
  const only = (id: string) => ({
    rules: rules.filter((rule: Rule) => rule.id === id),
    ruleIds: rules.map(({ id: each }) => each),
  });
  it.each([
    ['of the catalogue that was read', [fixed], {}, [0]],
    ['of a part of all catalogues, which has that one', [fixed], { isComplete: async () => false }, [0]],
    ['of a part of all catalogues, without that one', [other], { isComplete: async () => false }, []],
    ['of all catalogues, where that one is gone', [other], {}, [0]],
    ['by other rules', [fixed], only('text-sound'), []],
    ['by no rule', [fixed], { severityOf: () => 'off' as const }, []],
    ['of a catalogue whose form is broken', [fixed.replace('方式: [主动]', '方式: 主动')], {}, []],
  ])('are stale only where a run could have found it: %s', async (_, texts, settings, stale) => {
    const entries = waiveAll(await validate([text], []));
    expect((await validate(texts, entries, settings)).waivers?.stale).toEqual(stale);
  });

  it('of a rule that is gone are stale', async () => {
    const entries = waiveAll(await validate([text], [])).map((entry) => ({
      ...entry,
      规则: 'gone-rule',
      指纹: '0'.repeat(16),
    }));
    expect((await validate([text], entries)).waivers?.stale).toEqual([0]);
  });

  it('hold for rules across files', async () => {
    const texts = [fixed, other.replace('B-1', 'A-1')];
    const entries = waiveAll(await validate(texts, []));
    expect(entries.map((entry) => entry.规则)).toEqual(['item-id-unique']);
    expect((await validate(texts, entries)).waivers).toEqual({ waived: 1, stale: [] });
    expect((await validate(texts.slice(1), entries, { isComplete: async () => false })).waivers?.stale).toEqual([]);
    expect((await validate(texts.slice(1), entries)).waivers?.stale).toEqual([0]);
  });

  it('waive neither what a reader found nor what is said of exceptions', async () => {
    const broken = await validate(['格式: gkml/1\n事项: [\n'], []);
    const careless = await validate([text.replace('A-1', 'A-1 # gkml-ignore text-sound')], []);
    expect(shown(careless).join()).toContain('ignore-justified');
    expect([...waiveAll(broken), ...waiveAll(careless)].map((entry) => entry.规则)).toEqual(['deadline-measurable']);
  });

  it('take the place of one that is past its day', async () => {
    const old = waiveAll(await validate([text], []), '2026-01-31');
    const { diagnostics } = await validate([text], old);
    const entries = addWaivers(old, diagnostics.filter(mayBeWaived), { ...grounds, until: '2026-12-31' });
    expect(entries.map((entry) => entry.期限)).toEqual(['2026-12-31']);
  });
});

describe('for any catalogue', () => {
  const deadlines = ['长期', '信息形成或者变更之日起20个工作日内', '及时公开', '动态更新', ''];
  const drafts = fc.array(
    fc.record({
      id: fc.constantFrom('A-1', 'A-2', 'A-3'),
      deadline: fc.constantFrom(...deadlines),
      channel: fc.constantFrom('政府网站', '政府服务中心', '甲乙'),
    }),
    { maxLength: 4 },
  );
  const written = drafts.map((list) =>
    catalogueText(
      '义务教育',
      list.map(({ id, deadline, channel }, index) => {
        return {
          id,
          name: `招生事项${'甲乙丙丁'[index]}`,
          deadline: deadline === '' ? '""' : deadline,
          channels: ['政府网站', channel],
        };
      }),
    ),
  );

  it('nothing is left once all is waived', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (whole) => {
        const before = await validate([whole], []);
        const entries = waiveAll(before);
        const after = await validate([whole], entries);
        expect(after.diagnostics).toEqual([]);
        expect(after.waivers).toEqual({ waived: before.diagnostics.length, stale: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('pruning leaves what still waives, and pruning again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(written, written, async (then, now) => {
        const entries = waiveAll(await validate([then], []));
        const before = await validate([now], entries);
        const pruned = removeWaivers(entries, before.waivers?.stale ?? []);
        const after = await validate([now], pruned);
        expect(after.waivers).toEqual({ waived: before.waivers?.waived, stale: [] });
        expect(after.diagnostics).toEqual(before.diagnostics.filter(({ rule }) => rule !== 'waiver-current'));
      }),
      { numRuns: 40 },
    );
  });
});
