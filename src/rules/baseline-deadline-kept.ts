import { keptElement } from './baseline/kept-element.ts';

export const baselineDeadlineKept = keptElement({
  id: 'baseline-deadline-kept',
  title: '公开时限不比基准宽',
  field: '时限',
  name: '公开时限',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开事项的时限是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
