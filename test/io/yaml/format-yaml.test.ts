import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { canonicalYaml, updateYaml } from '../../../src/io/yaml/format-yaml.ts';
import { catalogueToYaml } from '../../../src/io/yaml/write-yaml.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { catalogue } from './arbitraries.ts';
import { randomNumbers } from './mutations.ts';

function formatted(text: string): string {
  const result = canonicalYaml(text);
  return 'text' in result ? result.text : result.faults.map(({ message }) => message).join('\n');
}

describe('canonicalYaml', () => {
  it.each<[string, string, string]>([
    ['indentation', '地区:\n    名称: 甲\n', '地区: { 名称: 甲 }\n'],
    ['lists without indentation', '渠道:\n- 政府网站\n- 微信\n', '渠道: [政府网站, 微信]\n'],
    ['needless quotes', '目录: \'义务教育\'\n领域: "教育"\n', '目录: 义务教育\n领域: 教育\n'],
    ['texts over several lines', '内容: "一\\n二"\n备注: 三\n  四\n', '内容: |-\n  一\n  二\n备注: 三 四\n'],
    ['folded blocks', '内容: >-\n  一\n  二\n', '内容: 一 二\n'],
    ['codes without quotes, which keep their digits', '版本: 2026.10\n编号: 0371\n', '版本: "2026.10"\n编号: "0371"\n'],
    [
      'other numbers, which stay numbers',
      '时限: 1e3\n备注: 12345678901234567890\n',
      '时限: 1e3\n备注: 12345678901234567890\n',
    ],
    ['nothing', '备注: ~\n内容:\n', '备注:\n内容:\n'],
    ['blanks', '目录:   甲   \n\n\n\n领域: 乙\n\n\n', '目录: 甲\n\n领域: 乙\n'],
    ['line breaks of Windows', '目录: 甲\r\n内容: |-\r\n  一\r\n  二\r\n', '目录: 甲\n内容: |-\n  一\n  二\n'],
    ['a marker of the start', '---\n目录: 甲\n', '目录: 甲\n'],
    ['explicit keys', '? 目录\n: 甲\n', '目录: 甲\n'],
  ])('brings %s into form', (_, text, expected) => {
    expect(formatted(text)).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['the order of keys', '领域: 甲\n目录: 乙\n', '领域: 甲\n目录: 乙\n'],
    ['a header', '# yaml-language-server: $schema=x\n\n目录: 甲\n', '# yaml-language-server: $schema=x\n\n目录: 甲\n'],
    ['a comment on a line', '目录: 甲    # 待定  \n', '目录: 甲 # 待定\n'],
    ['a comment above an item', '事项:\n# 招生\n- 编号: A\n', '事项:\n  # 招生\n  - 编号: A\n'],
    ['a comment below the last item', '事项:\n  - 编号: A\n  # 完\n', '事项:\n  - 编号: A\n  # 完\n'],
    [
      'a comment below the last key of an item',
      '事项:\n  - 编号: A\n    # 完\n领域: 甲\n',
      '事项:\n  - 编号: A\n    # 完\n领域: 甲\n',
    ],
    ['a comment at the end of the file', '目录: 甲\n\n# 完\n', '目录: 甲\n\n# 完\n'],
    ['a comment after a dash', '事项:\n  - # 甲\n    编号: A\n', '事项:\n  # 甲\n  - 编号: A\n'],
    ['comments within brackets', '渠道: [甲, # 一\n  乙] # 二\n', '渠道: # 二\n  - 甲 # 一\n  - 乙\n'],
    [
      'a comment before a closing bracket',
      '渠道: [\n  甲\n  # 完\n  ]\n领域: 乙\n',
      '渠道:\n  - 甲\n  # 完\n领域: 乙\n',
    ],
    [
      'a comment within braces',
      '地区: {\n  名称: 甲, # 一\n  级别: 县级 }\n',
      '地区:\n  名称: 甲 # 一\n  级别: 县级\n',
    ],
    ['a comment between key and value', '目录:\n  # 一\n  甲\n', '# 一\n目录: 甲\n'],
    ['a comment on the first line of a block', '内容: |- # 一\n  甲\n  # 乙\n', '内容: |- # 一\n  甲\n  # 乙\n'],
    ['a comment beside a key of a list', '依据: # 一\n  - 《甲》\n', '依据: # 一\n  - 《甲》\n'],
    ['hashes within texts', '目录: 甲#乙\n内容: "a # b"\n', '目录: 甲#乙\n内容: "a # b"\n'],
    ['line breaks at the end of a text', '内容: |+\n  甲\n\n\n领域: 乙\n', '内容: |+\n  甲\n\n\n领域: 乙\n'],
    ['a blank line between items', '事项:\n  - 编号: A\n\n  - 编号: B\n', '事项:\n  - 编号: A\n\n  - 编号: B\n'],
    ['no blank line before the first item', '事项:\n\n  - 编号: A\n', '事项:\n  - 编号: A\n'],
  ])('keeps %s', (_, text, expected) => {
    expect(formatted(text)).toBe(expected);
    expect(formatted(expected)).toBe(expected);
  });

  it('leaves a comment in the map that it closes, whose last key is too long for one line', () => {
    const text = `事项:\n  - 编号: A\n    扩展:\n      ? ${'列'.repeat(1001)}\n      : 甲\n      # 完\n    备注: 乙\n`;
    expect(formatted(text)).toBe(text);
    const inList = `事项:\n  - ? ${'列'.repeat(1001)}\n    : 甲\n    # 完\n领域: 乙\n`;
    expect(formatted(inList)).toBe(inList);
  });

  it('gives the faults of a file that cannot be read', () => {
    expect(canonicalYaml('目录: 甲\n领域：乙\n', '甲.yaml')).toMatchObject({
      faults: [{ rule: 'yaml-syntax', location: { file: '甲.yaml', line: 2, column: 3 } }],
    });
  });

  it('keeps data and every comment, and formats what it formatted to the same text', () => {
    fc.assert(
      fc.property(catalogue, fc.integer(), (data, seed) => {
        const { text, comments } = withComments(catalogueToYaml(data), seed);
        const once = formatted(text);
        expect(parse(once)).toEqual(data);
        expect(formatted(once)).toBe(once);
        for (const comment of comments) expect(once.split(comment)).toHaveLength(2);
      }),
      { numRuns: 150 },
    );
  });
});

/** Comments and blank lines wherever YAML allows them: not after texts over several lines, where they would be text. */
function withComments(text: string, seed: number): { text: string; comments: string[] } {
  const random = randomNumbers(seed);
  const comments: string[] = [];
  const comment = () => {
    comments.push(`# 注释${comments.length}。`);
    return comments.at(-1) ?? '';
  };
  let margin = 0;
  const lines = text.split('\n').flatMap((line) => {
    const indent = line.search(/\S/);
    if (margin > 0 && (indent < 0 || indent >= margin)) return [line];
    const isAfterText = margin > 0;
    const beginsText = /(?:: |- )\|2?[-+]?$/.test(line);
    margin = beginsText ? line.search(/-? *\|[-+2]*$|[^\s-].*: \|/) + 1 : 0;
    const isHalf = line.trimStart().startsWith('?') || line.trimStart().startsWith(':');
    if (isHalf || random() < 0.5) return [line];
    const above = ' '.repeat(isAfterText ? 0 : Math.floor(random() * 8)) + comment();
    const blank = isAfterText ? [] : [''];
    const trailing = line.trim() !== '' && !beginsText ? `   ${comment()}` : '';
    return [...blank, above, ...blank, line + trailing];
  });
  return { text: lines.join('\n'), comments };
}

describe('updateYaml', () => {
  const file = `# 青禾县教育局编
格式: gkml/1
领域: 义务教育 # 与省级一致
目录: 义务教育目录

事项:
  # 招生
  - 编号: A
    时限: 20个工作日 # 待核
    名称: 资助
    渠道: # 三种
      - 政府网站 # 首页
      - 微信
  # 学籍
  - 编号: B
    名称: 学籍
# 完
`;
  const data = parse(file) as Catalogue;

  it('changes nothing where the data are the same', () => {
    expect(updateYaml(file, data)).toBe(file);
  });

  it('keeps comments and order with the items that they belong to', () => {
    const [a, b] = data.事项;
    const items = [
      { ...b, 编号: 'B', 备注: '新' },
      { 编号: 'C', 名称: '新事项', 渠道: ['政府网站'] },
      { ...a, 编号: 'A', 时限: '7个工作日', 渠道: ['微信', '政府网站'] },
    ];
    expect(updateYaml(file, { ...data, 版本: '2026.1', 事项: items })).toBe(`# 青禾县教育局编
格式: gkml/1
领域: 义务教育 # 与省级一致
版本: "2026.1"
目录: 义务教育目录

事项:
  # 学籍
  - 编号: B
    名称: 学籍
    备注: 新
  - 编号: C
    名称: 新事项
    渠道: [政府网站]
  # 招生
  - 编号: A
    时限: 7个工作日 # 待核
    名称: 资助
    渠道: # 三种
      - 微信
      - 政府网站 # 首页
# 完
`);
  });

  describe('with comments at texts of a list', () => {
    const before = '依据:\n  # 主要的\n  - 《甲法》 # 已核\n  - 《乙法》 # 待核\n  - 《丙法》\n';
    it.each([
      [
        'one reworded',
        ['《甲法》（修订）', '《乙法》', '《丙法》'],
        '  # 主要的\n  - 《甲法》（修订） # 已核\n  - 《乙法》 # 待核\n  - 《丙法》\n',
      ],
      ['all reworded', ['一', '二', '三'], '  # 主要的\n  - 一 # 已核\n  - 二 # 待核\n  - 三\n'],
      [
        'one become two',
        ['《甲法》', '《乙法》上', '《乙法》下', '《丙法》'],
        '  # 主要的\n  - 《甲法》 # 已核\n  - 《乙法》上 # 待核\n  - 《乙法》下\n  - 《丙法》\n',
      ],
      ['one taken out', ['《甲法》', '《丙法》'], '  # 主要的\n  - 《甲法》 # 已核\n  - 《丙法》\n'],
      ['one taken out and the other reworded', ['《丁法》', '《丙法》'], '  - 《丁法》\n  - 《丙法》\n'],
      [
        'order turned',
        ['《丙法》', '《乙法》', '《甲法》'],
        '  - 《丙法》\n  - 《乙法》 # 待核\n  # 主要的\n  - 《甲法》 # 已核\n',
      ],
      [
        'order turned and one reworded',
        ['《丙法》', '《乙法》', '《丁法》'],
        '  - 《丙法》\n  - 《乙法》 # 待核\n  - 《丁法》\n',
      ],
    ])('keeps those that still have their text: %s', (_, list, expected) => {
      expect(updateYaml(before, { 依据: list } as unknown as Catalogue)).toBe(`依据:\n${expected}`);
    });
  });

  it('lets comments go with what they belong to', () => {
    const [, b] = data.事项;
    expect(updateYaml(file, { ...data, 事项: b ? [b] : [] })).toContain('事项:\n  # 学籍\n  - 编号: B\n');
    expect(updateYaml(file, { ...data, 事项: [] })).toContain('事项: []\n# 完\n');
  });

  it('keeps comments with the entries of a register, where new ones come between', () => {
    const before = `名录: 机构
说明: 本县的机构
条目:
  # 三定规定
  - 名称: 甲局
    状态: 现行
  - 名称: 乙局
    状态: 已撤并 # 见批复
`;
    const entries = [
      { 名称: '丙局', 状态: '现行' },
      { 名称: '甲局', 状态: '现行' },
      { 名称: '乙局', 状态: '已撤并' },
    ];
    expect(updateYaml(before, { 名录: '机构', 说明: '本县的机构', 条目: entries })).toBe(`名录: 机构
说明: 本县的机构
条目:
  - 名称: 丙局
    状态: 现行
  # 三定规定
  - 名称: 甲局
    状态: 现行
  - 名称: 乙局
    状态: 已撤并 # 见批复
`);
  });

  it('puts comments of a key that comes to stand behind a dash above it', () => {
    const before = '不适用:\n  # 一\n  - 基准编号: A\n\n    # 二\n    名称: 甲 # 三\n    理由: 乙\n事项: []\n';
    const after = { 不适用: [{ 名称: '甲', 理由: '乙' }], 事项: [] } as unknown as Catalogue;
    const written = '不适用:\n  # 一\n\n  # 二\n  - 名称: 甲 # 三\n    理由: 乙\n事项: []\n';
    expect(updateYaml(before, after)).toBe(written);
    expect(formatted(written)).toBe(written);
  });

  it('keeps the header of a file whose first key goes', () => {
    const { 格式: _, ...rest } = data;
    expect(updateYaml(file, rest as Catalogue)).toMatch(/^# 青禾县教育局编\n领域: 义务教育/);
  });

  it('keeps apart lists that are one list in memory', () => {
    const audience = ['全社会'];
    const before =
      '格式: gkml/1\n事项:\n  - 编号: A\n    对象:\n      - 全社会 # 一\n  - 编号: B\n    对象: [全社会]\n';
    const items = [
      { 编号: 'A', 对象: audience },
      { 编号: 'B', 对象: audience },
    ];
    expect(updateYaml(before, { 格式: 'gkml/1', 事项: items } as unknown as Catalogue)).toBe(before);
  });

  it('says that a file cannot be read', () => {
    expect(() => updateYaml('名称：甲\n目录: 乙\n', data)).toThrow('原有的文件读不出来');
  });

  it('gives any data to any file, in canonical form', () => {
    fc.assert(
      fc.property(catalogue, catalogue, fc.integer(), (before, after, seed) => {
        const written = updateYaml(withComments(catalogueToYaml(before), seed).text, after);
        expect(parse(written)).toEqual(after);
        expect(formatted(written)).toBe(written);
      }),
      { numRuns: 100 },
    );
  });
});
