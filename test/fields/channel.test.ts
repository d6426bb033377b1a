import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChannelCell, createChannelReader } from '../../src/fields/channel.ts';
import { mirrored } from '../../src/model/comparison.ts';
import { cellText, hostileTexts } from './cell-texts.ts';
import { shippedChannels } from './shipped-registers.ts';

const reader = createChannelReader(shippedChannels);
const board = '社区/企事业单位/村公示栏(电子屏)';
const unchosenRest = ['政府公报', '两微一端', '发布会/听证会', '广播电视', '纸质媒体'];

describe('readChannelCell, with boxes', () => {
  it.each<[why: string, cell: string, chosen: string[], rest?: Partial<ChannelCell>]>([
    [
      'two a line',
      `■政府网站 □政府公报\n□两微一端 □发布会/听证会\n□广播电视 □纸质媒体\n■公开查阅点 ■政务服务中心\n□便民服务站 □入户/现场\n□${board} □精准推送\n□其他`,
      ['政府网站', '公开查阅点', '政务服务中心'],
      {
        unchosen: [...unchosenRest, '便民服务站', '入户/现场', board, '精准推送', '其他'],
      },
    ],
    [
      'a lost symbol font, R and £',
      `R政府网站 £政府公报\n£两微一端 £发布会/听证会\n£广播电视 £纸质媒体\n£社区/企事业单位/村公示栏(电子屏) £精准推送\nR公共资源交易平台 £信用中国网站\nR招投标公共服务平台 £投资项目在线审批监管平台`,
      ['政府网站', '公共资源交易平台', '招投标公共服务平台'],
      {
        unchosen: [...unchosenRest, board, '精准推送', '信用中国网站', '投资项目在线审批监管平台'],
      },
    ],
    [
      'a lost symbol font, t and □',
      't政府网站 □政府公报 t公开查阅点',
      ['政府网站', '公开查阅点'],
      { unchosen: ['政府公报'] },
    ],
    ['Wingdings in the private use area', '\uf0fe政府网站 \uf0a8政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    ['Wingdings 2 in the private use area', '\uf052政府网站 \uf0a3政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    [
      '口 and □ mixed, without separators',
      '■政府网站 口政府公报\n口两微一端 □发布会/听证会□广播电视 口纸质载体\n□公开查阅点■政府服务中心\n口便民服务站口入户/现场\n口精准推送 口其他',
      ['政府网站', '政府服务中心'],
      {
        unchosen: [
          '政府公报',
          '两微一端',
          '发布会/听证会',
          '广播电视',
          '纸质载体',
          '公开查阅点',
          '便民服务站',
          '入户/现场',
          '精准推送',
          '其他',
        ],
      },
    ],
    ['▄ and 口', '▄政府网站口政府公报▄公示栏', ['政府网站', '公示栏'], { unchosen: ['政府公报'] }],
    ['▲ and □', '▲政府网站 □政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    ['◆ and ◇', '◆政府网站 ◇政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    ['☑ and ☐ with an emoji selector', '☑\ufe0f政府网站 ☐政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    ['√ in front of each', '√政府网站 √两微一端', ['政府网站', '两微一端']],
    [
      'a digit as chosen mark',
      '1政府网站 □政府公报 1公开查阅点',
      ['政府网站', '公开查阅点'],
      { unchosen: ['政府公报'] },
    ],
    ['a space behind the box', '■ 政府网站 □政府公报', ['政府网站'], { unchosen: ['政府公报'] }],
    ['no separators', '■政府网站■公开查阅点', ['政府网站', '公开查阅点']],
    [
      'blanks that became question marks',
      '■政府网站?????? □政府公报\n□两微一端??????□发布会/听证会\n□公开查阅点??????■政务服务中心\n□便民服务站??????□入户/现场宣传',
      ['政府网站', '政务服务中心'],
      {
        unchosen: ['政府公报', '两微一端', '发布会/听证会', '公开查阅点', '便民服务站', '入户/现场宣传'],
      },
    ],
    [
      'no-break spaces and a tail of blanks',
      '■政府网站\u00a0\u00a0   \n■政务服务中心   ',
      ['政府网站', '政务服务中心'],
    ],
    [
      'much filling',
      '■政府网站    □政府公报                                        ',
      ['政府网站'],
      { unchosen: ['政府公报'] },
    ],
    [
      'chosen ones only, spread',
      '  ■政府网站   ■两微一端     ■公开查阅点 ■政务服务中心',
      ['政府网站', '两微一端', '公开查阅点', '政务服务中心'],
    ],
    [
      'names of the place',
      '■政府网站 ■一微一端 ■公开查阅点 ■公示栏\n',
      ['政府网站', '一微一端', '公开查阅点', '公示栏'],
    ],
    [
      'a board of several places',
      '■政府网站 ■单位/村委会公示栏(电子屏) ■会议',
      ['政府网站', '单位/村委会公示栏(电子屏)', '会议'],
    ],
    ['an organ as channel', '■ 政府网站 ■ 居委会', ['政府网站', '居委会']],
    [
      'an address glued to a channel',
      '■政府网站 http://example.gov.cn/ ■征地信息公开平台 □政务服务中心',
      ['政府网站', '征地信息公开平台'],
      { unchosen: ['政务服务中心'], url: 'http://example.gov.cn/' },
    ],
    [
      'an address in brackets',
      '■政府网站（网址：www.example.gov.cn）□其他',
      ['政府网站'],
      { unchosen: ['其他'], url: 'www.example.gov.cn' },
    ],
    [
      'a note at the end',
      '■政府网站\n■两微一端 ■其他示例网 注:示例说明。',
      ['政府网站', '两微一端', '其他示例网'],
      { note: '注:示例说明。' },
    ],
    ['a note on a line of its own', '■政府网站\n（注：示例\n说明）', ['政府网站'], { note: '注：示例说明' }],
    [
      'other channels behind 其他',
      '■政府网站 ■其他：示例网 □精准推送',
      ['政府网站', '其他：示例网'],
      { unchosen: ['精准推送'] },
    ],
    ['a line to write on', '■政府网站 □其他______', ['政府网站'], { unchosen: ['其他'] }],
    [
      'a separator within the name',
      '■政府网站\n□社区/企事业单位、村公示栏(电子屏) □精准推送',
      ['政府网站'],
      { unchosen: ['社区/企事业单位、村公示栏(电子屏)', '精准推送'] },
    ],
    [
      'punctuation between',
      '■政府网站；□政府公报，■公开查阅点、□其他',
      ['政府网站', '公开查阅点'],
      { unchosen: ['政府公报', '其他'] },
    ],
    ['a word broken over two lines', '■政府网\n站 □政务服务\n中心', ['政府网站'], { unchosen: ['政务服务中心'] }],
    [
      'boxes behind the names',
      '政府网站■ 政府公报□ 公开查阅点■',
      ['政府网站', '公开查阅点'],
      { unchosen: ['政府公报'] },
    ],
    ['the same entry twice', '■政府网站 ■政府 网站 ■政府网站', ['政府网站']],
    ['only empty boxes', '□政府网站 □政府公报', [], { unchosen: ['政府网站', '政府公报'], allUnchosen: true }],
    [
      'an entry that lost its box',
      '■政府网站 政府公报 □两微一端',
      ['政府网站'],
      { unchosen: ['两微一端'], unboxed: ['政府公报'] },
    ],
    [
      'a mark that no table knows',
      '⊙政府网站 □政府公报',
      ['政府网站'],
      { unchosen: ['政府公报'], unknownGlyphs: ['⊙'] },
    ],
    [
      'a character lost in transfer',
      '\ufffd政府网站 □政府公报',
      ['政府网站'],
      { unchosen: ['政府公报'], unknownGlyphs: ['\ufffd'] },
    ],
    [
      'a window beside boxes',
      '■办事窗口 政务服务中心 口岸服务点 □政府公报',
      ['办事窗口'],
      { unchosen: ['政府公报'], unboxed: ['政务服务中心', '口岸服务点'] },
    ],
  ])('reads %s', (_, cell, chosen, rest) => {
    const expected = {
      chosen,
      unchosen: [],
      unboxed: [],
      allUnchosen: false,
      unknownGlyphs: [],
      ...rest,
    };
    expect(reader.readChannelCell(cell)).toEqual(expected);
  });
});

describe('readChannelCell, without boxes', () => {
  it.each<[cell: string, names: string[]]>([
    ['', []],
    ['　', []],
    ['政府网站', ['政府网站']],
    ['政府网站\u00a0\n村（居）公示栏', ['政府网站', '村（居）公示栏']],
    ['政府网站\n入户/现场\n村（居）公示栏', ['政府网站', '入户/现场', '村（居）公示栏']],
    ['村公示栏、政府网站', ['村公示栏', '政府网站']],
    ['政府网站\n \n社区/企事业单位/村公示栏', ['政府网站', '社区/企事业单位/村公示栏']],
    [
      '福建省公共资源交易电子公共服务平台、电子招标投标交易平台、政府网站',
      ['福建省公共资源交易电子公共服务平台', '电子招标投标交易平台', '政府网站'],
    ],
    [
      '中国政府采购网及其地方分网、福建省公共资源交易电子公共服务平台、政府网站',
      ['中国政府采购网及其地方分网', '福建省公共资源交易电子公共服务平台', '政府网站'],
    ],
    ['乡镇便民服务中心/村委会示栏', ['乡镇便民服务中心', '村委会示栏']],
    ['乡镇便民服务中心/村委会示栏所', ['乡镇便民服务中心', '村委会示栏所']],
    ['高新区(示例区)政府网站', ['高新区(示例区)政府网站']],
    ['区政府门户网站', ['区政府门户网站']],
    ['政府网站 公开查阅点 政务服务中心', ['政府网站', '公开查阅点', '政务服务中心']],
    ['政府网⏎站'.replace('⏎', '\n'), ['政府网站']],
    ['政府 网站', ['政府网站']],
    ['发布会 听证会', ['发布会', '听证会']],
    ['发布会/听证会', ['发布会/听证会']],
    ['青禾县\n人民政府网站', ['青禾县人民政府网站']],
    ['1.政府网站\n2.公开查阅点', ['政府网站', '公开查阅点']],
    ['1、政府网站2、公开查阅点', ['政府网站', '公开查阅点']],
    ['①政府网站②公开查阅点', ['政府网站', '公开查阅点']],
    ['12345政务服务热线', ['12345政务服务热线']],
    ['1.政府网站\n2.公开查阅点\n3.12345政务服务热线', ['政府网站', '公开查阅点', '12345政务服务热线']],
    ['1.1政府网站', ['1.1政府网站']],
    ['·政府网站\n·公开查阅点', ['政府网站', '公开查阅点']],
    ['政府网站；公示栏，广播电视。', ['政府网站', '公示栏', '广播电视']],
    ['办事窗口 政务服务中心', ['办事窗口', '政务服务中心']],
    ['村/社区公示栏', ['村/社区公示栏']],
    ['政府网站（首页、专栏）、公示栏', ['政府网站（首页、专栏）', '公示栏']],
    ['i青禾 APP', ['i青禾APP']],
  ])('reads %j as %j', (cell, names) => {
    expect(reader.readChannelCell(cell)).toEqual({
      chosen: names,
      unchosen: [],
      unboxed: [],
      allUnchosen: false,
      unknownGlyphs: [],
    });
  });
});

describe('readChannelCell on any cell', () => {
  it('gives names without blanks, each once in its list', () => {
    fc.assert(
      fc.property(cellText, (cell) => {
        const { chosen, unchosen, unboxed } = reader.readChannelCell(cell);
        for (const list of [chosen, unchosen, unboxed]) {
          expect(list.every((name) => name !== '' && name.trim() === name && !name.includes('\n'))).toBe(true);
          expect(new Set(list).size).toBe(list.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what it read: a list of chosen names joined by 、 gives known names again', () => {
    const known = fc.uniqueArray(fc.constantFrom(...reader.standardChannels), {
      minLength: 1,
    });
    const style = fc.constantFrom<[string, string, string]>(
      ['■', '□', ' '],
      ['■', '口', ''],
      ['R', '£', '\n'],
      ['▲', '□', '、'],
      ['\uf0fe', '\uf0a8', '??'],
    );
    fc.assert(
      fc.property(known, style, (names, [yes, no, gap]) => {
        const marked = reader.standardChannels.map((name) => (names.includes(name) ? yes : no) + name);
        const cell = reader.readChannelCell(marked.join(gap));
        expect(new Set(cell.chosen)).toEqual(new Set(names));
        expect(cell.chosen.length + cell.unchosen.length).toBe(reader.standardChannels.length);
      }),
    );
  });

  it.each(hostileTexts)('finishes on %s', (_, text) => {
    expect(Array.isArray(reader.readChannelCell(text).chosen)).toBe(true);
    expect(reader.identifyChannel(text).how).toBeTypeOf('string');
  });
});

describe('identifyChannel', () => {
  it.each<[name: string, how: string, canonical: string | undefined]>([
    ['政府网站', 'name', '政府网站'],
    ['门户网站', 'alias', '政府网站'],
    ['政府服务中心', 'misprint', '政务服务中心'],
    ['青禾县政府服务中心', 'misprint', '政务服务中心'],
    ['精准报送', 'misprint', '精准推送'],
    ['高新区(示例区)政府网站', 'contains', '政府网站'],
    ['青禾县人民政府网站', 'contains', '政府网站'],
    ['片区公示栏', 'contains', '社区/企事业单位/村公示栏（电子屏）'],
    ['村（居）公示栏', 'alias', '社区/企事业单位/村公示栏（电子屏）'],
    ['村(居)公示栏', 'alias', '社区/企事业单位/村公示栏（电子屏）'],
    ['社区/企事业单位、村公示栏(电子屏)', 'name', '社区/企事业单位/村公示栏（电子屏）'],
    ['福建省公共资源交易电子公共服务平台', 'contains', '公共资源交易平台'],
    ['乡镇便民服务中心', 'contains', '便民服务站'],
    ['政务服务中心公示栏', 'contains', '社区/企事业单位/村公示栏（电子屏）'],
    ['其他示例网', 'contains', '其他'],
    ['入户现场', 'alias', '入户/现场'],
    ['单位/村委会公示栏(电子屏)', 'contains', '社区/企事业单位/村公示栏（电子屏）'],
    ['发布会听证会', 'alias', '发布会/听证会'],
    ['镇办公楼公开栏等', 'contains', '社区/企事业单位/村公示栏（电子屏）'],
    ['居委会', 'unknown', undefined],
    ['', 'unknown', undefined],
  ])('%j: %s, %j', (name, how, canonical) => {
    const identity = reader.identifyChannel(name);
    expect([identity.how, identity.canonical]).toEqual([how, canonical]);
  });
});

describe('compareChannels', () => {
  it.each<[before: string[], after: string[], direction: string]>([
    [['政府网站', '政府公报'], ['政府公报', '门户网站'], 'same'],
    [['政府网站'], ['青禾县人民政府网站'], 'same'],
    [['政府网站'], ['政府网站', '政府公报'], 'stricter'],
    [['政府网站', '政府公报'], ['政府公报'], 'looser'],
    [['村公示栏'], ['片区公示栏'], 'unclear'],
    [['政府网站'], ['政府公报'], 'unclear'],
    [[], ['政府公报'], 'stricter'],
  ])('%j → %j is %s', (before, after, direction) => {
    expect(reader.compareChannels(before, after)).toBe(direction);
  });

  it('has its mirror', () => {
    const names = fc.array(fc.oneof(fc.constantFrom(...reader.standardChannels), cellText), { maxLength: 5 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        expect(reader.compareChannels(after, before)).toBe(mirrored(reader.compareChannels(before, after)));
      }),
    );
  });
});

it('knows the channels of the national form in its order', () => {
  expect(reader.standardChannels).toEqual([
    '政府网站',
    '政府公报',
    '两微一端',
    '发布会/听证会',
    '广播电视',
    '纸质媒体',
    '公开查阅点',
    '政务服务中心',
    '便民服务站',
    '入户/现场',
    '社区/企事业单位/村公示栏（电子屏）',
    '精准推送',
    '其他',
  ]);
});

it('makes one reader a register', () => {
  expect(createChannelReader(shippedChannels)).toBe(reader);
});
