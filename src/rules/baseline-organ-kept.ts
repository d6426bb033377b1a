import { keptElement } from './baseline/kept-element.ts';

export const baselineOrganKept = keptElement({
  id: 'baseline-organ-kept',
  title: '公开主体与基准对得上',
  field: '主体',
  name: '公开主体',
  severity: 'warning',
  basis: '国办发〔2019〕54号：公开事项的主体是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
