// Which folders and workbooks are taken for places, where they do not lie as simply as they should.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/commands/coverage/places.ts';
import { temporaryFolder } from '../../io/temporary-folder.ts';

let cwd: string;
let notes: string[];

beforeEach(async () => {
  cwd = await temporaryFolder();
  notes = [];
});

async function* noInput(): AsyncGenerator<Uint8Array> {}

async function put(...files: readonly string[]): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(cwd, file)), { recursive: true });
    await writeFile(join(cwd, file), '格式: gkml/1\n');
  }
}

/** The files of each place by its name, from the folder that was named. */
async function found(...paths: readonly string[]): Promise<Record<string, readonly string[]>> {
  const places = await findPlaces(paths, { cwd, stdin: noInput(), note: (text) => void notes.push(text) });
  return Object.fromEntries(places.map(({ name, inputs }) => [name, inputs.map(({ file }) => file)]));
}

describe('a catalogue that lies beside the folders of the places', () => {
  it('is named, and the province is not taken for one place', async () => {
    await put('全省/散落.yaml', '全省/青禾县/目录/救灾.yaml', '全省/桃溪县/救灾.yaml');
    await expect(found('全省')).rejects.toMatchObject({
      message: '各地的文件夹旁边放着目录文件，分不出是哪个地方的',
      place: '全省/散落.yaml',
      hint: '把它移进它那个地方的文件夹；或者一个一个地写各地的文件夹，如 gkml coverage 全省/桃溪县 全省/青禾县',
    });
  });

  it('is named where it lies in a prefecture', async () => {
    await put('全省/某市/散落.yaml', '全省/某市/又一份.yaml', '全省/某市/甲县/救灾.yaml', '全省/丙县/救灾.yaml');
    await expect(found('全省')).rejects.toMatchObject({ place: '全省/某市/又一份.yaml、全省/某市/散落.yaml' });
  });

  it('lets the places be named one by one', async () => {
    await put('全省/散落.yaml', '全省/青禾县/目录/救灾.yaml', '全省/桃溪县/救灾.yaml');
    expect(await found('全省/青禾县', '全省/桃溪县')).toEqual({
      青禾县: ['全省/青禾县/目录/救灾.yaml'],
      桃溪县: ['全省/桃溪县/救灾.yaml'],
    });
  });
});

describe('the folder of a prefecture', () => {
  it('holds the folders of its counties, named after both', async () => {
    await put('全省/某市/甲县/目录/救灾.yaml', '全省/某市/甲县/基准/救灾.yaml', '全省/某市/乙区/救灾.yaml');
    await put('全省/丙县/救灾.yaml', '全省/某市/丁旗.xlsx');
    await mkdir(join(cwd, '全省/某市/空县'));
    expect(await found('全省')).toEqual({
      丙县: ['全省/丙县/救灾.yaml'],
      '某市/丁旗': ['全省/某市/丁旗.xlsx'],
      '某市/乙区': ['全省/某市/乙区/救灾.yaml'],
      '某市/甲县': ['全省/某市/甲县/目录/救灾.yaml'],
      '某市/空县': [],
    });
  });

  it('is known by a county’s 目录 where no name tells', async () => {
    await put('全省/北片/一/目录/救灾.yaml', '全省/北片/二/目录/救灾.yaml');
    expect(Object.keys(await found('全省'))).toEqual(['北片/一', '北片/二']);
  });

  it('that has catalogues of its own is one place, and its counties are said to be left out', async () => {
    await put(
      '全省/某市/目录/救灾.yaml',
      '全省/某市/甲县/救灾.yaml',
      '全省/某市/乙县/救灾.yaml',
      '全省/丙县/救灾.yaml',
    );
    expect(Object.keys(await found('全省'))).toEqual(['丙县', '某市']);
    expect(notes).toEqual([
      '有自己的“目录”的文件夹算一个地方，没有读它下面的 2 个地方：全省/某市/乙县、全省/某市/甲县。要算进来的，在命令里也写上它们的文件夹',
    ]);
  });
});

describe('the folder of one place', () => {
  it('may sort its catalogues into folders', async () => {
    await put('全省/青禾县/教育局/义务教育.yaml', '全省/青禾县/救灾.yaml', '全省/桃溪县/社区/养老服务.yaml');
    expect(await found('全省')).toEqual({
      桃溪县: ['全省/桃溪县/社区/养老服务.yaml'],
      青禾县: ['全省/青禾县/救灾.yaml', '全省/青禾县/教育局/义务教育.yaml'],
    });
    expect(Object.keys(await found('全省/青禾县'))).toEqual(['青禾县']);
    expect(notes).toEqual([]);
  });

  it('may be a file', async () => {
    await put('青禾县.xlsx', '救灾.yaml');
    expect(await found('./青禾县.xlsx', './救灾.yaml')).toEqual({
      青禾县: ['青禾县.xlsx'],
      '救灾.yaml': ['救灾.yaml'],
    });
  });
});
