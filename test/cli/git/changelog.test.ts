import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, gitSandbox, type Sandbox, type SandboxItem } from '../../git-sandbox.ts';

const item = (id: string, name: string, more: Partial<SandboxItem> = {}): SandboxItem => ({ id, name, ...more });
const short = '信息形成或者变更之日起10个工作日内';
let sandbox: Sandbox;
const write = (domain: string, edition: string, ...items: readonly SandboxItem[]) =>
  sandbox.write(`目录/${domain}.yaml`, catalogueText(domain, items, edition));

beforeEach(async () => {
  sandbox = await gitSandbox();
  write('义务教育', '2025', item('YWJY-001', '招生政策'), item('YWJY-002', '学生资助'), item('YWJY-003', '旧事项'));
  write('社会救助', '2025', item('SHJZ-001', '临时救助', { content: '救助对象；救助标准' }));
  sandbox.commit('2025-03-01', '建立目录');
  sandbox.git('tag', 'v2025');
  write(
    '义务教育',
    '2026',
    item('YWJY-001', '招生政策', { deadline: short }),
    item('YWJY-002', '学生资助政策'),
    item('YWJY-004', '体育设施开放', { content: '开放时间；开放场地' }),
  );
  write('社会救助', '2026', item('SHJZ-001', '临时救助', { content: '救助对象；救助标准；办理时限' }));
  write('养老服务', '2026', item('YLFW-001', '养老机构名录'), item('YLFW-002', '高龄补贴', { content: '补贴标准' }));
  sandbox.commit('2026-03-01', '2026年调整');
  sandbox.git('tag', 'v2026');
});

describe('the notice of an adjustment', () => {
  it.each([
    ['markdown', ['v2025..v2026']],
    ['text', ['v2025..v2026', '目录', '-f', 'text']],
  ])('tells the public what changed, in %s', async (format, args) => {
    await expect(await sandbox.gkml(['changelog', ...args])).toMatchFileSnapshot(`golden/changelog-${format}.txt`);
  });

  it('says nothing that only the editors know', async () => {
    const { stdout } = await sandbox.run(['changelog', 'v2025..v2026']);
    expect(stdout).not.toMatch(/YWJY|未说明|要素变化|严重|放宽|收紧|编号|error|undefined/);
  });

  it.each([
    ['from the tag before', '..v2026'],
    ['by branches and commits', 'v2025~0..main'],
  ])('takes a range %s', async (_, range) => {
    const [given, named] = [await sandbox.run(['changelog', range]), await sandbox.run(['changelog', 'v2025..v2026'])];
    expect(given).toEqual(named);
  });

  it('goes to the files as they are now', async () => {
    write('社会救助', '2026', item('SHJZ-001', '临时救助', { content: '救助对象；救助标准；办理时限；救助结果' }));
    expect(await sandbox.gkml(['changelog', 'v2026..', '目录/社会救助.yaml'])).toContain('公开内容增加“救助结果”');
  });

  it('is the same from a folder of the repository', async () => {
    expect(await sandbox.run(['changelog', 'v2025..v2026'], '目录')).toEqual(
      await sandbox.run(['changelog', 'v2025..v2026']),
    );
  });

  it('says that nothing changed where nothing did', async () => {
    expect(await sandbox.gkml(['changelog', 'v2026..main'])).toContain('公开事项没有调整。');
  });

  it.each([
    ['no range', ['v2025'], /看不出“v2025”是从哪个版本到哪个版本/],
    ['three dots', ['v2025...v2026'], /看不出/],
    ['nothing on both sides', ['..'], /看不出/],
    ['no such version', ['v2024..v2026'], /没有“v2024”这个版本，也没有这个文件夹/],
    ['no tag before', ['..v2025'], /以前没有打过标签的版本/],
    [
      'a path that the version does not have',
      ['v2025..v2026', '目录/养老服务.yaml'],
      /版本“v2025”里没有“目录\/养老服务.yaml”/,
    ],
  ])('ends in 2 where the range is unclear: %s', async (_, args, words) => {
    const { stdout, stderr, exitCode } = await sandbox.run(['changelog', ...args]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(words);
  });
});

describe('catalogues kept in a folder a year', () => {
  const years = { 2023: '学生资助', '2024年': '学生资助', '2025版': '学生资助政策' };

  beforeEach(() => {
    for (const [year, name] of Object.entries(years)) {
      const deadline = year === '2023' ? '信息形成或者变更之日起20个工作日内' : short;
      const text = catalogueText(
        '义务教育',
        [item('YWJY-001', '招生政策'), item('YWJY-002', name, { deadline })],
        year.slice(0, 4),
      );
      sandbox.write(`历年/${year}/义务教育.yaml`, text);
    }
  });

  it('have a history without git', async () => {
    const told = await sandbox.gkml(['history', '学生资助政策', '历年']);
    await expect(told).toMatchFileSnapshot('golden/item-folders.txt');
    expect(await sandbox.gkml(['history', '学生资助政策'], '历年')).toContain('2023');
    const named = await sandbox.gkml(['history', 'YWJY-002', '历年/2023', '历年/2024年', '历年/2025版']);
    expect(named).toBe(told);
    await expect(await sandbox.gkml(['history', '历年'])).toMatchFileSnapshot('golden/timeline-folders.txt');
    expect(await sandbox.gkml(['history', '历年', '--since', '2024年'])).not.toContain('时限收紧');
  });

  it('have a notice', async () => {
    const told = await sandbox.gkml(['changelog', '2024年..2025版'], '历年');
    expect(told).toContain('2025版与2024版相比，公开事项调整 1 项');
    const above = await sandbox.gkml(['changelog', '../历年/2024年..2025版'], '历年');
    expect(above).toBe(told);
  });
});
