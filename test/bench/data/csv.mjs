// Items as the rows of a published table without ids, for tools that compare tables. A number stands in no version.

const columns = ['一级事项', '名称', '内容', '依据', '时限', '主体', '方式', '渠道', '对象', '层级'];

export function csvText(catalogues) {
  const rows = catalogues.flatMap(({ 领域: domain, 事项: items }) => items.map((item) => [domain, ...cells(item)]));
  return [['领域', ...columns], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
}

function cells(item) {
  return columns.map((column) => [item[column]].flat().join('\n'));
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`;
}
