import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { inOrder, type Report } from '../../src/model/report.ts';

const basis = '《中华人民共和国政府信息公开条例》第二十六条';

function inYaml(line: number, excerpt: string, part: string, rest: Partial<Diagnostic>): Diagnostic {
  return {
    rule: 'deadline-within-limit',
    severity: 'error',
    message: '时限“120个工作日”超过法定的20个工作日',
    hint: '改为“20个工作日内”',
    basis,
    location: { file: '目录/征地补偿.yaml', line, column: excerpt.indexOf(part) + 1, length: part.length },
    excerpt,
    item: 'ZDBC-050',
    itemName: '征地补偿登记',
    field: '时限',
    fingerprint: '0123456789abcdef',
    fixable: false,
    ...rest,
  };
}

const deadline = '    时限: 信息形成之日起120个工作日内';
const organ = '    主体: [青禾县国土资源局]';
const renamed: Partial<Diagnostic> = {
  rule: 'organ-current',
  severity: 'warning',
  message: '机构“国土资源局”已改名',
  hint: '改为“自然资源局”',
  basis: undefined,
  field: '主体',
};

const inTable: Diagnostic = {
  rule: 'channel-known',
  severity: 'info',
  message: '渠道“政府服务中心”不在国家标准的渠道里\n（是不是“政务服务中心”？）',
  location: { file: '上报 表.xlsx', sheet: '义务教育', cell: 'G12' },
  excerpt: '■政府网站\n■政府服务中心',
  item: 'YWJY-003',
  field: '渠道',
  fingerprint: 'fedcba9876543210',
  fixable: true,
};

const wholeFile: Diagnostic = {
  rule: 'yaml-syntax',
  severity: 'error',
  message: '文件是空的',
  location: { file: '目录/空.yaml' },
  fingerprint: '0000000000000000',
  fixable: false,
};

export const cleanReport: Report = { files: 2, items: 78, diagnostics: [] };

/** One finding of every kind: in YAML, in a table, of a whole file, three times the same, with an escape in its text. */
export const report: Report = {
  files: 3,
  items: 51,
  diagnostics: [
    inYaml(412, deadline, '120个工作日', {}),
    inYaml(420, deadline, '120个工作日', { item: 'ZDBC-051', itemName: '征地补偿支付' }),
    inYaml(31, organ, '国土资源局', { ...renamed, item: 'ZDBC-002', itemName: '征收\u001b[31m公告' }),
    inYaml(52, organ, '国土资源局', { ...renamed, item: 'ZDBC-004', itemName: '现状调查' }),
    inYaml(131, organ, '国土资源局', { ...renamed, item: 'ZDBC-013', itemName: undefined }),
    inTable,
    wholeFile,
  ].sort(inOrder),
};
