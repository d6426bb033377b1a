import { describe, expect, it } from 'vitest';
import { formatFile } from '../../../src/io/yaml/format-yaml.ts';
import { readYaml } from '../../../src/io/yaml/read-yaml.ts';
import type { Ignore } from '../../../src/model/ignore.ts';

const head = '格式: gkml/1\n目录: 甲\n领域: 义务教育\n地区: { 名称: 示例省青禾县, 级别: 县级 }\n版本: "1"\n';

async function ignoresOf(body: string): Promise<readonly Ignore[]> {
  const { ignores } = await readYaml('甲.yaml', Buffer.from(head + body));
  return ignores?.() ?? [];
}

const wordsOf = ({ names, reason, path, location }: Ignore) => {
  return `${path?.join('.') ?? '无'} ${names.map(({ rule }) => rule).join('+')} ${reason} @${location.line}:${location.column}`;
};

describe('ignore comments', () => {
  it.each([
    ['at a field', '事项:\n  - 编号: A\n    时限: 长期 # gkml-ignore r-a: 因为\n', '事项.0.时限 r-a 因为 @8:12'],
    ['above a field', '事项:\n  - 编号: A\n    # gkml-ignore r-a: 因为\n    时限: 长期\n', '事项.0.时限 r-a 因为 @8:5'],
    ['on the line of a dash', '事项:\n  - 编号: A # gkml-ignore r-a: 因为\n', '事项.0 r-a 因为 @7:11'],
    ['above a dash', '事项:\n  # gkml-ignore r-a: 因为\n  - 编号: A\n', '事项.0 r-a 因为 @7:3'],
    ['above a dash, at the margin', '事项:\n# gkml-ignore r-a: 因为\n  - 编号: A\n', '事项.0 r-a 因为 @7:1'],
    [
      'at a list entry',
      '事项:\n  - 编号: A\n    依据:\n      - 甲\n      - 乙 # gkml-ignore r-a: 因为\n',
      '事项.0.依据.1 r-a 因为 @10:11',
    ],
    [
      'above a list entry',
      '事项:\n  - 编号: A\n    依据:\n      # gkml-ignore r-a: 因为\n      - 甲\n',
      '事项.0.依据.0 r-a 因为 @9:7',
    ],
    [
      'at the key of a list',
      '事项:\n  - 编号: A\n    依据: # gkml-ignore r-a: 因为\n      - 甲\n',
      '事项.0.依据 r-a 因为 @8:9',
    ],
    [
      'behind brackets',
      '事项:\n  - 编号: A\n    渠道: [甲, 乙] # gkml-ignore r-a: 因为\n',
      '事项.0.渠道 r-a 因为 @8:16',
    ],
    [
      'within brackets',
      '事项:\n  - 编号: A\n    渠道: [甲,\n      乙, # gkml-ignore r-a: 因为\n      丙]\n',
      '事项.0.渠道.1 r-a 因为 @9:10',
    ],
    [
      'behind brackets over lines',
      '事项:\n  - 编号: A\n    渠道: [甲,\n      乙] # gkml-ignore r-a: 因为\n',
      '事项.0.渠道 r-a 因为 @9:10',
    ],
    [
      'at the head of a block',
      '事项:\n  - 编号: A\n    内容: |- # gkml-ignore r-a: 因为\n      甲\n',
      '事项.0.内容 r-a 因为 @8:12',
    ],
    [
      'behind a quoted text',
      '事项:\n  - 编号: A\n    内容: "甲 # gkml-ignore r-b: 不是注释" # gkml-ignore r-a: 因为\n',
      '事项.0.内容 r-a 因为 @8:37',
    ],
    ['at the head', '基准: { 来源: 甲.yaml } # gkml-ignore r-a: 因为\n事项: []\n', '基准 r-a 因为 @6:20'],
    [
      'several rules',
      '事项: [] # gkml-ignore r-a, r-b，r-c、r-d: 因为：这样\n',
      '事项 r-a+r-b+r-c+r-d 因为：这样 @6:8',
    ],
    ['a wide colon', '事项: [] #gkml-ignore r-a：因为\n', '事项 r-a 因为 @6:8'],
    ['no reason', '事项: [] # gkml-ignore r-a\n', '事项 r-a  @6:8'],
    ['a reason without a word', '事项: [] # gkml-ignore r-a: ……\n', '事项 r-a  @6:8'],
    ['no rule', '事项: [] # gkml-ignore: 因为\n', '事项  因为 @6:8'],
    ['at the end of the file', '事项: []\n# gkml-ignore r-a: 因为\n', '无 r-a 因为 @7:1'],
    [
      'indented deeper than what follows',
      '事项:\n  - 编号: A\n    依据:\n      - 甲\n      # gkml-ignore r-a: 因为\n    时限: 乙\n',
      '无 r-a 因为 @10:7',
    ],
    [
      'above another comment',
      '事项:\n  - 编号: A\n    # gkml-ignore r-a: 因为\n    # 说明\n    时限: 乙\n',
      '事项.0.时限 r-a 因为 @8:5',
    ],
  ])('are about what they stand at: %s', async (_, body, expected) => {
    expect((await ignoresOf(body)).map(wordsOf)).toEqual([expected]);
  });

  it.each([
    ['in a text', '事项:\n  - 编号: A\n    内容: |-\n      # gkml-ignore r-a: 因为\n'],
    ['in the middle of a comment', '事项: [] # 不用 gkml-ignore r-a: 因为\n'],
    ['of another name', '事项: [] # gkml-ignored r-a: 因为\n'],
    ['in a file that cannot be read', '事项: [\n# gkml-ignore r-a: 因为\n'],
  ])('are none %s', async (_, body) => {
    expect(await ignoresOf(body)).toEqual([]);
  });

  it('cost nothing where the text has none', async () => {
    expect((await readYaml('甲.yaml', Buffer.from(`${head}事项: []\n`))).ignores).toBeUndefined();
  });

  it('say where each rule is named', async () => {
    const [ignore] = await ignoresOf('事项: [] # gkml-ignore r-a, r-b: 因为\n');
    expect(ignore?.names.map(({ location: { line, column, length } }) => [line, column, length])).toEqual([
      [6, 22, 3],
      [6, 27, 3],
    ]);
  });

  it('stay about the same when the file is formatted', async () => {
    const body = [
      '事项:',
      '    # gkml-ignore r-a: 一',
      '    - 编号:   A  # gkml-ignore r-b: 二',
      '      渠道: [甲, # gkml-ignore r-c: 三',
      '        乙] # gkml-ignore r-d: 四',
      '      # gkml-ignore r-e: 五',
      "      时限: '长期'",
      '',
    ].join('\n');
    const before = await ignoresOf(body);
    const formatted = formatFile('甲.yaml', Buffer.from(head + body));
    const text = 'text' in formatted ? formatted.text : '';
    const after = (await readYaml('甲.yaml', Buffer.from(text))).ignores?.() ?? [];
    const about = (ignores: readonly Ignore[]) => ignores.map(({ path, reason }) => [reason, path]);
    expect(about(before)).toEqual([
      ['一', ['事项', 0]],
      ['二', ['事项', 0]],
      ['三', ['事项', 0, '渠道', 0]],
      ['四', ['事项', 0, '渠道']],
      ['五', ['事项', 0, '时限']],
    ]);
    expect(new Set(about(after).map(String))).toEqual(new Set(about(before).map(String)));
  });
});
