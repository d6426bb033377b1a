import { keptElement } from './baseline/kept-element.ts';

export const baselineAudienceKept = keptElement({
  id: 'baseline-audience-kept',
  title: '公开对象不比基准窄',
  field: '对象',
  name: '公开对象',
  severity: 'error',
  basis: '国办发〔2019〕54号：公开事项的对象是标准目录的必备要素；本地的目录不低于上级的标准目录',
});
