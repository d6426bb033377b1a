// Real git repositories in a temporary folder, the same on every machine: no settings of the user, fixed names and dates.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runGkml } from './cli/run-gkml.ts';
import { temporaryFolder } from './io/temporary-folder.ts';

/** Git reads nothing of the machine; what gkml starts and what starts gkml inherits it. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: '王芳',
  GIT_AUTHOR_EMAIL: 'wang@example.cn',
  GIT_COMMITTER_NAME: '王芳',
  GIT_COMMITTER_EMAIL: 'wang@example.cn',
  GIT_PAGER: 'cat',
  LC_ALL: 'C.UTF-8',
};

export interface Sandbox {
  readonly root: string;
  git(...args: string[]): string;
  write(path: string, content: string | Uint8Array): void;
  move(from: string, to: string): void;
  remove(path: string): void;
  /** All that differs, on this day at nine in the morning in China. */
  commit(day: string, subject: string): void;
  /** What gkml prints in a folder of the repository; stderr behind it where there is any. */
  gkml(args: readonly string[], folder?: string): Promise<string>;
  run(args: readonly string[], folder?: string): ReturnType<typeof runGkml>;
}

export async function gitSandbox(): Promise<Sandbox> {
  const root = await temporaryFolder();
  let dates: Record<string, string> = {};
  const git = (...args: string[]) => {
    const env = { ...process.env, ...gitEnvironment, ...dates };
    return execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const run = (args: readonly string[], folder = '.') => {
    return runGkml(args, { cwd: join(root, folder), env: gitEnvironment });
  };
  git('init', '-q', '-b', 'main');
  git('config', 'core.autocrlf', 'false');
  return {
    root,
    git,
    run,
    write: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    move: (from, to) => {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(root, from), join(root, to));
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    commit: (day, subject) => {
      const date = `${day}T09:00:00+08:00`;
      dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      git('add', '-A');
      // Hooks are tried where a test means them.
      git('commit', '-q', '--no-verify', '--allow-empty', '-m', subject);
    },
    gkml: async (args, folder) => {
      const { stdout, stderr, exitCode } = await run(args, folder);
      const told = [
        stdout,
        stderr === '' ? '' : `stderr:\n${stderr}`,
        exitCode === 0 ? '' : `Exit code: ${exitCode}\n`,
      ];
      return told.join('');
    },
  };
}

export interface SandboxItem {
  readonly id?: string;
  readonly group?: string;
  readonly name: string;
  readonly content?: string;
  readonly deadline?: string;
  readonly channels?: readonly string[];
  readonly former?: readonly string[];
}

/** A catalogue of a domain, its items with all that they need. */
export function catalogueText(domain: string, items: readonly SandboxItem[], edition = '2025'): string {
  const lines = [
    '格式: gkml/1',
    `目录: ${domain}领域基层政务公开标准目录`,
    `领域: ${domain}`,
    '地区: { 名称: 示例省青禾县, 级别: 县级 }',
    `版本: "${edition}"`,
    items.length === 0 ? '事项: []' : '事项:',
    ...items.flatMap(itemText),
  ];
  return `${lines.join('\n')}\n`;
}

function itemText(item: SandboxItem): string[] {
  const { id = '', group = '政策文件', name, content = '政策原文；办理流程', former } = item;
  const { deadline = '信息形成或者变更之日起20个工作日内', channels = ['政府网站'] } = item;
  return [
    `  - 编号: ${id}`,
    ...(former === undefined ? [] : [`    曾用编号: [${former.join(', ')}]`]),
    `    一级事项: ${group}`,
    `    名称: ${name}`,
    `    内容: ${content}`,
    '    依据: [《中华人民共和国政府信息公开条例》]',
    `    时限: ${deadline}`,
    '    主体: [青禾县教育局]',
    '    方式: [主动]',
    `    渠道: [${channels.join(', ')}]`,
    '    对象: [全社会]',
    '    层级: [县级]',
  ];
}
