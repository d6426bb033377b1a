// A province’s folder in which not every place lies as it should: no score may be silently of something else.
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
  await put('省/救灾.yaml', '示例省');
});

/** The catalogue that ships, as a place’s own. */
async function put(path: string, region: string, domain = '救灾'): Promise<void> {
  const text = await readFile(join(shipped, `${domain}.yaml`), 'utf8');
  await mkdir(join(cwd, path, '..'), { recursive: true });
  await writeFile(join(cwd, path), text.replace('地区: { 名称: 示例省,', `地区: { 名称: ${region},`));
}

describe('a folder that holds catalogues of several places', () => {
  it('is no place: nothing is scored, and the regions are named', async () => {
    await put('全省/北片/一/救灾.yaml', '示例省青禾县');
    await put('全省/北片/二/救灾.yaml', '示例省桃溪县');
    await put('全省/丙县/救灾.yaml', '示例省丙县');
    const { exitCode, stdout } = await gkml('coverage 全省 --against 省');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('北片：里面是几个地方的目录，分不开：示例省青禾县、示例省桃溪县');
    expect(stdout).toContain('1 个地方，另有 1 个读不出来');
  });

  it('is one place where one name holds the other', async () => {
    await put('全省/青禾县/救灾.yaml', '示例省青禾县');
    await put('全省/青禾县/养老服务.yaml', '青禾县', '养老服务');
    await put('全省/青禾县/镇/救灾.yaml', '示例省青禾县青河镇');
    const { exitCode, stdout, stderr } = await gkml('coverage 全省 --against 省');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('1 个地方，1 个领域');
    expect(stderr).toContain(
      '青禾县：注意：“救灾”有 2 份目录，合在一起对照了：全省/青禾县/救灾.yaml、全省/青禾县/镇/救灾.yaml。一个领域一份，请移出多的，或者写明用哪个文件夹',
    );
  });
});

describe('a domain that stands twice in one place', () => {
  it('is said once with the first, however many there are', async () => {
    for (const folder of ['新', '旧']) {
      await put(`全省/青禾县/${folder}/救灾.yaml`, '示例省青禾县');
      await put(`全省/青禾县/${folder}/养老服务.yaml`, '示例省青禾县', '养老服务');
    }
    const { stderr } = await gkml('coverage 全省 --against 省');
    expect(stderr.match(/注意/gu)).toHaveLength(1);
    expect(stderr).toContain('2 个领域各有几份目录');
  });

  it('is not said of lists of another type', async () => {
    await put('全省/青禾县/救灾.yaml', '示例省青禾县');
    await cp(join(cwd, '全省/青禾县/救灾.yaml'), join(cwd, '全省/青禾县/村务.yaml'));
    const path = join(cwd, '全省/青禾县/村务.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('领域: 救灾', '领域: 救灾\n类型: 村(居)务公开清单'));
    const { exitCode, stderr } = await gkml('coverage 全省 --against 省');
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('注意');
  });
});

describe('a baseline in which a domain stands twice', () => {
  const said =
    '“救灾”有 2 份目录，合在一起对照了：基准/救灾.yaml、目录/救灾.yaml。一个领域一份，请移出多的，或者写明用哪个文件夹';

  beforeEach(async () => {
    await put('县/目录/救灾.yaml', '示例省青禾县');
    await put('县/基准/救灾.yaml', '示例省');
    await writeFile(join(cwd, '县/gkml.config.yaml'), 'failOn: error\n');
  });

  it('is told by check', async () => {
    const { stderr } = await gkml('check 目录 --against .', join(cwd, '县'));
    expect(stderr).toContain(`注意：基准“.”里，${said}`);
  });

  it('is told by check of the folder that the catalogues name', async () => {
    await put('县/基准/又一份.yaml', '示例省');
    const path = join(cwd, '县/目录/救灾.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('来源: catalogues/国家/救灾.yaml', '来源: 基准/救灾.yaml'));
    const { stderr } = await gkml('check 目录', join(cwd, '县'));
    expect(stderr).toContain('注意：基准“基准”里，“救灾”有 2 份目录，合在一起对照了：基准/又一份.yaml、基准/救灾.yaml');
  });

  it('is told by coverage, of a place that is called as its folder is', async () => {
    const { stdout, stderr } = await gkml('coverage . --against .', join(cwd, '县'));
    expect(stderr).toContain(`注意：基准“.”里，${said}`);
    expect(stdout).toMatch(/^ {2}县 /mu);
  });
});

describe('the title of a baseline that was packed', () => {
  beforeEach(async () => {
    await put('全省/青禾县/救灾.yaml', '示例省青禾县');
    const packed = await gkml('baseline pack 省 --edition 2027 --out 发布');
    expect(packed).toMatchObject({ exitCode: 0 });
  });

  it('is what its manifest says', async () => {
    const { stdout, stderr } = await gkml('coverage 全省 --against 发布');
    expect(stdout).toContain('基准“示例省 2027 版”');
    expect(stderr).toBe('');
  });

  it('is the folder’s name where the files are no longer what was published', async () => {
    await writeFile(join(cwd, '发布/多.yaml'), await readFile(join(shipped, '养老服务.yaml')));
    const { stdout, stderr } = await gkml('coverage 全省 --against 发布');
    expect(stdout).toContain('基准“发布”');
    expect(stderr).toContain(
      '注意：基准“发布”和它的清单有 1 处对不上，结果里照文件夹的名字写；用 gkml baseline verify 核对',
    );
  });

  it('is the folder’s name where the list is of something else', async () => {
    await writeFile(join(cwd, '发布/清单.json'), '[]');
    const { exitCode, stdout, stderr } = await gkml('coverage 全省 --against 发布');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('基准“发布”');
    expect(stderr).toContain('注意：基准“发布”的清单读不出来');
  });
});
