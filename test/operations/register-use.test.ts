import { describe, expect, it } from 'vitest';
import type { ActEntry, ChannelEntry, OrganEntry, Registers } from '../../src/model/registers.ts';
import type { ItemContent, VersionCatalogue } from '../../src/model/version.ts';
import { type Use, usesOf } from '../../src/operations/register-use.ts';
import { catalogue } from '../build-changes.ts';
import { emptyRegisters } from '../empty-registers.ts';

const sourced = { 来源: '测试', 核对: '已对照' } as const;
const adoption: ActEntry = { 名称: '中华人民共和国收养法', 种类: '法律', 状态: '已废止', ...sourced };
const disclosure: ActEntry = {
  名称: '中华人民共和国政府信息公开条例',
  误写: ['政府信息公开条件'],
  种类: '行政法规',
  文号: '国务院令第492号',
  状态: '现行',
  ...sourced,
};
const land: OrganEntry = { 名称: '国土资源局', 简称: ['国土局'], 状态: '已撤并', ...sourced };
const website: ChannelEntry = { 名称: '政府网站', 类别: '国家', 别名: ['政府门户网站'], ...sourced };
const hall: ChannelEntry = { 名称: '政务服务中心', 类别: '国家', 误写: ['政府服务中心'], ...sourced };
const registers: Registers = {
  ...emptyRegisters,
  acts: [adoption, disclosure],
  organs: [land],
  channels: [website, hall],
};

const head = { 目录: '测试目录', 领域: '义务教育' };
const version = (...lists: readonly ItemContent[][]): { catalogues: VersionCatalogue[] } => ({
  catalogues: lists.map((items, index) =>
    catalogue(
      { file: `${index}.yaml` },
      index,
      head,
      items.map((content, at) => [`甲-${index}${at}`, content]),
    ),
  ),
});

/** 甲-00 依据 0. */
const places = (uses: readonly Use[] | undefined) =>
  (uses ?? []).map(({ item, field, index }) => `${item.id} ${field} ${index}`);
const unknownOf = (names: ReadonlyMap<string, readonly Use[]>) =>
  Object.fromEntries([...names].map(([name, uses]) => [name, places(uses)]));

describe('usesOf', () => {
  it('finds the acts that items cite, however they write them', () => {
    const { acts, unknown } = usesOf(
      version(
        [
          { 依据: ['《政府信息公开条例》（国务院令第711号）第二十条', '《中华人民共和国收养法》'] },
          { 依据: ['政府信息公开条件'] },
        ],
        [{ 依据: ['国务院令第492号'] }],
      ),
      registers,
    );
    expect(places(acts.get(disclosure))).toEqual(['甲-00 依据 0', '甲-01 依据 0', '甲-10 依据 0']);
    expect(places(acts.get(adoption))).toEqual(['甲-00 依据 1']);
    expect(unknown.acts.size).toBe(0);
  });

  it('finds each act of an element that holds several, and each once', () => {
    const { acts } = usesOf(version([{ 依据: ['《收养法》；《政府信息公开条例》；《收养法》'] }]), registers);
    expect(places(acts.get(adoption))).toEqual(['甲-00 依据 0']);
    expect(places(acts.get(disclosure))).toEqual(['甲-00 依据 0']);
  });

  it('finds the organs that items name, whatever place stands before them', () => {
    const { organs } = usesOf(
      version([{ 主体: ['青禾县国土局', '青禾县教育局'] }, { 主体: ['国土资源局'] }]),
      registers,
    );
    expect([...organs]).toHaveLength(1);
    expect(places(organs.get(land))).toEqual(['甲-00 主体 0', '甲-01 主体 0']);
  });

  it('finds the channels that items name by a name, an alias, a misprint or a longer name', () => {
    const { channels } = usesOf(
      version([{ 渠道: ['政府门户网站', '政府服务中心'] }, { 渠道: ['青禾县人民政府网站', '政务服务中心'] }]),
      registers,
    );
    expect(places(channels.get(website))).toEqual(['甲-00 渠道 0', '甲-01 渠道 0']);
    expect(places(channels.get(hall))).toEqual(['甲-00 渠道 1', '甲-01 渠道 1']);
  });

  it('gathers what no register knows by the name as first written', () => {
    const { unknown } = usesOf(
      version([
        { 依据: ['《甲县乙办法》第三条', '相关政策文件'], 主体: ['青禾县甲局', '青禾镇人民政府', '相关部门'] },
        { 依据: ['《甲县 乙办法》（2019年修订）'], 主体: ['青禾县甲局'], 渠道: ['甲报亭'] },
      ]),
      registers,
    );
    expect(unknownOf(unknown.acts)).toEqual({ '《甲县乙办法》': ['甲-00 依据 0', '甲-01 依据 0'] });
    expect(unknownOf(unknown.organs)).toEqual({ 青禾县甲局: ['甲-00 主体 0', '甲-01 主体 0'] });
    expect(unknownOf(unknown.channels)).toEqual({ 甲报亭: ['甲-01 渠道 0'] });
  });

  it('says where each use stands and what is written there', () => {
    const { organs } = usesOf(version([{}, { 主体: ['青禾县教育局', '青禾县国土局'] }]), registers);
    expect(organs.get(land)?.map(({ text, path }) => ({ text, path }))).toEqual([
      { text: '青禾县国土局', path: ['事项', 1, '主体', 1] },
    ]);
  });

  it('finds nothing in empty lists, in blank words and in nothing', () => {
    const { acts, organs, channels, unknown } = usesOf(version([{ 依据: [], 主体: [' '], 渠道: [''] }], []), registers);
    const sizes = [acts, organs, channels, unknown.acts, unknown.organs, unknown.channels].map(({ size }) => size);
    expect(sizes).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
