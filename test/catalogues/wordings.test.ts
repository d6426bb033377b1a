// 文字.yaml drives corrections that nobody looks at: what is right already must stay as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWordings } from '../../src/fields/wording.ts';
import { loadRegisters } from '../../src/io/registers.ts';

const registers = loadRegisters();
const { wordings } = registers;
const found = (text: string) =>
  findWordings(text, wordings).map(
    ({ entry, start }) => `${entry.名称}：${text.slice(Math.max(0, start - 9), start + 9)}`,
  );
const national = resolve(import.meta.dirname, '../../catalogues/国家');

describe('the wordings', () => {
  it.each(readdirSync(national).sort())('find nothing to correct in the national %s', (file) => {
    expect(found(readFileSync(resolve(national, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['acts', registers.acts],
    ['organs', registers.organs],
    ['channels', registers.channels],
    ['domains', registers.domains],
    ['divisions', registers.divisions],
  ] as const)('leave every name of the %s as it is', (_, entries) => {
    expect(entries.flatMap(({ 名称 }) => found(名称))).toEqual([]);
  });

  it.each([
    '目的的实现和标的的交付',
    '公布署名文章',
    '就地扯皮、搭建帐篷',
    '人民政府服务中心',
    '《外汇帐户管理规定》',
    '《中国公民民族成份登记管理办法》',
    '员工工作日常考勤',
    '公正处理、公正处于中立',
    '三个工作内容',
    '按装修合同办理',
    '《全国人民代表大会常务委员会关于加强法制宣传教育的决议》',
    '业主休息区、诸侯选拔',
    '关于于都县的通知',
  ])('leave “%s” as it is', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['信息形成个20个工作日内', '信息形成20个工作日内'],
    ['《中华人民共和国政府信息公开条件》（国令第711号）', '《中华人民共和国政府信息公开条例》（国务院令第711号）'],
    ['1.机构概括', '1.机构概况'],
    ['社区/企事业单位/存公示栏（电子屏）', '社区/企事业单位/村公示栏（电子屏）'],
    ['户口薄、台帐，2O个工作曰内', '户口簿、台账，20个工作日内'],
  ])('correct “%s”', (text, right) => {
    let corrected = text;
    for (const { entry, start, end } of findWordings(text, wordings).toReversed()) {
      corrected = corrected.slice(0, start) + entry.应为 + corrected.slice(end);
    }
    expect(corrected).toBe(right);
    expect(found(corrected)).toEqual([]);
  });
});
