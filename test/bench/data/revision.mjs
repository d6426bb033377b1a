// The year after: a second version of a catalogue whose changes are known (DOMAIN §6, cases 1 and 3 together).

/** Of a hundred items, by position: every kind of edit in every domain. */
const share = 100;
const edits = {
  3: (item) => ({ ...item, 时限: '信息形成或者变更之日起15个工作日内' }),
  13: (item) => ({ ...item, 渠道: [...item.渠道, '国家企业信用信息公示系统'] }),
  23: (item) => ({ ...item, 主体: [`${item.主体[0]}行政审批科`] }),
  33: (item) => ({ ...item, 名称: `${item.名称}和修订记录` }),
  43: (item) => extended(item),
  53: (item) => ({ ...extended(item), 名称: `${item.名称}和办理结果` }),
  63: undefined,
  73: (item) => ({ ...item, 依据: [...item.依据, '《保障中小企业款项支付条例》（国务院令第802号）'] }),
};
/** Stands first in the new version. */
const movedAt = 83;
/** Has a new item behind it. */
const followedAt = 93;

/** @returns the new version of the catalogue, and how many items it adds, removes and changes */
export function revise(catalogue) {
  const counts = { added: 0, removed: 0, changed: 0 };
  const items = catalogue.事项.flatMap((item, index) => {
    const position = index % share;
    if (position === followedAt) {
      counts.added += 1;
      return [item, newItem(item, index)];
    }
    if (!(position in edits)) return [item];
    counts[edits[position] ? 'changed' : 'removed'] += 1;
    return edits[position] ? [edits[position](item)] : [];
  });
  const isMoved = (item) => Number(item.编号.split('-')[1]) % share === movedAt + 1;
  const ordered = [...items.filter(isMoved), ...items.filter((item) => !isMoved(item))];
  return { catalogue: { ...catalogue, 版本: '2027.1', 事项: ordered }, counts };
}

function extended(item) {
  const lines = item.内容.split('\n').filter((line) => line !== '');
  return { ...item, 内容: [...lines, `${lines.length + 1}.${item.名称}的办理进度和结果`].join('\n') };
}

function newItem(item, index) {
  return {
    ...item,
    编号: `${item.编号}-N`,
    基准编号: `${item.编号}-N`,
    名称: `第${index}号专题公报`,
    内容: `1.第${index}号公报全文\n2.第${index}号公报解读材料`,
    依据: [item.依据.at(-1)],
  };
}
