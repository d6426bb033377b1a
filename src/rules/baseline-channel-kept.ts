import { keptElement } from './baseline/kept-element.ts';

export const baselineChannelKept = keptElement({
  id: 'baseline-channel-kept',
  title: '公开渠道不比基准少',
  field: '渠道',
  name: '公开渠道',
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开事项的渠道是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
