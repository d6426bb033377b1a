// The rows of all measures as one Markdown table, whose columns also stand straight on a terminal.
// What could not be measured stands below it.

const headings = ['项目', '本工具', '对照', '倍数', '目标', '结果', '内存峰值（本工具 / 对照）'];

export function tableText(rows) {
  const cells = [headings, ...rows.filter(({ failure }) => failure === undefined).map(rowCells)];
  const widths = headings.map((_heading, column) => Math.max(...cells.map((row) => width(row[column]))));
  const line = (row) => `| ${row.map((cell, column) => cell + ' '.repeat(widths[column] - width(cell))).join(' | ')} |`;
  const rule = line(widths.map((columns) => '-'.repeat(columns)));
  const failures = rows.flatMap(({ name, failure }) => (failure === undefined ? [] : [`没有测成 ${name}：${failure}`]));
  return [line(cells[0]), rule, ...cells.slice(1).map(line), ...failures.map((text) => `\n${text}`)].join('\n');
}

function rowCells({ name, unit, ours, theirs, ratio, goal, met, peak }) {
  return [
    name,
    figure(ours, unit),
    figure(theirs, unit),
    ratio === undefined ? '—' : ratio.toFixed(2),
    goal,
    met === undefined ? '—' : verdict(met),
    peak === undefined ? '—' : peak.map((megabytes) => figure(megabytes, 'MB')).join(' / '),
  ];
}

function figure(value, unit) {
  return value === undefined ? '—' : `${Math.round(value)} ${unit}`;
}

function verdict(met) {
  return met ? '达到' : '未达到';
}

/** Chinese characters and punctuation take two columns. */
function width(text) {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/u.test(character) ? 2 : 1),
    0,
  );
}
