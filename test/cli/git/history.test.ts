import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, gitSandbox, type Sandbox, type SandboxItem } from '../../git-sandbox.ts';

const aid: SandboxItem = { id: 'YWJY-003', group: '学生管理', name: '学生资助', content: '资助项目；申请条件' };
const enrolment: SandboxItem = { id: 'YWJY-001', group: '招生管理', name: '招生政策', content: '招生范围；招生条件' };
const schools: SandboxItem = { id: 'YWJY-002', group: '教育概况', name: '学校名录', content: '学校名称；学校地址' };
const file = '目录 草案/义务教育.yaml';
const welfareFile = '目录 草案/社会救助.yaml';
const golden = (name: string) => `golden/${name}.txt`;

let sandbox: Sandbox;
const education = (...items: readonly SandboxItem[]) => sandbox.write(file, catalogueText('义务教育', items));
const welfare = (...items: readonly SandboxItem[]) => sandbox.write(welfareFile, catalogueText('社会救助', items));

beforeEach(async () => {
  sandbox = await gitSandbox();
});

/** The events of gkml history -f json, newest first: kind, subject of the commit, the fields that changed. */
async function events(args: readonly string[], folder?: string): Promise<string[]> {
  const { stdout, stderr } = await sandbox.run(['history', ...args, '-f', 'json'], folder);
  expect(stderr).toBe('');
  const document = JSON.parse(stdout) as {
    events: {
      kind: string;
      revision: { name: string; commit: { subject: string } | null };
      item: { 名称: string };
      files: { before: string; after: string } | null;
      change: { domainMoved: boolean; fields: { field: string }[] } | null;
    }[];
  };
  return document.events.map(({ kind, revision, item, files, change }) => {
    const details = [
      ...(change?.fields ?? []).map(({ field }) => field),
      ...(change?.domainMoved ? ['领域'] : []),
      ...(files === null ? [] : ['文件']),
    ];
    return [kind, revision.commit?.subject ?? revision.name, item.名称, ...details].join(' ');
  });
}

describe('the history of an item', () => {
  it('is followed through a rename, a change, a renamed file and edits that are not committed', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment, schools, aid);
    sandbox.commit('2025-04-01', '加学校名录');
    education(schools, enrolment, { ...aid, name: '学生资助政策' });
    sandbox.commit('2025-05-01', '改名');
    sandbox.git('tag', 'v2025');
    education(schools, enrolment, { ...aid, name: '学生资助政策', deadline: '信息形成或者变更之日起10个工作日内' });
    sandbox.commit('2025-06-01', '缩短时限');
    sandbox.move(file, '目录 草案/教育.yaml');
    sandbox.commit('2025-07-01', '文件改名');
    const now = { ...aid, name: '学生资助政策', deadline: '信息形成或者变更之日起10个工作日内', content: '资助项目' };
    sandbox.write('目录 草案/教育.yaml', catalogueText('义务教育', [schools, enrolment, now]));
    await expect(await sandbox.gkml(['history', '学生资助政策'])).toMatchFileSnapshot(golden('item-text'));
    const markdown = await sandbox.gkml(['history', 'YWJY-003', '目录 草案', '-f', 'markdown']);
    await expect(markdown).toMatchFileSnapshot(golden('item-markdown'));
    await expect(await sandbox.gkml(['history', '--since', '2025-05-01'])).toMatchFileSnapshot(golden('timeline-text'));
    const since = await sandbox.gkml(['history', '--since', 'v2025', '目录 草案', '-f', 'markdown']);
    await expect(since).toMatchFileSnapshot(golden('timeline-markdown'));
  });

  it.each([
    ['by its 编号', 'YWJY-003'],
    ['by its name', '学生资助政策'],
    ['by a name that it no longer has', '学生资助'],
  ])('is found %s', async (_, word) => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment, { ...aid, name: '学生资助政策' });
    sandbox.commit('2025-05-01', '改名');
    expect(await events([word])).toEqual(['changed 改名 学生资助政策 名称', 'added 建立目录 学生资助']);
  });

  it('goes on in the domain and the file that the item came from', async () => {
    education(enrolment, aid);
    welfare({ id: 'SHJZ-001', name: '临时救助' });
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment);
    welfare({ id: 'SHJZ-001', name: '临时救助' }, aid);
    sandbox.commit('2025-05-01', '移到社会救助');
    expect(await events(['YWJY-003'])).toEqual(['changed 移到社会救助 学生资助 领域 文件', 'added 建立目录 学生资助']);
  });

  it('shows what an item was split from, and follows it', async () => {
    education(enrolment, { ...aid, content: '资助项目；申请条件；名单公示；资金安排' });
    sandbox.commit('2025-03-01', '建立目录');
    education(
      enrolment,
      { ...aid, id: 'YWJY-010', former: ['YWJY-003'], content: '资助项目；申请条件' },
      { ...aid, id: 'YWJY-011', former: ['YWJY-003'], name: '资助名单', content: '名单公示；资金安排' },
    );
    sandbox.commit('2025-05-01', '拆分');
    expect(await events(['资助名单'])).toEqual([expect.stringMatching(/^split 拆分/), 'added 建立目录 学生资助']);
  });

  it('follows all items that one was merged of', async () => {
    education(enrolment, aid, { ...schools, id: 'YWJY-004', name: '资助名单' });
    sandbox.commit('2025-03-01', '建立目录');
    education(
      enrolment,
      { ...aid, deadline: '信息形成之日起7个工作日内' },
      { ...schools, id: 'YWJY-004', name: '资助名单' },
    );
    sandbox.commit('2025-04-01', '改时限');
    const former = ['YWJY-003', 'YWJY-004'];
    education(enrolment, { ...aid, id: 'YWJY-020', former, content: '资助项目；申请条件；学校名称；学校地址' });
    sandbox.commit('2025-05-01', '合并');
    expect(await events(['YWJY-020'])).toEqual([
      expect.stringMatching(/^merged 合并/),
      'changed 改时限 学生资助 时限',
      'added 建立目录 学生资助',
      'added 建立目录 资助名单',
    ]);
  });

  it('says that an item was removed and came again', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment);
    sandbox.commit('2025-05-01', '误删');
    education({ ...enrolment, content: '招生范围' });
    sandbox.commit('2025-06-01', '别的事');
    education(enrolment, { ...aid, content: '资助项目' });
    sandbox.commit('2025-07-01', '恢复');
    expect(await events(['学生资助'])).toEqual([
      'returned 恢复 学生资助',
      'removed 误删 学生资助',
      'added 建立目录 学生资助',
    ]);
  });

  it('is told of an item that is there no more', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment);
    sandbox.commit('2025-05-01', '删去');
    expect(await events(['学生资助'])).toEqual(['removed 删去 学生资助', 'added 建立目录 学生资助']);
    expect(await sandbox.gkml(['history', '学生资助'])).toContain('现在没有了');
  });

  it('counts what a merge brought in once, and names the commits in which it was made', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.git('switch', '-q', '-c', '修订');
    education(enrolment, { ...aid, deadline: '信息形成之日起7个工作日内' });
    sandbox.commit('2025-04-01', '改时限');
    sandbox.git('switch', '-q', 'main');
    education({ ...enrolment, channels: ['政府网站', '广播电视'] }, aid);
    sandbox.commit('2025-04-02', '加渠道');
    sandbox.git('merge', '-q', '--no-ff', '-m', '合并修订', '修订');
    expect(await events(['学生资助'])).toEqual(['changed 合并修订 学生资助 时限', 'added 建立目录 学生资助']);
    expect(await events(['招生政策'])).toEqual(['changed 加渠道 招生政策 渠道', 'added 建立目录 招生政策']);
    expect(await sandbox.gkml(['history', '学生资助'])).toMatch(/合并进来的提交：2025-04-01 [0-9a-f]{7} 改时限/);
  });

  it('does not lose what was changed while merging', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.git('switch', '-q', '-c', '修订');
    education(enrolment, { ...aid, deadline: '信息形成之日起7个工作日内' });
    sandbox.commit('2025-04-01', '改成7日');
    sandbox.git('switch', '-q', 'main');
    education(enrolment, { ...aid, deadline: '信息形成之日起10个工作日内' });
    sandbox.commit('2025-04-02', '改成10日');
    sandbox.git('merge', '-q', '-s', 'ours', '--no-commit', '修订');
    education(enrolment, { ...aid, deadline: '信息形成之日起8个工作日内' });
    sandbox.commit('2025-04-03', '合并时改成8日');
    expect(await events(['学生资助'])).toEqual([
      'changed 合并时改成8日 学生资助 时限',
      'changed 改成10日 学生资助 时限',
      'added 建立目录 学生资助',
    ]);
  });

  it('is the same from a folder of the repository', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.move('目录 草案/义务教育.yaml', '目录 草案/县级/教育.yaml');
    sandbox.commit('2025-05-01', '换文件夹');
    const told = ['file-moved 换文件夹 学生资助 文件', 'added 建立目录 学生资助'];
    expect(await events(['学生资助'])).toEqual(told);
    expect(await events(['学生资助'], '目录 草案')).toEqual(told);
    // The folder itself is younger than the item: what it held before lay elsewhere.
    expect(await events(['学生资助'], '目录 草案/县级')).toEqual(told);
  });

  it('does not take line ends, comments and layout for changes', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.write(file, `# 新\n${catalogueText('义务教育', [enrolment, aid])}`.replaceAll('\n', '\r\n'));
    sandbox.commit('2025-05-01', '换行');
    expect(await events(['学生资助'])).toEqual(['added 建立目录 学生资助']);
  });

  it('goes over a version that cannot be read, and says so', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.write(file, '格式: gkml/1\n事项: [');
    sandbox.commit('2025-04-01', '写坏了');
    education(enrolment, { ...aid, content: '资助项目' });
    sandbox.commit('2025-05-01', '修好');
    expect(await events(['学生资助'])).toEqual(['changed 修好 学生资助 内容', 'added 建立目录 学生资助']);
    expect(await sandbox.gkml(['history'])).toContain('读不出来，没有比较');
  });

  it('leaves other YAML files of the repository aside', async () => {
    education(enrolment, aid);
    sandbox.write('docker-compose.yml', 'services: {}\n');
    sandbox.commit('2025-03-01', '建立目录');
    sandbox.write('docker-compose.yml', 'services: { 网站: {} }\n');
    sandbox.commit('2025-04-01', '别的文件');
    const { stdout } = await sandbox.run(['history']);
    expect(stdout).not.toContain('别的文件');
  });
});

describe('history of tagged versions', () => {
  it('compares one tag with the tag before it', async () => {
    education(enrolment, aid);
    sandbox.commit('2024-03-01', '建立目录');
    sandbox.git('tag', 'v2024');
    education(enrolment, { ...aid, name: '资助' });
    sandbox.commit('2024-05-01', '改名');
    education(enrolment, { ...aid, name: '学生资助政策' });
    sandbox.commit('2025-03-01', '又改名');
    sandbox.git('tag', '-a', 'v2025', '-m', '发布');
    education(enrolment, { ...aid, name: '后来' });
    sandbox.commit('2025-04-01', '还没发布');
    await expect(await sandbox.gkml(['history', 'YWJY-003', '--tags'])).toMatchFileSnapshot(golden('item-tags'));
  });

  it('is refused where there is no tag', async () => {
    education(enrolment);
    sandbox.commit('2024-03-01', '建立目录');
    expect(await sandbox.gkml(['history', '--tags'])).toMatch(/没有打过标签的版本[\s\S]*Exit code: 2/);
  });
});

describe('history that cannot be told', () => {
  it.each([
    ['a name that several items have', ['history', '政策解读'], /叫“政策解读”的事项有 2 个：.*YWJY-007.*SHJZ-007/],
    ['a name that no item has', ['history', '解读'], /没有编号或名称是“解读”的事项[\s\S]*政策解读/],
    ['a version that is none', ['history', '--since', '上个月'], /“上个月”不是日期，也不是版本/],
    ['a path outside the repository', ['history', '政策', '..'], /这个路径在仓库外面/],
    ['a path beside the repository', ['history', '政策', '../旁边'], /这个路径在仓库外面/],
    ['a path without catalogues', ['history', '政策', '空的'], /没有提交过这里的目录文件/],
    ['tags and folders at once', ['history', '政策', '目录', '空的', '--tags'], /不能再用 --tags/],
  ])('ends in 2: %s', async (_, args, words) => {
    education(enrolment, { id: 'YWJY-007', name: '政策解读' });
    welfare({ id: 'SHJZ-007', name: '政策解读', group: '救助' });
    sandbox.commit('2025-03-01', '建立目录');
    const { stdout, stderr, exitCode } = await sandbox.run(args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(words);
  });

  it('says that a shallow clone does not reach back', async () => {
    education(enrolment, aid);
    sandbox.commit('2025-03-01', '建立目录');
    education(enrolment, { ...aid, name: '学生资助政策' });
    sandbox.commit('2025-05-01', '改名');
    sandbox.git('clone', '-q', '--depth', '1', `file://${sandbox.root}`, '浅');
    const told = await sandbox.gkml(['history', '学生资助政策'], '浅');
    expect(told).toContain('再早的提交看不到');
    expect(told).toContain('这个仓库是浅克隆');
    expect(told).not.toContain('新增');
  });

  it('says that a folder is no repository', async () => {
    const { stderr, exitCode } = await sandbox.run(['history', '政策'], '..');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('这里不是 git 仓库');
  });
});
