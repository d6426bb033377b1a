import type { Item } from '../../model/catalogue.ts';
import type { Column } from './header.ts';

/** The roles of the columns in which a field of an item stands. */
export type FieldRoles = Readonly<Partial<Record<keyof Item, readonly Column['role'][]>>>;

/** A field without any is never in a table of another maker. */
export const fieldRoles: FieldRoles = {
  一级事项: ['一级事项'],
  名称: ['二级事项'],
  内容: ['内容'],
  依据: ['依据'],
  时限: ['时限'],
  主体: ['主体'],
  方式: ['方式', '主动', '依申请'],
  渠道: ['渠道', '渠道勾选'],
  对象: ['对象', '全社会', '特定群体'],
  层级: ['层级'],
  备注: ['备注'],
  栏目: ['栏目', '网址'],
  权责编号: ['权责编号'],
};
