import { keptElement } from './baseline/kept-element.ts';

export const baselineMethodKept = keptElement({
  id: 'baseline-method-kept',
  title: '公开方式不比基准窄',
  field: '方式',
  name: '公开方式',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开事项的方式是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
