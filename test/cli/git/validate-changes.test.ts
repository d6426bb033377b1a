import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogueText, gitEnvironment, gitSandbox, type Sandbox, type SandboxItem } from '../../git-sandbox.ts';

const enrolment: SandboxItem = { id: 'YWJY-001', group: '招生管理', name: '招生政策', content: '招生范围；招生条件' };
const aid: SandboxItem = {
  id: 'YWJY-003',
  group: '学生管理',
  name: '学生资助',
  content: '资助项目；申请条件',
  deadline: '长期',
};
const pension: SandboxItem = { id: 'YL-001', group: '养老补贴', name: '高龄津贴', content: '津贴标准；申领流程' };
const file = '目录/义务教育.yaml';

let sandbox: Sandbox;
const education = (...items: readonly SandboxItem[]) => sandbox.write(file, catalogueText('义务教育', items));

/** Places, rules and the exit code of a check. */
async function check(...args: readonly string[]): Promise<string[]> {
  const { stdout, stderr, exitCode } = await sandbox.run(['validate', '-f', 'concise', '--fail-on', 'info', ...args]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return [...lines.map((line) => line.replace(/^(\S+?):\d+:\d+: .*\[(\S+)\]$/u, '$1 $2')), `${stderr}${exitCode}`];
}

beforeEach(async () => {
  sandbox = await gitSandbox();
  education(enrolment, aid);
  sandbox.write('目录/养老服务.yaml', catalogueText('养老服务', [pension]));
  sandbox.write('别的.yaml', 'services: {}\n');
  sandbox.commit('2025-03-01', '建立目录');
});

describe('gkml validate --since', () => {
  it('leaves out what was there before', async () => {
    expect(await check('目录')).toEqual([`${file} deadline-measurable`, '1']);
    expect(await check('--since', 'HEAD')).toEqual(['0']);
    education(enrolment, aid, { ...enrolment, id: 'YWJY-004', name: '转学', content: '转学条件；转学流程' });
    expect(await check('--since', 'HEAD')).toEqual(['0']);
  });

  it.each([
    [
      'an item is new',
      () =>
        education(enrolment, aid, { ...pension, id: 'YWJY-009', name: '转学', content: '转学条件', deadline: '永久' }),
    ],
    ['an item is changed', () => education({ ...enrolment, deadline: '永久' }, aid)],
    [
      'a file is new',
      () => {
        sandbox.write(
          '目录/户籍管理.yaml',
          catalogueText('户籍管理', [
            { ...pension, id: 'HJ-001', name: '迁入', content: '迁入条件', deadline: '永久' },
          ]),
        );
      },
    ],
  ])('tells of it where %s', async (_, change) => {
    change();
    const [found = '', ...rest] = await check('--since', 'HEAD', '目录');
    expect([found.replace(/^\S+ /, ''), ...rest]).toEqual(['deadline-measurable', '1']);
  });

  it('knows an item that was moved, and a file that was renamed', async () => {
    education(aid, enrolment);
    sandbox.move('目录/养老服务.yaml', '目录/养老.yaml');
    expect(await check('--since', 'HEAD', '目录')).toEqual(['0']);
  });

  it('lets rules across files see all', async () => {
    education(enrolment, aid, { ...pension, id: 'YL-001', name: '转学', content: '转学条件' });
    expect(await check('--since', 'HEAD')).toEqual([`${file} item-id-unique`, '1']);
  });

  it('tells all of a file that could not be read before, or cannot now', async () => {
    sandbox.write(file, '格式: gkml/1\n事项: [\n');
    expect(await check('--since', 'HEAD')).toEqual([`${file} yaml-syntax`, '1']);
    sandbox.commit('2025-03-02', '写坏了');
    education(enrolment, aid);
    expect(await check('--since', 'HEAD')).toEqual([`${file} deadline-measurable`, '1']);
  });

  it('tells of the head where the head changed', async () => {
    sandbox.write(file, catalogueText('义务教育', [enrolment]).replace('县级 }', '县 }'));
    expect(await check('--since', 'HEAD')).toEqual([`${file} schema`, '1']);
    sandbox.commit('2025-03-02', '级别');
    sandbox.write(file, catalogueText('义务教育', [{ ...enrolment, name: '招生办法' }]).replace('县级 }', '县 }'));
    expect(await check('--since', 'HEAD')).toEqual(['0']);
  });

  it('tells of a waiver that a change has made useless', async () => {
    await sandbox.gkml(['waive', '目录', '--reason', '等省里统一']);
    expect(await check('--since', 'HEAD')).toEqual(['0']);
    education(enrolment, { ...aid, deadline: '每学期开学前' });
    expect((await check('--since', 'HEAD')).join()).toContain('waiver-current');
  });

  it.each([
    ['a version that there is not', ['--since', '没有', '目录'], /没有“没有”这个版本/],
    ['an old version', ['--since', 'HEAD', 'HEAD:目录'], /不是现在的文件，不能和 --since 一起用/],
    ['two ways at once', ['--since', 'HEAD', '--staged'], /“--since”和“--staged”不能同时用/],
    ['fixes', ['--staged', '--fix'], /“--staged”和“--fix”不能同时用/],
    ['no path', [], /缺少“路径”/],
    ['a path that is not in the index', ['--staged', '没有'], /暂存区里没有这个目录文件或文件夹/],
    ['a path outside', ['--staged', '..'], /这个路径在仓库外面/],
    ['watching an old version', ['--watch', 'HEAD:目录'], /这不是现在的文件，守不住/],
  ])('refuses %s', async (_, args, message) => {
    const found = await check(...args);
    expect(found.join('\n')).toMatch(message);
    expect(found.at(-1)).toMatch(/2$/);
  });
});

describe('gkml validate --staged', () => {
  it('reads what is in the index, not what lies in the folder', async () => {
    education({ ...enrolment, deadline: '永久' }, aid);
    expect(await check('--staged')).toEqual(['0']);
    sandbox.git('add', '-A');
    education(enrolment, aid);
    expect(await check('--staged')).toEqual([`${file} deadline-measurable`, '1']);
    expect(await check('--staged', '目录/养老服务.yaml')).toEqual(['0']);
  });

  it('takes all for new where nothing has been committed', async () => {
    const empty = await gitSandbox();
    empty.write(file, catalogueText('义务教育', [aid]));
    empty.git('add', '-A');
    expect(await empty.gkml(['validate', '--staged', '-f', 'concise'])).toContain('deadline-measurable');
  });

  it('refuses to run outside of a repository', async () => {
    const { stderr, exitCode } = await sandbox.run(['validate', '--staged'], '.git');
    expect([stderr.split('\n')[0], exitCode]).toEqual(['问题：这里不是 git 仓库', 2]);
  });
});

describe('the pre-commit hook of gkml git install', () => {
  const hook = () => join(sandbox.root, '.git/hooks/pre-commit');
  const commit = (...args: string[]): string => {
    const settings = { cwd: sandbox.root, env: { ...process.env, ...gitEnvironment }, encoding: 'utf8' } as const;
    try {
      execFileSync('git', ['commit', '-q', '-m', '改', ...args], { ...settings, stdio: 'pipe' });
      return 'committed';
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      return stdout + stderr;
    }
  };

  it('keeps a change for the worse from being committed', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    expect(statSync(hook()).mode & 0o111).toBe(0o111);
    education(enrolment, aid, { ...enrolment, id: 'YWJY-001', name: '转学', content: '转学条件' });
    expect(commit('-a')).toContain('item-id-unique');
    expect(commit('-a', '--no-verify')).toBe('committed');
    education(enrolment, aid);
    expect(commit(file)).toBe('committed');
  });

  it('lets what is no catalogue, and old defects, be committed', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    sandbox.write('别的.yaml', 'services: [\n');
    expect(commit('-a')).toBe('committed');
  });

  it('is no hindrance where gkml is gone', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    writeFileSync(hook(), readFileSync(hook(), 'utf8').replaceAll(/'[^']*gkml\.js'/g, "'/没有/gkml.js'"));
    education(enrolment, aid, { ...enrolment, name: '转学', content: '转学条件' });
    expect(commit('-a')).toBe('committed');
  });

  it('goes with gkml git uninstall', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    expect(await sandbox.gkml(['git', 'uninstall'])).toContain('提交前检查（pre-commit）：删去');
    expect(existsSync(hook())).toBe(false);
  });

  it('leaves a hook that is there as it is, and says which line to add', async () => {
    const own = '#!/bin/sh\nexit 0\n';
    sandbox.write('.git/hooks/pre-commit', own);
    expect(await sandbox.gkml(['git', 'install'])).toMatch(/已经有别的提交前检查[\s\S]*加一行：gkml validate --staged/);
    await sandbox.gkml(['git', 'uninstall']);
    expect(readFileSync(hook(), 'utf8')).toBe(own);
  });

  it('leaves its own hook where somebody has added to it', async () => {
    await sandbox.gkml(['git', 'install', '-q']);
    const changed = readFileSync(hook(), 'utf8').replace('exec ', 'npm test && exec ');
    writeFileSync(hook(), changed);
    await sandbox.gkml(['git', 'uninstall']);
    expect(readFileSync(hook(), 'utf8')).toBe(changed);
  });

  it('is not written where git looks for hooks elsewhere, and what to write is told', async () => {
    sandbox.git('config', 'core.hooksPath', '.husky');
    const told = await sandbox.gkml(['git', 'install']);
    const path = join(sandbox.root, '.husky/pre-commit');
    expect(told).toContain('提交前检查没有装上：git 的设置 core.hooksPath 指到别的文件夹，那里还没有提交前检查');
    expect(told).toContain(`请新建 ${path}，写两行：\n  #!/bin/sh\n  gkml validate --staged\n`);
    expect(existsSync(path)).toBe(false);
  });

  it('is written where git is told to look in its own folder', async () => {
    sandbox.git('config', 'core.hooksPath', '.git/我们的');
    expect(await sandbox.gkml(['git', 'install'])).toContain('提交前会检查');
    expect(existsSync(join(sandbox.root, '.git/我们的/pre-commit'))).toBe(true);
  });

  it.each([
    ['somebody else’s', undefined, '#!/bin/sh\nexit 0\n', false],
    ['one that speaks of gkml in a comment', undefined, '#!/bin/sh\n# gkml validate --staged\n', false],
    ['one that calls gkml', undefined, '#!/bin/sh\nnpm test && npx gkml validate --staged\n', true],
    ['one elsewhere that calls gkml', '.husky', 'gkml validate --staged\n', true],
  ])('is said to be on only where it is: %s', async (_, hooksPath, text, isOn) => {
    if (hooksPath !== undefined) sandbox.git('config', 'core.hooksPath', hooksPath);
    sandbox.write(`${hooksPath ?? '.git/hooks'}/pre-commit`, text);
    const told = await sandbox.gkml(['git', 'install']);
    expect([told.includes('提交前会检查'), told.includes('提交前检查没有装上')]).toEqual([isOn, !isOn]);
  });
});
