import { dittoLines, dittoMarks } from '../fields/ditto.ts';
import { listFields, textFields } from '../model/catalogue.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, Report } from '../model/rule.ts';

/** 同上 pointed at the row above in the table it came from; in a catalogue every item stands alone. */
export const noDittoLeft: ItemRule = {
  id: 'no-ditto-left',
  title: '不留“同上”',
  scope: 'item',
  parts: [...textFields.map((field) => [field]), ...listFields.map((field) => [`每条${field}` as const])],
  signs: () => [[dittoMarks]],
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录逐项写明各要素；事项调整、排序以后，“同上”就指向了别的事项',
  tags: ['完整性'],
  check(item, report) {
    for (const field of textFields) reportLines([field], field, item[field], report);
    for (const field of listFields) {
      item[field]?.forEach((text, index) => {
        reportLines([field, index], field, text, report);
      });
    }
  },
};

function reportLines(path: Path, field: string, text: string | undefined, report: Report): void {
  if (text === undefined) return;
  for (const span of dittoLines(text)) {
    const words = text.slice(...span);
    report({ path, span, subject: words, message: `“${field}”还写着“${words}”`, hint: '请写出完整的文字' });
  }
}
