import { keptElement } from './baseline/kept-element.ts';

export const baselineContentKept = keptElement({
  id: 'baseline-content-kept',
  title: '公开内容不比基准少',
  field: '内容',
  name: '公开内容',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开事项的内容是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
