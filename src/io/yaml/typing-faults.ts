// Slips of typing that are found in two ways: in a file that can be read (document-faults) and in one that cannot
// (line-faults).
import type { Fault } from './fault.ts';

/** @param start of the colon */
export function wideColonFault(start: number, key?: string): Fault {
  const [message, form] =
    key === undefined ? ['这里用了中文冒号“：”', '键: 值'] : [`“${key}”后面用了中文冒号“：”`, `${key}: ……`];
  return graveFault('full-width-colon', start, 1, message, `改为英文冒号，后面空一格：“${form}”`);
}

/** @param start of the colon */
export function noSpaceFault(start: number, key: string): Fault {
  return graveFault('no-space-after-colon', start, 1, `“${key}”的冒号后面没有空格`, `冒号后面空一格：“${key}: ……”`);
}

/** @param start of the dash */
export function noSpaceAfterDashFault(start: number): Fault {
  return graveFault('no-space-after-dash', start, 1, '列表的“-”后面没有空格', '“-”后面空一格：“- ……”');
}

/** @param dash what was typed instead of a hyphen */
export function otherDashFault(start: number, dash: string): Fault {
  const message = `列表的一条要以半角“-”开头，这里是“${dash}”`;
  return graveFault('other-dash', start, 1, message, '改为“- ”（一个减号和一个空格）');
}

/** A list element that the text above it swallowed. */
export function swallowedDashFault(start: number): Fault {
  const message = '这一条接到了上面的文字里，没有成为列表的一条';
  return graveFault('swallowed-dash', start, 1, message, '把这一行的“-”和同级的“-”上下对齐');
}

/** @param where 行首, or a key with 前面 or 后面 */
export function invisibleFault(start: number, length: number, where: string): Fault {
  const message = `${where}有全角空格或看不见的字符`;
  return graveFault('invisible-character', start, length, message, '删去这个字符；缩进只能用半角空格，每一级两个');
}

export function smartQuotesFault(start: number, length: number): Fault {
  const hint = '改为英文双引号；如果中文引号是正文的一部分，请在外面再加一对英文双引号';
  return { kind: 'smart-quotes', start, length, message: '值用中文引号括着，中文引号不起引号的作用', hint };
}

function graveFault(kind: string, start: number, length: number, message: string, hint: string): Fault {
  return { kind, start, length, grave: true, message, hint };
}
