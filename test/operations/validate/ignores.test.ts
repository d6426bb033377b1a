import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegisters } from '../../../src/io/registers.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Source } from '../../../src/model/source.ts';
import { summarise, type ValidateOptions, validateSource } from '../../../src/operations/validate.ts';
import { rules } from '../../../src/rules/rules.ts';
import { catalogueText, type SandboxItem } from '../../git-sandbox.ts';

const registers = loadRegisters();

async function validate(texts: readonly string[], settings: Partial<ValidateOptions> = {}): Promise<Report> {
  const options = { rules, registers, ...settings };
  const sources = await Promise.all(texts.map((text, index) => readYaml(`${index}.yaml`, Buffer.from(text))));
  const results = sources.map((source) => validateSource(source, options));
  return summarise(results, options, async (file) => sources[Number.parseInt(file, 10)] as Source, texts.length);
}

const shown = ({ diagnostics }: Report) =>
  diagnostics.map(({ rule, message, location: { line, column } }) => `${line}:${column} ${rule} ${message}`);

const sound: SandboxItem = { id: 'A-1', name: '招生政策', content: '招生范围；招生条件' };
const vague: SandboxItem = { id: 'A-2', name: '学生资助', content: '资助项目；申请条件', deadline: '长期' };
const text = catalogueText('义务教育', [sound, vague]);

/** A comment behind the line that holds the words. */
const behind = (words: string, comment: string, whole = text) => whole.replace(words, `${words} # ${comment}`);

describe('an ignore comment', () => {
  it('silences the finding where it stands, and nothing else', async () => {
    const found = await validate([text]);
    expect(shown(found)).toEqual([expect.stringContaining('deadline-measurable')]);
    for (const words of ['时限: 长期', '编号: A-2']) {
      const comment = 'gkml-ignore deadline-measurable: 固定栏目，长期展示';
      expect(shown(await validate([behind(words, comment)]))).toEqual([]);
    }
  });

  it.each([
    [
      'at another item',
      '编号: A-1',
      'gkml-ignore deadline-measurable: 理由',
      'ignore-used “deadline-measurable”在这里没有发现问题，不用放过',
    ],
    [
      'at another field',
      '名称: 学生资助',
      'gkml-ignore deadline-measurable: 理由',
      'ignore-used “deadline-measurable”在这里没有发现问题，不用放过',
    ],
    [
      'of another rule',
      '时限: 长期',
      'gkml-ignore text-sound: 理由',
      'ignore-used “text-sound”在这里没有发现问题，不用放过',
    ],
    [
      'above all items',
      '版本: "2025"',
      'gkml-ignore deadline-measurable: 理由',
      'ignore-used “deadline-measurable”在这里没有发现问题，不用放过',
    ],
    [
      'of a rule that there is not',
      '时限: 长期',
      'gkml-ignore deadline-measurabel: 理由',
      'ignore-used 没有“deadline-measurabel”这条规则，什么也没有放过',
    ],
    [
      'without a reason',
      '时限: 长期',
      'gkml-ignore deadline-measurable',
      'ignore-justified 放过“deadline-measurable”没有写理由，没有放过',
    ],
    [
      'with a reason of dots',
      '时限: 长期',
      'gkml-ignore deadline-measurable: 。',
      'ignore-justified 放过“deadline-measurable”没有写理由，没有放过',
    ],
    ['without a rule', '时限: 长期', 'gkml-ignore: 理由', 'ignore-justified “# gkml-ignore”后面没有写是哪条规则'],
    [
      'that would silence such findings',
      '时限: 长期',
      'gkml-ignore ignore-used: 理由',
      'ignore-used 没有“ignore-used”这条规则，什么也没有放过',
    ],
  ])('%s is an error itself, and silences nothing', async (_, words, comment, expected) => {
    const found = shown(await validate([behind(words, comment)]));
    expect(found.map((line) => line.replace(/^\S+ /, ''))).toContain(expected);
    expect(found.filter((line) => line.includes('deadline-measurable') && !line.includes('ignore-'))).toHaveLength(1);
  });

  it('names the rule that may be meant', async () => {
    const { diagnostics } = await validate([behind('时限: 长期', 'gkml-ignore deadline-measurabel: 理由')]);
    expect(diagnostics.map(({ hint }) => hint)).toContain('是不是想写 deadline-measurable？');
  });

  it('of several rules answers for each', async () => {
    const comment = 'gkml-ignore deadline-measurable, text-sound: 理由';
    expect(shown(await validate([behind('时限: 长期', comment)]))).toEqual([
      '23:47 ignore-used “text-sound”在这里没有发现问题，不用放过',
    ]);
  });

  it('below which nothing stands is an error', async () => {
    expect(shown(await validate([`${text}# gkml-ignore text-sound: 理由\n`]))).toContain(
      '29:1 ignore-used 这条注释下面没有它要放过的一行',
    );
  });

  it('is not judged by rules that were not run', async () => {
    const ignored = behind('名称: 学生资助', 'gkml-ignore deadline-measurable: 理由');
    const settings = { rules: rules.filter(({ id }) => id === 'text-sound'), ruleIds: rules.map(({ id }) => id) };
    expect(shown(await validate([ignored], settings))).toEqual([]);
    expect(shown(await validate([ignored], { severityOf: () => 'off' }))).toEqual([]);
  });

  it('is not judged in a file whose form is broken, save for its own form', async () => {
    const broken = behind('名称: 招生政策', 'gkml-ignore text-sound: 理由').replace('方式: [主动]', '方式: 主动');
    expect(shown(await validate([broken])).filter((line) => line.includes('ignore-'))).toEqual([]);
    expect(shown(await validate([broken.replace(': 理由', '')])).join()).toContain('ignore-justified');
  });

  it('may be set to another severity, or off', async () => {
    const ignored = behind('名称: 招生政策', 'gkml-ignore text-sound: 理由');
    const severityOf = (rule: string) => (rule === 'ignore-used' ? ('info' as const) : undefined);
    const { diagnostics } = await validate([ignored], { severityOf });
    expect(diagnostics.find(({ rule }) => rule === 'ignore-used')?.severity).toBe('info');
  });
});

describe('an ignore comment for a rule across files', () => {
  const twin = catalogueText('养老服务', [{ ...sound, name: '老年津贴', content: '津贴标准；办理流程' }]);
  const comment = 'gkml-ignore item-id-unique: 两本目录合用一个编号';

  it('silences a finding that another file brings about', async () => {
    const plain = await validate([catalogueText('义务教育', [sound]), twin]);
    expect(shown(plain)).toEqual([expect.stringContaining('item-id-unique')]);
    const ignored = await validate([catalogueText('义务教育', [sound]), behind('编号: A-1', comment, twin)]);
    expect(shown(ignored)).toEqual([]);
  });

  it('is stale where all files were read and none brings it about', async () => {
    const ignored = behind('编号: A-1', comment, twin);
    expect(shown(await validate([ignored]))).toEqual(['7:27 ignore-used “item-id-unique”在这里没有发现问题，不用放过']);
    expect(shown(await validate([ignored], { isComplete: async () => false }))).toEqual([]);
  });
});

describe('for any finding of a catalogue', () => {
  const deadlines = [
    '长期',
    '信息形成或者变更之日起20个工作日内',
    '及时公开',
    '信息形成之日起30个工作日内',
    '动态更新',
  ];
  const items = fc
    .array(
      fc.record({
        deadline: fc.constantFrom(...deadlines),
        channel: fc.constantFrom('政府网站', '政府服务中心', '甲乙'),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((drafts) =>
      drafts.map(({ deadline, channel }, index): SandboxItem => {
        return {
          id: `A-${index}`,
          name: `招生事项${'甲乙丙丁'[index]}`,
          content: `第${index}类范围；条件`,
          deadline,
          channels: ['政府网站', channel],
        };
      }),
    );

  const key = ({ fingerprint }: Diagnostic) => fingerprint;

  it('a comment at its item or above its line silences exactly what its rule says there', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.nat(), fc.boolean(), async (drafts, choice, atItem) => {
        const whole = catalogueText('义务教育', drafts);
        const before = (await validate([whole])).diagnostics;
        const chosen = before[choice % Math.max(1, before.length)];
        if (chosen?.item === undefined) return;
        const lines = whole.split('\n');
        const line = atItem ? lines.indexOf(`  - 编号: ${chosen.item}`) : (chosen.location.line ?? 1) - 1;
        const margin = /^ */.exec(lines[line] ?? '')?.[0] ?? '';
        lines.splice(line, 0, `${margin}# gkml-ignore ${chosen.rule}: 理由`);
        const after = (await validate([lines.join('\n')])).diagnostics;
        const isMeant = ({ rule, item, location }: Diagnostic) =>
          rule === chosen.rule && item === chosen.item && (atItem || location.line === chosen.location.line);
        expect(after.map(key)).toEqual(before.filter((each) => !isMeant(each)).map(key));
      }),
      { numRuns: 60 },
    );
  });
});
