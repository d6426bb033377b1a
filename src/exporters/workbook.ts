import type { Catalogue } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import { cellParts, type ExactHead, encodeHead, hiddenSheetMark, hiddenSheetName } from '../model/round-trip.ts';
import type { CellPlan, RowPlan, SheetPlan, WorkbookPlan } from '../model/sheet-plan.ts';
import { formStyles } from './form-styles.ts';
import { nationalForm } from './national-form.ts';
import { sheetNames } from './sheet-names.ts';

/**
 * One workbook of all catalogues, a sheet each in the national form, and a hidden sheet with their heads.
 * @throws UsableError without any catalogue: a workbook needs a sheet
 */
export function catalogueWorkbook(catalogues: readonly Catalogue[]): WorkbookPlan {
  const [first] = catalogues;
  if (!first)
    throw new UsableError('没有可以导出的目录', {
      hint: '请写出至少一份目录文件',
    });
  const names = sheetNames(catalogues.map(({ 领域 }) => 领域));
  const forms = catalogues.map((catalogue, index) => {
    return nationalForm(catalogue, {
      name: names[index] ?? '',
      row: index + 2,
    });
  });
  const hidden = hiddenSheet(forms.map(({ sheet, exact }) => ({ name: sheet.name, exact })));
  return {
    title: catalogues.length === 1 ? first.目录 : '基层政务公开标准目录',
    styles: formStyles,
    sheets: [...forms.map(({ sheet }) => sheet), hidden],
  };
}

function hiddenSheet(heads: readonly { name: string; exact: ExactHead }[]): SheetPlan {
  const rows = heads.map(({ name, exact }, index) => textRow([`${index + 2}`, name, ...cellParts(encodeHead(exact))]));
  return {
    name: hiddenSheetName,
    visible: false,
    columns: [{ width: 10 }, { width: 30 }, { width: 80 }],
    rows: [textRow([hiddenSheetMark, '工作表', '内容（请勿修改）']), ...rows],
    merges: [],
    frozenRows: 0,
  };
}

function textRow(texts: readonly string[]): RowPlan {
  return {
    cells: texts.map((value): CellPlan => ({ value, style: 'hidden' })),
  };
}
