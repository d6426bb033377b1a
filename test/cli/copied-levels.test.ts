// What a repository has of the levels above and below: copies that name paths of another repository, folders with nothing.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/temporary-folder.ts';
import { runGkml } from './run-gkml.ts';

const shipped = resolve(import.meta.dirname, '../../catalogues/示例省');
let cwd: string;
const gkml = (args: string, folder = cwd) => runGkml(args.split(' '), { cwd: folder });

beforeEach(async () => {
  cwd = await temporaryFolder();
  for (const domain of ['养老服务', '救灾']) await cp(join(shipped, `${domain}.yaml`), join(cwd, `省/${domain}.yaml`));
});

describe('a town that was made of its county’s catalogues', () => {
  it('is checked up to the level whose copy it has, and told that there the way ends', async () => {
    await gkml('init 县 --from-baseline 省 --place 示例省青禾县');
    await gkml('init 镇 --from-baseline 县/目录 --place 示例省青禾县青河镇');
    const { exitCode, stdout, stderr } = await gkml('check 目录 --chain', join(cwd, '镇'));
    expect(exitCode).toBe(0);
    expect(stdout.match(/对照/gu)).toHaveLength(1);
    expect(stderr).toContain('写的基准就是它自己');
  });

  it('has what its villages disclose, so that theirs are made of its own', async () => {
    const path = join(cwd, '省/养老服务.yaml');
    const text = await readFile(path, 'utf8');
    const [whole = '', levels = ''] = /层级: \[(.*乡级)\]/u.exec(text) ?? [];
    await writeFile(path, text.replace(whole, `层级: [${levels}, 村级]`));
    expect(levels).toContain('县级');
    await gkml('init 县 --from-baseline 省 --place 示例省青禾县');
    await gkml('init 镇 --from-baseline 县/目录 --place 示例省青禾县青河镇');
    const made = await gkml('init 村 --from-baseline 镇/目录 --place 示例省青禾县青河镇柳湾村');
    expect(made).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(cwd, '镇/目录/养老服务.yaml'), 'utf8')).toContain('层级: [乡级, 村级]');
    expect(await readFile(join(cwd, '村/目录/养老服务.yaml'), 'utf8')).toMatch(/层级: \[村级\]/u);
    for (const place of ['镇', '村']) expect(await gkml('check 目录', join(cwd, place))).toMatchObject({ exitCode: 0 });
  });

  it('cannot be checked against itself', async () => {
    const path = join(cwd, '省/救灾.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('来源: catalogues/国家/救灾.yaml', '来源: 救灾.yaml'));
    await writeFile(join(cwd, '省/gkml.config.yaml'), 'failOn: error\n');
    const { exitCode, stderr } = await gkml('check 救灾.yaml', join(cwd, '省'));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('目录写的基准就是它自己');
  });
});

describe('baselines that lead back to where they began', () => {
  /** 目录 follows 省; of 省 救灾 leads back, 养老服务 goes on to the national one. */
  beforeEach(async () => {
    await cp(join(cwd, '省'), join(cwd, '目录'), { recursive: true });
    const name = async (folder: string, domain: string, source: string) => {
      const path = join(cwd, folder, `${domain}.yaml`);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(`来源: catalogues/国家/${domain}.yaml`, `来源: ${source}/${domain}.yaml`));
    };
    await name('目录', '救灾', '省');
    await name('目录', '养老服务', '省');
    await name('省', '救灾', '目录');
    await writeFile(join(cwd, 'gkml.config.yaml'), 'failOn: error\n');
  });

  it('are followed once round, and told', async () => {
    const { stdout, stderr } = await gkml('check 目录/救灾.yaml --chain');
    expect(stdout.match(/对照/gu)).toHaveLength(1);
    expect(stderr).toContain('省/救灾.yaml 写的基准绕回了 目录/救灾.yaml');
  });

  it('are told once of a whole folder, and what does not lead back is followed', async () => {
    const { exitCode, stdout, stderr } = await gkml('check 目录 --chain');
    expect(exitCode).toBe(0);
    expect(stderr.match(/绕回了/gu)).toHaveLength(1);
    expect(stderr).toContain('省 写的基准有的绕回了它自己或者它的下级：目录/救灾.yaml。');
    expect(stdout.match(/^■ .*/gmu)).toEqual(['■ 示例省 对照 示例省', '■ 示例省 对照 中华人民共和国']);
  });

  it('are told once where they lead back to themselves', async () => {
    const path = join(cwd, '省/救灾.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('来源: 目录/救灾.yaml', '来源: 省/救灾.yaml'));
    const { stdout, stderr } = await gkml('check 目录 --chain');
    expect(stderr.match(/绕回了/gu)).toHaveLength(1);
    expect(stdout.match(/^■ .*/gmu)).toEqual(['■ 示例省 对照 示例省', '■ 示例省 对照 中华人民共和国']);
  });
});

describe('a county that has handed in nothing', () => {
  it('stands among those that could not be read', async () => {
    await cp(join(cwd, '省'), join(cwd, '全省/青禾县'), { recursive: true });
    await mkdir(join(cwd, '全省/空县'));
    const { exitCode, stdout } = await gkml('coverage 全省 --against 省');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('空县');
  });
});
