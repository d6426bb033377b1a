import { UsableError } from '../../model/errors.ts';
import type { TableKind } from './sniff.ts';

interface Refusal {
  readonly message: string;
  readonly hint: string;
}

const saveAsXlsx = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再试';

/** What to tell about each kind of file that is not read. */
const refusals: Readonly<Record<Exclude<TableKind, 'xlsx'>, Refusal>> = {
  xls: { message: '这是旧版 Excel 工作簿（.xls），读不了', hint: saveAsXlsx },
  xlsb: { message: '这是二进制的 Excel 工作簿（.xlsb），读不了', hint: saveAsXlsx },
  encrypted: {
    message: '工作簿有密码，读不出来',
    hint: '请用 Excel 或 WPS 输入密码打开，去掉密码，另存为没有密码的 .xlsx 后再试',
  },
  ods: { message: '这是 OpenDocument 表格（.ods），读不了', hint: saveAsXlsx },
  docx: { message: '这是 Word 文档，不是表格', hint: '请把文档里的表格复制到 Excel，另存为 .xlsx 后再试' },
  doc: { message: '这是旧版 Word 文档，不是表格', hint: '请把文档里的表格复制到 Excel，另存为 .xlsx 后再试' },
  pptx: { message: '这是演示文稿，不是表格', hint: '请把里面的表格复制到 Excel，另存为 .xlsx 后再试' },
  zip: { message: '这是压缩包，里面没有工作簿的内容', hint: '请先解压，再指定里面的 .xlsx 文件' },
  'broken-zip': {
    message: '文件不完整：结尾缺了一段，可能没有下载完或没有传完',
    hint: '请重新下载或重新复制一份，用 Excel 或 WPS 能打开后再试',
  },
  'spreadsheet-xml': { message: '这是 XML 表格（Excel 2003），读不了', hint: saveAsXlsx },
  html: { message: '这是网页（HTML），不是工作簿，虽然后缀可能是 .xls 或 .xlsx', hint: saveAsXlsx },
  mhtml: { message: '这是网页另存的表格（.mht），读不了', hint: saveAsXlsx },
  pdf: { message: '这是 PDF 文件，不是表格', hint: '请向提供者要可以编辑的表格（.xlsx）' },
  picture: { message: '这是图片，不是表格', hint: '图片里的文字读不出来，请向提供者要可以编辑的表格（.xlsx）' },
  archive: { message: '这是压缩包，不是工作簿', hint: '请先解压，再指定里面的 .xlsx 文件' },
  rtf: { message: '这是 RTF 文档，不是表格', hint: '请把文档里的表格复制到 Excel，另存为 .xlsx 后再试' },
  text: { message: '这是文本（可能是 CSV），不是工作簿', hint: saveAsXlsx },
  empty: { message: '文件是空的（0 字节）', hint: '文件可能没有保存或没有传完，请重新要一份' },
  unknown: { message: '认不出这是什么文件', hint: '请确认它能用 Excel 或 WPS 打开，另存为 .xlsx 后再试' },
};

/** The error for a file of a kind that is not read. */
export function refusal(file: string, kind: Exclude<TableKind, 'xlsx'>): UsableError {
  const { message, hint } = refusals[kind];
  return new UsableError(message, { place: file, hint });
}
