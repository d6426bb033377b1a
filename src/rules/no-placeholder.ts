import { isPlaceholder } from '../fields/placeholder.ts';
import { isBlank } from '../fields/text.ts';
import { elements, type Item } from '../model/catalogue.ts';
import type { Path } from '../model/path.ts';
import type { ItemRule, Report } from '../model/rule.ts';

const fields = ['一级事项', ...elements, '层级'] as const;

/** What fills a cell of the form and says nothing. That a cell is empty is for element-present to say. */
export const noPlaceholder: ItemRule = {
  id: 'no-placeholder',
  title: '不用“—”“略”“待定”占位',
  scope: 'item',
  parts: fields.map((field) => [field]),
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录逐项写明各要素；占位的符号和文字等于没有填',
  tags: ['完整性'],
  check(item, report) {
    for (const field of fields) {
      const value: Item[typeof field] = item[field];
      if (value === undefined) continue;
      if (typeof value === 'string') reportPlaceholder([field], field, value, report);
      else for (const [index, text] of value.entries()) reportPlaceholder([field, index], field, text, report);
    }
  },
};

function reportPlaceholder(path: Path, field: (typeof fields)[number], text: string, report: Report): void {
  if (!isPlaceholder(text) || isBlank(text)) return;
  const words = text.trim();
  report({
    path,
    subject: words,
    message: `“${field}”只写着“${words}”，等于没有填`,
    hint: hints[field] ?? '请写出完整的文字；确实没有的，请与编制单位核实这一项该不该列',
  });
}

const hints: Readonly<Partial<Record<(typeof fields)[number], string>>> = {
  一级事项: '请写明所属的一级事项；表里没有分一级事项的，请删去这一栏',
  内容: '请写明公开哪些内容，一行一条；写着“详见附件”的，请把附件的内容写进来',
  依据: '请写明公开所依据的法律、法规、规章或文件；没有专门规定的，写《中华人民共和国政府信息公开条例》（国务院令第711号）',
  时限: '请写明公开时限；没有专门规定的，写“信息形成或者变更之日起20个工作日内”',
  主体: '请写负责公开的机关全称，如“青禾县教育局”',
  方式: '请在“主动”和“依申请”中选一个',
  渠道: '请写公开渠道，如“政府网站”；没有渠道的请整条删去',
  对象: '请写“全社会”，或者“特定群体:”加上是谁',
  层级: '请写“县级”“乡级”或者“村级”；没有层级的请整条删去',
};
