import { isBlank } from '../fields/text.ts';
import { type Catalogue, type Element, elements, type Item } from '../model/catalogue.ts';
import type { ItemRule } from '../model/rule.ts';

/** The elements that each kind of catalogue must have; the standard catalogue all eight. */
const required: Readonly<Record<NonNullable<Catalogue['类型']>, readonly Element[]>> = {
  标准目录: elements,
  主动公开基本目录: ['名称', '内容', '依据', '时限', '主体', '渠道'],
  '村(居)务公开清单': ['名称', '内容', '时限', '渠道'],
  负面清单: ['名称', '内容', '依据'],
};

const hints: Readonly<Record<Element, string>> = {
  名称: '请写明公开事项的名称',
  内容: '请写明公开哪些内容，多条的一行一条',
  依据: '请写明公开所依据的法律、法规、规章或文件，如《中华人民共和国政府信息公开条例》',
  时限: '请写明公开时限，如“信息形成或者变更之日起20个工作日内”',
  主体: '请写明负责公开的机关全称',
  方式: '请在“主动”和“依申请”中选一个',
  渠道: '请至少选一个公开渠道；原表的框全是空的，多半是实心框丢了，请对照原件补上',
  对象: '请在“全社会”和“特定群体”中选一个，特定群体请写明是谁',
};

/** 国办发〔2019〕54号: the eight elements of every item. */
export const elementPresent: ItemRule = {
  id: 'element-present',
  title: '八个要素齐全',
  scope: 'item',
  severity: 'error',
  basis: '国办发〔2019〕54号：标准目录至少包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象等要素',
  tags: ['完整性'],
  check(item, report, { catalogue }) {
    const needed = required[catalogue.类型 ?? '标准目录'] ?? elements;
    const missing = needed.filter((element) => isMissing(item[element]));
    if (missing.length === 0) return;
    if (isNumberOnly(item)) {
      report({
        path: ['名称'],
        message: '这一项只有编号，各个要素都是空的',
        hint: '请补齐各个要素；多余的空行请整行删去',
      });
      return;
    }
    for (const element of missing) report({ path: [element], message: `没有填“${element}”`, hint: hints[element] });
  },
};

function isMissing(value: string | readonly string[] | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' ? isBlank(value) : value.every((entry) => isBlank(entry));
}

function isNumberOnly(item: Partial<Item>): boolean {
  return elements.every((element) => isMissing(item[element]));
}
