import { keptElement } from './baseline/kept-element.ts';

export const baselineLevelKept = keptElement({
  id: 'baseline-level-kept',
  title: '公开层级不比基准少',
  field: '层级',
  name: '公开层级',
  severity: 'warning',
  basis: '国办发〔2019〕54号：县级、乡级分别编制标准目录；基准要求几级都公开的，各级都要公开',
});
