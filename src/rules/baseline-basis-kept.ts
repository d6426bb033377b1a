import { keptElement } from './baseline/kept-element.ts';

export const baselineBasisKept = keptElement({
  id: 'baseline-basis-kept',
  title: '公开依据不比基准少',
  field: '依据',
  name: '公开依据',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开事项的依据是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
