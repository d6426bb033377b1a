import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, gitSandbox, type Sandbox, type SandboxItem } from '../../git-sandbox.ts';

const aid: SandboxItem = { id: 'YWJY-003', group: '学生管理', name: '学生资助', content: '资助项目；申请条件' };
const enrolment: SandboxItem = { id: 'YWJY-001', group: '招生管理', name: '招生政策', content: '招生范围；招生条件' };
const file = '目录 草案/义务教育.yaml';
const conflictFile = '目录 草案/义务教育.冲突.yaml';
const short = { deadline: '信息形成或者变更之日起10个工作日内' };
const shorter = { deadline: '信息形成或者变更之日起5个工作日内' };

let sandbox: Sandbox;
const read = (path: string) => readFileSync(join(sandbox.root, path), 'utf8');
const exists = (path: string) => existsSync(join(sandbox.root, path));
const textOf = (...items: readonly SandboxItem[]) => catalogueText('义务教育', items);

/** `theirs` on the branch 修订, `ours` on main, both out of what there is. */
function diverge(ours: string, theirs: string, path = file): void {
  sandbox.git('switch', '-q', '-c', '修订');
  sandbox.write(path, theirs);
  sandbox.commit('2025-04-01', '他们改');
  sandbox.git('switch', '-q', 'main');
  sandbox.write(path, ours);
  sandbox.commit('2025-04-02', '我们改');
}

const merge = (...args: string[]) => sandbox.git('merge', '-q', '--no-edit', ...args);
const unmerged = () => sandbox.git('-c', 'core.quotepath=false', 'diff', '--name-only', '--diff-filter=U').trim();

beforeEach(async () => {
  sandbox = await gitSandbox();
  sandbox.write(file, textOf(enrolment, aid));
  sandbox.commit('2025-03-01', '建立目录');
  await sandbox.gkml(['git', 'install', '-q']);
  sandbox.commit('2025-03-02', '装上');
});

describe('git merge with the driver of gkml', () => {
  it('brings edits of one item together that git would call a conflict', () => {
    const channels = ['政府网站', '两微一端'];
    diverge(textOf({ ...enrolment, channels }, aid), textOf({ ...enrolment, channels: ['政府网站', '广播电视'] }, aid));
    merge('修订');
    expect(read(file)).toContain('渠道: [政府网站, 两微一端, 广播电视]');
    expect(sandbox.git('status', '--porcelain')).toBe('');
    expect(exists(conflictFile)).toBe(false);
  });

  it('brings new items of both sides together, whose lines stand at the same place', () => {
    const [one, other] = [
      { id: 'YWJY-010', name: '教师招聘' },
      { id: 'YWJY-011', name: '校车管理' },
    ];
    diverge(textOf(enrolment, aid, one), textOf(enrolment, aid, other));
    merge('修订');
    expect(read(file)).toMatch(/YWJY-001[\s\S]*YWJY-003[\s\S]*YWJY-010[\s\S]*YWJY-011/);
  });

  it('marks a conflict, keeps ours and writes down what is to be chosen', async () => {
    diverge(textOf(enrolment, { ...aid, ...short }), textOf(enrolment, { ...aid, ...shorter }));
    expect(() => merge('修订')).toThrow(/定好以后：gkml merge --resolve "目录 草案\/义务教育\.冲突\.yaml"/);
    expect(unmerged()).toBe(file);
    expect(read(file)).toContain('  # 冲突：时限两边改得不一样，见 义务教育.冲突.yaml\n  - 编号: YWJY-003\n');
    expect(read(file)).toContain(short.deadline);
    expect(read(file)).not.toMatch(/^[<=>]{7}/m);
    expect(await sandbox.run(['validate', '目录 草案', '-q'])).toMatchObject({ exitCode: 0 });
    await expect(read(conflictFile)).toMatchFileSnapshot('golden/merge-conflict-file.txt');
  });

  it('mixes no copies of the baseline: it is one edition or the other', async () => {
    const copy = '基准/义务教育.yaml';
    const middle: SandboxItem[] = [1, 2, 3].map((n) => ({ id: `YWJY-02${n}`, group: '学生管理', name: `事项${n}` }));
    sandbox.write(copy, textOf(enrolment, ...middle, aid));
    sandbox.commit('2025-03-03', '带来基准');
    await sandbox.gkml(['git', 'install', '-q']);
    const ours = textOf({ ...enrolment, ...short }, ...middle, aid);
    diverge(ours, textOf(enrolment, ...middle, { ...aid, ...shorter }), copy);
    expect(() => merge('修订')).toThrow();
    expect(unmerged()).toBe(copy);
    expect(read(copy)).toBe(ours);
    expect(exists('基准/义务教育.冲突.yaml')).toBe(false);
  });

  it('is finished by gkml merge --resolve and a commit', async () => {
    diverge(
      textOf(enrolment, { ...aid, ...short }),
      textOf({ ...enrolment, name: '招生办法' }, { ...aid, ...shorter }),
    );
    expect(() => merge('修订')).toThrow();
    sandbox.write(conflictFile, read(conflictFile).replace('选择:', '选择: 对方'));
    expect(await sandbox.gkml(['merge', '--resolve', '目录 草案', '-q'])).toBe(
      '定下 1 处\n  义务教育 / 学生管理 / 学生资助（YWJY-003） 时限：照对方\n',
    );
    expect(exists(conflictFile)).toBe(false);
    sandbox.commit('2025-04-03', '合并');
    expect(sandbox.git('log', '-1', '--format=%P').trim().split(' ')).toHaveLength(2);
    const merged = read(file);
    expect(merged).toContain(shorter.deadline);
    expect(merged).toContain('名称: 招生办法');
    expect(merged).not.toContain('冲突');
  });

  it('serves rebase and cherry-pick', () => {
    const ours = textOf({ ...enrolment, channels: ['政府网站', '两微一端'] }, aid);
    diverge(ours, textOf({ ...enrolment, channels: ['政府网站', '广播电视'] }, aid));
    sandbox.git('switch', '-q', '-c', '摘取');
    sandbox.git('cherry-pick', '修订');
    const picked = read(file);
    expect(picked).toContain('渠道: [政府网站, 两微一端, 广播电视]');
    sandbox.git('switch', '-q', '修订');
    sandbox.git('rebase', '-q', 'main');
    expect(read(file)).toBe(picked);
  });

  it('stops a rebase at a conflict and goes on after it', async () => {
    diverge(textOf(enrolment, { ...aid, ...short }), textOf(enrolment, { ...aid, ...shorter }));
    sandbox.git('switch', '-q', '修订');
    expect(() => sandbox.git('rebase', '-q', 'main')).toThrow();
    sandbox.write(conflictFile, read(conflictFile).replace('选择:', '选择: 对方'));
    await sandbox.gkml(['merge', '--resolve', conflictFile, '-q']);
    sandbox.git('add', '-A');
    sandbox.git('-c', 'core.editor=true', 'rebase', '--continue');
    expect(read(file)).toContain(shorter.deadline);
    expect(sandbox.git('status', '--porcelain')).toBe('');
  });

  it('keeps the comments of both sides, and the line ends of ours', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const plain = textOf(enrolment, aid);
    sandbox.write(file, windows(plain));
    sandbox.commit('2025-03-03', '换行');
    const ours = plain.replace('事项:', '# 王\n事项:');
    const theirs = plain
      .replace('  - 编号: YWJY-003', '  # 李\n  - 编号: YWJY-003')
      .replace('学生资助', '学生资助政策');
    diverge(windows(ours), windows(theirs));
    merge('修订');
    expect(read(file).replaceAll('\r\n', '')).not.toContain('\n');
    expect(read(file)).toContain('# 王\r\n事项:\r\n');
    expect(read(file)).toContain(
      '  # 李\r\n  - 编号: YWJY-003\r\n    一级事项: 学生管理\r\n    名称: 学生资助政策\r\n',
    );
  });

  it('merges files that both branches added', () => {
    const path = '目录 草案/财政.yaml';
    diverge(catalogueText('财政预决算', [enrolment]), catalogueText('财政预决算', [aid]), path);
    merge('修订');
    expect(read(path)).toMatch(/YWJY-001[\s\S]*YWJY-003/);
  });

  it.each([
    ['a YAML file about something else', '目录 草案/别的.yaml', 'a: 1\nb: 2\n', 'a: 3\nb: 2\n', 'a: 4\nb: 2\n'],
    [
      'a catalogue that is broken',
      file,
      '格式: gkml/1\n事项: [\n',
      '格式: gkml/1\n事项: [甲\n',
      '格式: gkml/1\n事项: [乙\n',
    ],
  ])('leaves to git what it cannot merge: %s', (_, path, base, ours, theirs) => {
    sandbox.write(path, base);
    sandbox.commit('2025-03-03', '原来');
    diverge(ours, theirs, path);
    expect(() => merge('修订')).toThrow();
    expect(read(path)).toMatch(/^<{7} 本地$[\s\S]*^={7}$[\s\S]*^>{7} 对方$/m);
    expect(unmerged()).toBe(path);
  });

  it('lets git merge line by line where that works', () => {
    const path = '目录 草案/别的.yaml';
    sandbox.write(path, 'a: 1\n\n\n\n\nb: 2\n');
    sandbox.commit('2025-03-03', '别的');
    diverge('a: 3\n\n\n\n\nb: 2\n', 'a: 1\n\n\n\n\nb: 4\n', path);
    merge('修订');
    expect(read(path)).toBe('a: 3\n\n\n\n\nb: 4\n');
  });

  it('does not merge on while conflicts are open', () => {
    diverge(textOf(enrolment, { ...aid, ...short }), textOf(enrolment, { ...aid, ...shorter }));
    expect(() => merge('修订')).toThrow();
    sandbox.commit('2025-04-03', '没有定就提交');
    sandbox.git('switch', '-q', '-c', '再改', 'HEAD~1');
    sandbox.write(file, textOf({ ...enrolment, name: '招生办法' }, { ...aid, ...short }));
    sandbox.commit('2025-04-04', '再改');
    sandbox.git('switch', '-q', 'main');
    merge('再改');
    expect(read(file)).toContain('# 冲突：时限两边改得不一样');
    expect(read(file)).toContain('名称: 招生办法');
  });

  it('leaves git usable where gkml is gone', () => {
    const driver = sandbox.git('config', 'merge.gkml.driver').trim();
    sandbox.git('config', 'merge.gkml.driver', driver.replace(/'[^']*gkml\.js'/, "'/没有/gkml.js'"));
    diverge(textOf(enrolment, { ...aid, ...short }), textOf(enrolment, { ...aid, ...shorter }));
    expect(() => merge('修订')).toThrow();
    expect(read(file)).toMatch(/^<{7} 本地$/m);
    expect(unmerged()).toBe(file);
  });

  it('merges a criss-cross of branches', () => {
    diverge(textOf({ ...enrolment, name: '招生办法' }, aid), textOf(enrolment, { ...aid, ...short }));
    const [main, other] = ['main', '修订'].map((name) => sandbox.git('rev-parse', name).trim());
    merge(other ?? '');
    sandbox.git('switch', '-q', '修订');
    merge(main ?? '');
    sandbox.write(file, read(file).replace('资助项目；申请条件', '资助项目；申请条件；办理流程'));
    sandbox.commit('2025-04-05', '再改');
    sandbox.git('switch', '-q', 'main');
    sandbox.write(file, read(file).replace('招生范围；招生条件', '招生范围'));
    sandbox.commit('2025-04-06', '也再改');
    merge('修订');
    expect(read(file)).toContain('内容: 招生范围\n');
    expect(read(file)).toContain('内容: 资助项目；申请条件；办理流程\n');
    expect(read(file)).toContain(short.deadline);
  });
});

describe('gkml git uninstall', () => {
  it('takes the driver away', async () => {
    await sandbox.gkml(['git', 'uninstall', '-q']);
    expect(sandbox.git('config', '--list')).not.toContain('merge.gkml');
    diverge(textOf(enrolment, { ...aid, ...short }), textOf(enrolment, { ...aid, ...shorter }));
    expect(() => merge('修订')).toThrow();
    expect(read(file)).toMatch(/^<{7} HEAD$/m);
  });
});
