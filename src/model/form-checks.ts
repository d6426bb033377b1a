// What is found before any rule is asked: a file that cannot be read, or has not the form of a catalogue. Findings carry
// these names as they do those of rules, and they are explained alike.
import type { ExceptionRule } from './exception-rules.ts';

const basis = '目录文件的格式（gkml schema catalogue）';

/** In the order of their ids. */
export const formChecks: readonly ExceptionRule[] = [
  { id: 'schema', title: '目录文件的键和值合乎格式', severity: 'error', basis },
  { id: 'table-reading', title: '表格的每一格都读得出来', severity: 'error', basis },
  { id: 'yaml-syntax', title: '目录文件的写法没有错', severity: 'error', basis },
];
