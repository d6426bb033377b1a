import { type Level, levels, parseLevel } from '../fields/level.ts';
import type { ItemRule } from '../model/rule.ts';

/** A catalogue lists what its own place, or one below it, discloses. A level above beside one of these is no harm. */
export const levelOfPlace: ItemRule = {
  id: 'level-of-place',
  title: '层级是本级或者下级',
  scope: 'item',
  parts: [['层级', '地区']],
  severity: 'warning',
  basis: '国办发〔2019〕54号：县、乡编制本级的标准目录，层级写本级或者下级；上级公开的事项列在上级的目录里',
  tags: ['对象方式层级'],
  check(item, report, { catalogue }) {
    const place = catalogue.地区?.级别;
    const values = item.层级;
    if (place === undefined || values === undefined || values.length === 0) return;
    const found: Level[] = [];
    for (const value of values) {
      const parsed = parseLevel(value);
      if (!parsed.understood) return;
      found.push(...parsed.levels);
    }
    const own = levels.indexOf(place);
    if (own < 0 || found.some((level) => levels.indexOf(level) >= own)) return;
    report({
      path: ['层级'],
      subject: values.join('、'),
      message: `层级是“${values.join('、')}”，这份目录却是${place}的`,
      hint: `本地公开的请把层级改为“${place}”${place === '县级' ? '或者“乡级”' : ''}；由上级公开的，请从本目录删去；目录的级别写错了的，请改“地区”的“级别”`,
    });
  },
};
