import { describe, expect, it } from 'vitest';
import type { ChangeReport } from '../../../src/model/change-report.ts';
import { displayWidth } from '../../../src/model/display-width.ts';
import { plainStyle, type Style } from '../../../src/model/style.ts';
import { text } from '../../../src/reporters/changes/text.ts';
import { changeSetOf } from '../../build-changes.ts';
import { hostileReport, hostileTexts } from '../../hostile-changes.ts';
import { noChangeReport, sampleChangeReport, sampleChangeSet } from '../../sample-changes.ts';

const settings = { style: plainStyle, columns: 80 };
const mark = (name: string) => (words: string) => `<${name}>${words}</${name}>`;
const coloured: Style = {
  error: mark('error'),
  warning: mark('warning'),
  info: mark('info'),
  success: mark('success'),
  strong: mark('strong'),
  faint: mark('faint'),
  removed: mark('removed'),
  added: mark('added'),
  hasColor: true,
};

const linesOf = (report: ChangeReport, columns = 80) => text(report, { ...settings, columns }).split('\n');
const from = (lines: readonly string[], words: string) => lines.slice(lines.findIndex((line) => line.includes(words)));

describe('changes for a person at a terminal', () => {
  it.each([
    ['changes.txt', { columns: 80 }],
    ['changes-wide.txt', { columns: 120 }],
    ['changes-in-depth.txt', { columns: 80, inDepth: true }],
    ['changes-in-depth-wide.txt', { columns: 110, inDepth: true }],
  ])('are told as %s shows', async (file, look) => {
    await expect(text(sampleChangeReport, { ...settings, ...look })).toMatchFileSnapshot(`expected/${file}`);
  });

  it('begin with the counts in two lines', () => {
    expect(linesOf(sampleChangeReport).slice(0, 3)).toEqual([
      'HEAD~1:目录 → 上报 2026.xlsx',
      '新增 5 项，删去 2 项，改动 9 项，拆分 1 项，合并 1 项，没有改动 5 项',
      '另有 2 项次序变动，格式性差异 23 处',
    ]);
  });

  it('tell what is unexplained first, then what is told together, then the domains in their order', () => {
    const headings = linesOf(sampleChangeReport).filter((line) => /^\S.*（\d+ [条处]）/u.test(line));
    expect(headings).toEqual([
      '未说明（5 条） 名录里查不到原因，请补写理由，或者改回',
      '同样的改动（1 条）',
      '整个领域（1 条）',
      '义务教育（5 条）',
      '社会救助（4 条）',
      '请确认（2 处）',
    ]);
  });

  it('tell every change: each item is named', () => {
    const told = text(sampleChangeReport, settings).replace(/\s/gu, '');
    for (const change of sampleChangeSet.changes) {
      const items = [
        ...('before' in change ? [change.before].flat() : []),
        ...('after' in change ? [change.after].flat() : []),
      ];
      for (const { id, content } of items) {
        if (change.kind !== 'changed' || items.at(-1)?.id === id) expect(told).toContain(`${content.名称}（${id}）`);
      }
    }
  });

  it('keep labels and texts in their columns', () => {
    const lines = from(linesOf(sampleChangeReport), '低保对象名单').slice(1, 14);
    const labelled = lines.filter((line) => /^ {4}\S{2} {6}\S/u.test(line)).map((line) => line.trim().slice(0, 2));
    expect(labelled).toEqual(['时限', '方式', '渠道', '对象', '层级']);
    expect(lines.filter((line) => !/^ {4}(\S{2} {6}| {10})\S/u.test(line)).map((line) => line.trim())).toEqual([
      '上报 2026.xlsx 社会救助!B4',
    ]);
  });

  it.each([
    [
      '改动 义务教育 / 政策文件 / 教育政策文件（YWJY-001）',
      '    时限      自该信息形成或者变更之日起[-20-]{+30+}个工作日内',
      '              时限放宽；未说明',
    ],
    [
      '改动 社会救助 / 儿童福利',
      '    依据      删去：《中华人民共和国收养法》',
      '              删去已废止的依据；依据立改废：《中华人民共和国收养法》2021年1月1日',
    ],
    ['移动 义务教育 / 学生管理 / 困难学生救助', '    领域      社会救助 → 义务教育', '    理由      要素变化'],
    [
      '改动 义务教育 / 教师管理',
      '    上报 2026.xlsx 义务教育!B11，按内容相近认定（83%）',
      '    名称      教师招聘 → 教师公开招聘',
    ],
    ['民办学校年检结果', '    原在 目录/义务教育.yaml:168:5', '    理由      未说明'],
  ])('say of “%s” what changed and why', (title, ...expected) => {
    expect(from(linesOf(sampleChangeReport), title).slice(1, 6)).toEqual(expect.arrayContaining(expected));
  });

  it('fold the same edit, with its items', () => {
    const lines = from(linesOf(sampleChangeReport), '同样的改动').slice(2, 7);
    expect(lines).toEqual([
      '  一般 主体的同一处改动，4 个事项',
      '    主体      青禾县教育和体育局 → 青禾县教育局',
      '              主体改名；机构改革：青禾县教育和体育局2025年3月更名为青禾县教育局',
      '    事项      教育政策文件（YWJY-001）、学生资助政策（YWJY-003）、招生结果',
      '              （YWJY-002）、学籍管理（YWJY-004）',
    ]);
  });

  it('name forty items of an edit in more, and say how to see all', () => {
    const [edit] = sampleChangeReport.repeated;
    const [change] = edit?.changes ?? [];
    if (edit === undefined || change === undefined) throw new Error('The sample has a repeated edit');
    const repeated = [{ ...edit, changes: Array.from({ length: 41 }, () => change) }];
    const told = text({ ...sampleChangeReport, repeated }, settings).replace(/\s/gu, '');
    expect(told).toContain('等41个（用-fhtml看全部）');
    expect(told.split('、教育政策文件（YWJY-001）')).toHaveLength(40);
  });

  it('say how to settle what is not sure', () => {
    expect(from(linesOf(sampleChangeReport), '请确认').join('')).toContain('--confirm');
  });

  it.each<readonly [string, ChangeReport, string | undefined, readonly string[]]>([
    [
      'nothing',
      noChangeReport,
      undefined,
      ['HEAD~1:目录 → HEAD~1:目录', '没有改动（前后各 19 个事项）', '另有 格式性差异 4 处'],
    ],
    [
      'nothing of what was asked for',
      noChangeReport,
      '只看要求放宽的改动',
      ['HEAD~1:目录 → HEAD~1:目录', '没有这样的改动（只看要求放宽的改动）', '另有 格式性差异 4 处'],
    ],
  ])('say so where %s changed', (_, report, selection, expected) => {
    expect(text(report, { ...settings, selection })).toBe(`${expected.join('\n')}\n`);
  });

  it('say which changes were asked for', () => {
    const [, counts, , selection] = text(sampleChangeReport, { ...settings, selection: '只看要求放宽的改动' }).split(
      '\n',
    );
    expect(counts).toContain('新增');
    expect(selection).toBe('只看要求放宽的改动');
  });

  it('count the items of each side where they differ and no change was found', () => {
    const report = { ...noChangeReport, changeSet: changeSetOf(sampleChangeSet.before, sampleChangeSet.after, []) };
    expect(linesOf(report)[1]).toBe('没有改动（原有 19 个事项，现有 22 个）');
  });
});

describe('colours', () => {
  const lines = text(sampleChangeReport, { style: coloured, columns: 80 }).split('\n');

  it('stand for the signs around words', () => {
    expect(lines.join('\n')).toContain('变更之日起<removed>20</removed><added>30</added>个工作日内');
    expect(lines.join('\n')).not.toMatch(/\[-|\{\+/u);
  });

  it('tell how much a change matters, and that nobody has explained it', () => {
    expect(from(lines, '教育政策文件（YWJY-001）').slice(0, 4)).toEqual([
      '  <error>高风险</error> <strong>改动 义务教育 / 政策文件 / 教育政策文件（YWJY-001）</strong>',
      '    <faint>上报 2026.xlsx 义务教育!B4</faint>',
      '    <faint>时限</faint>      自该信息形成或者变更之日起<removed>20</removed><added>30</added>个工作日内',
      '              <error>时限放宽</error>；<warning>未说明</warning>',
    ]);
  });

  it('keep the columns of old and new side by side', () => {
    const beside = text(sampleChangeReport, { style: coloured, columns: 110, inDepth: true }).split('\n');
    const plain = beside.map((line) => line.replace(/<\/?[a-z]+>/gu, '')).filter((line) => line.includes('│'));
    expect(new Set(plain.map((line) => displayWidth(line.slice(0, line.indexOf('│'))))).size).toBe(1);
  });
});

describe('hostile texts', () => {
  it.each(hostileTexts)('neither leave the terminal’s width nor reach it as commands: %j', (hostile) => {
    for (const look of [
      { columns: 80 },
      { columns: 40 },
      { columns: 120, inDepth: true },
      { columns: 60, inDepth: true },
    ]) {
      const told = text(hostileReport(hostile), { ...settings, ...look });
      expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e\ufeff]/u);
      expect(told).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/u);
      for (const line of told.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(look.columns);
    }
  });
});
