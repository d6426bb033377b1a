// A baseline that lies in another version of the repository, and the results as files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { beforeEach, expect, it } from 'vitest';
import { catalogueText, gitSandbox, type Sandbox } from '../../git-sandbox.ts';

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await gitSandbox();
  const items = [
    { id: 'YWJY-001', name: '招生政策' },
    { id: 'YWJY-002', name: '学生资助', content: '资助项目；申请条件' },
  ];
  sandbox.write('目录/义务教育.yaml', catalogueText('义务教育', items, '2025'));
  sandbox.commit('2025-03-01', '建立目录');
  sandbox.write(
    '目录/义务教育.yaml',
    catalogueText('义务教育', [{ id: 'YWJY-002', name: '学生资助', content: '资助项目' }], '2026'),
  );
});

it('checks against a version of git', async () => {
  const { stdout, exitCode } = await sandbox.run(['check', '目录', '--against', 'HEAD:目录', '-f', 'concise']);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/缺少基准里的事项 YWJY-001 “招生政策”.*\[baseline-item-present\]/u);
  expect(stdout).toMatch(/公开内容缺“申请条件”，基准里有 \[baseline-content-kept\]/u);
});

it('shows the coverage above the findings of a page, and on a sheet of its own', async () => {
  await sandbox.run(['check', '目录', '--against', 'HEAD:目录', '-f', 'html=对照.html', '-f', 'xlsx=对照.xlsx']);
  const page = readFileSync(join(sandbox.root, '对照.html'), 'utf8');
  expect(page.indexOf('<div class="coverage">')).toBeLessThan(page.indexOf('<form'));
  expect(page).toContain('<tr><th scope="row">义务教育</th><td>2</td>');
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(readFileSync(join(sandbox.root, '对照.xlsx')).buffer as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['问题清单', '问题种类', '覆盖情况']);
  const texts = workbook.getWorksheet('覆盖情况')?.getSheetValues().flat().map(String);
  expect(texts).toEqual(expect.arrayContaining(['义务教育', '缺少', '放宽']));
});
