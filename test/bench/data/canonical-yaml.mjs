// A catalogue as YAML in gkml's canonical form, for the texts that data/catalogue.mjs makes: they need no escapes, and
// only 版本 must be quoted. `gkml fmt --check` says whether it is canonical (make-data.test.ts).

export function canonicalYaml({ 地区: region, 基准: baseline, 事项: items, ...head }) {
  return [
    `格式: ${head.格式}`,
    `目录: ${head.目录}`,
    `领域: ${head.领域}`,
    `地区: { 名称: ${region.名称}, 级别: ${region.级别} }`,
    `版本: "${head.版本}"`,
    ...(baseline ? [`基准: { 来源: ${baseline.来源}, 版本: "${baseline.版本}" }`] : []),
    '事项:',
    ...items.map(itemLines),
    '',
  ].join('\n');
}

function itemLines(item) {
  return [
    `  - 编号: ${item.编号}`,
    ...(item.基准编号 ? [`    基准编号: ${item.基准编号}`] : []),
    `    一级事项: ${item.一级事项}`,
    `    名称: ${item.名称}`,
    `    内容: ${textBlock(item.内容)}`,
    '    依据:',
    ...item.依据.map((text) => `      - ${text}`),
    `    时限: ${item.时限}`,
    ...['主体', '方式', '渠道', '对象', '层级'].map((key) => `    ${key}: [${item[key].join(', ')}]`),
  ].join('\n');
}

function textBlock(text) {
  if (text === '') return '""';
  return text.includes('\n') ? `|-\n${text.replace(/^/gm, '      ')}` : text;
}
