// The groups of narrow columns on the right of the national form, in which a value is a tick.
import type { Catalogue, Item } from '../model/catalogue.ts';
import { printable } from './cell-text.ts';
import type { FormColumn } from './form-column.ts';

const tick = '√';
const otherLabel = '其他';

type TickField = '对象' | '方式' | '层级';

interface TickLabel {
  /** Last part of the column's key. */
  readonly name: string;
  /** As printed. */
  readonly label: string;
  /** What the cell shows for a value of the list; undefined where the value belongs to another column. */
  readonly shows: (value: string) => string | undefined;
}

const audiences: readonly TickLabel[] = [
  {
    name: '全社会',
    label: '全社会',
    shows: (value) => (value === '全社会' ? tick : undefined),
  },
  { name: '特定群体', label: '特定\n群体', shows: specificGroup },
];

const methods: readonly TickLabel[] = [
  {
    name: '主动',
    label: '主动',
    shows: (value) => (value === '主动' ? tick : undefined),
  },
  {
    name: '依申请',
    label: '依申请\n公开',
    shows: (value) => (value === '依申请' ? tick : undefined),
  },
];

/** 公开对象, 公开方式, and 公开层级 where any item has one. What fits no column stands in words under 其他. */
export function tickColumns(items: Catalogue['事项']): FormColumn[] {
  const levels = levelLabels(items);
  const hasLevels = items.some((item) => (item.层级 ?? []).length > 0);
  return [
    ...group(items, '对象', '公开对象', audiences),
    ...group(items, '方式', '公开方式', methods),
    ...(hasLevels ? group(items, '层级', '公开层级', levels) : []),
  ];
}

function group(items: readonly Item[], field: TickField, label: string, labels: readonly TickLabel[]): FormColumn[] {
  const isOther = (value: string): boolean => labels.every(({ shows }) => shows(value) === undefined);
  const ticks = labels.map(({ name, label: sub, shows }) => column(field, label, name, sub, shows));
  const hasOther = items.some((item) => (item[field] ?? []).some(isOther));
  const other = column(field, label, otherLabel, otherLabel, (value) => (isOther(value) ? value : undefined));
  return hasOther ? [...ticks, other] : ticks;
}

function column(
  field: TickField,
  groupLabel: string,
  name: string,
  label: string,
  shows: TickLabel['shows'],
): FormColumn {
  return {
    key: `${field}.${name}`,
    labels: [groupLabel, label],
    look: 'tick',
    show: (item) => {
      const shown = (item[field] ?? []).map(shows).filter((text): text is string => text !== undefined);
      return [...new Set(shown)].join('\n');
    },
  };
}

function specificGroup(value: string): string | undefined {
  const who = /^特定群体(?:[:：](.*))?$/su.exec(value);
  if (!who) return undefined;
  return who[1] === undefined || who[1].trim() === '' ? tick : who[1];
}

/** From the state down to the village; what begins otherwise comes last. */
const levelRanks = [/^国|^中央/u, /^省|^自治区/u, /^市|^州/u, /^县|^区|^旗/u, /^乡|^镇|^街|^园/u, /^村|^社区|^居/u];
const longestLevel = 8;
const mostLevels = 5;

/** The levels that occur, as long as they make sensible headers. */
function levelLabels(items: readonly Item[]): TickLabel[] {
  const occurring = [...new Set(items.flatMap((item) => item.层级 ?? []))];
  const fitting = occurring.filter((level) => {
    return level.length <= longestLevel && level !== otherLabel && !/\s/u.test(level) && printable(level) === level;
  });
  return fitting
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostLevels)
    .map((level) => ({
      name: level,
      label: level,
      shows: (value) => (value === level ? tick : undefined),
    }));
}

function rank(level: string): number {
  const found = levelRanks.findIndex((pattern) => pattern.test(level));
  return found === -1 ? levelRanks.length : found;
}
