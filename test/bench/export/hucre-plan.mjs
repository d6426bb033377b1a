/** A plan of a workbook (src/model/sheet-plan.ts) in hucre's own terms: the same cells, styles, merges and print set-up. */
export function hucrePlan(plan) {
  const styles = Object.fromEntries(Object.entries(plan.styles).map(([name, style]) => [name, styleOf(style)]));
  return { properties: { title: plan.title }, sheets: plan.sheets.map((sheet) => sheetOf(sheet, styles)) };
}

function sheetOf(sheet, styles) {
  const cells = new Map();
  const rowDefs = new Map();
  for (const [row, { cells: planned, height }] of sheet.rows.entries()) {
    if (height !== undefined) rowDefs.set(row, { height });
    for (const [column, cell] of planned.entries()) {
      if (cell) cells.set(`${row},${column}`, { style: styles[cell.style], ...richText(cell.value) });
    }
  }
  return {
    name: sheet.name,
    hidden: !sheet.visible,
    columns: sheet.columns.map(({ width, hidden = false }) => ({ width, hidden })),
    rows: sheet.rows.map(({ cells: planned }) => planned.map((cell) => plainValue(cell?.value))),
    cells,
    rowDefs,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.print && pageOf(sheet.print)),
  };
}

function plainValue(value) {
  if (Array.isArray(value)) return value.map(({ text }) => text).join('');
  return value === undefined || value === '' ? null : value;
}

function richText(value) {
  if (!Array.isArray(value)) return {};
  const runs = value.map(({ text, bold, color }) => ({
    text,
    font: { bold, ...(color && { color: { rgb: color } }) },
  }));
  return { type: 'richText', richText: runs };
}

function styleOf(style) {
  const side = { style: 'thin', color: { rgb: '000000' } };
  return {
    font: {
      name: style.font,
      size: style.size,
      charset: 134,
      bold: style.bold,
      ...(style.color && { color: { rgb: style.color } }),
    },
    alignment: {
      horizontal: style.horizontal,
      vertical: style.vertical === 'middle' ? 'center' : style.vertical,
      wrapText: style.wrap,
    },
    ...(style.format === 'text' && { numFmt: '@' }),
    ...(style.border && { border: { top: side, left: side, bottom: side, right: side } }),
    ...(style.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } }),
  };
}

function pageOf({ paper, orientation, repeatedRows, margins, footer }) {
  const [sides, ends] = margins.map((margin) => margin / 25.4);
  return {
    pageSetup: {
      paperSize: paper.toLowerCase(),
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: sides, right: sides, top: ends, bottom: ends, header: ends / 2, footer: ends / 2 },
      ...(repeatedRows && { printTitlesRow: `$${repeatedRows[0] + 1}:$${repeatedRows[1] + 1}` }),
    },
    headerFooter: { oddFooter: `&L${footer.left}&C${footer.center.replace('\u0001', '&P').replace('\u0002', '&N')}` },
  };
}
