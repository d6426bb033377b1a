// A catalogue as a workbook in the national form, the way Excel writes it: shared strings, styles, merges.
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip } from 'fflate';

const channels = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
  '其他',
];
const headerRows = [
  [
    '序号',
    '公开事项',
    '',
    '公开内容\n（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '',
    '公开方式',
    '',
    '公开层级',
    '',
  ],
  ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请公开', '县级', '乡级'],
];
const headerMerges = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:G2', 'H1:H2', 'I1:J1', 'K1:L1', 'M1:N1'];
const letters = 'ABCDEFGHIJKLMN';

/** @param mergedGroups how many 一级事项 are merged; in the rows after them the name stands again and again */
export function writeWorkbook(file, catalogue, mergedGroups) {
  const descriptor = openSync(file, 'w');
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    writeSync(descriptor, piece);
  });
  const texts = sharedStrings();
  addPart(zip, '[Content_Types].xml', [contentTypes]);
  addPart(zip, '_rels/.rels', [packageRelations]);
  addPart(zip, 'xl/workbook.xml', [workbookPart(catalogue.领域)]);
  addPart(zip, 'xl/_rels/workbook.xml.rels', [workbookRelations]);
  addPart(zip, 'xl/styles.xml', [styles]);
  addPart(zip, 'xl/worksheets/sheet1.xml', sheetPieces(catalogue.事项, texts, mergedGroups));
  addPart(zip, 'xl/sharedStrings.xml', texts.pieces());
  zip.end();
  closeSync(descriptor);
}

function addPart(zip, filename, pieces) {
  const bytes = Buffer.from([declaration, ...pieces].join(''));
  // In place of the clock: the same data gives the same bytes.
  const part = {
    filename,
    mtime: new Date(2026, 0, 1),
    compression: 8,
    size: bytes.length,
    crc: crc32(bytes),
  };
  zip.add(part);
  part.ondata(null, deflateRawSync(bytes), true);
}

function sharedStrings() {
  const known = new Map();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const index = known.get(text) ?? known.size;
      known.set(text, index);
      return index;
    },
    *pieces() {
      yield `<sst xmlns="${spreadsheet}" count="${uses}" uniqueCount="${known.size}">`;
      for (const text of known.keys()) yield `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
      yield '</sst>';
    },
  };
}

function* sheetPieces(items, texts, mergedGroups) {
  const blocks = groupBlocks(items).slice(0, mergedGroups);
  const covered = new Set(
    blocks.flatMap(([first, last]) => Array.from({ length: last - first }, (_, n) => first + 1 + n)),
  );
  yield `<worksheet xmlns="${spreadsheet}"><sheetData>`;
  for (const [index, cells] of headerRows.entries()) yield rowPiece(index + 1, cells, texts);
  for (const [index, item] of items.entries()) yield rowPiece(index + 3, cellsOf(item, index, covered), texts);
  const merges = [...headerMerges, ...blocks.map(([first, last]) => `B${first + 3}:B${last + 3}`)];
  yield `</sheetData><mergeCells count="${merges.length}">`;
  yield merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  yield '</mergeCells></worksheet>';
}

/** First and last item of each run of items with the same 一级事项. */
function groupBlocks(items) {
  const blocks = [];
  for (const [index, { 一级事项: group }] of items.entries()) {
    if (index > 0 && items[index - 1].一级事项 === group) blocks.at(-1)[1] = index;
    else blocks.push([index, index]);
  }
  return blocks.filter(([first, last]) => last > first);
}

function rowPiece(number, cells, texts) {
  const xml = cells.map((value, column) => {
    const head = `<c r="${letters[column]}${number}" s="1"`;
    if (value === '') return `${head}/>`;
    if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
    return `${head} t="s"><v>${texts.indexOf(value)}</v></c>`;
  });
  return `<row r="${number}" spans="1:14">${xml.join('')}</row>`;
}

function cellsOf(item, index, covered) {
  const tick = (isChosen) => (isChosen ? '√' : '');
  return [
    index + 1,
    covered.has(index) ? '' : item.一级事项,
    item.名称,
    item.内容,
    item.依据.join('\n'),
    item.时限,
    item.主体.join('、'),
    boxes(item.渠道),
    tick(item.对象.includes('全社会')),
    tick(item.对象.some((audience) => audience !== '全社会')),
    tick(item.方式.includes('主动')),
    tick(item.方式.includes('依申请')),
    tick(item.层级.includes('县级')),
    tick(item.层级.includes('乡级')),
  ];
}

/** All channels of the form, two on a line, the chosen ones with a full box. */
function boxes(chosen) {
  return channels
    .map((name, index) => `${chosen.includes(name) ? '■' : '□'}${name}${index % 2 ? '\n' : ' '}`)
    .join('')
    .trim();
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text) {
  return text.replace(/[&<>]/g, (character) => escapes[character]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetType}.sharedStrings+xml"/></Types>`;
const packageRelations = `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${documentRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRelations = `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${documentRelations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documentRelations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${documentRelations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const workbookPart = (name) =>
  `<workbook xmlns="${spreadsheet}" xmlns:r="${documentRelations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const thin = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>';
const styles = `<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${thin}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`;
