// The block of lines that gkml keeps in a .gitattributes file. Whatever else is in the file stays byte for byte, in
// whatever encoding and with whatever line ends: texts here are latin1, one character a byte.

/** What taking the block away must do besides: the first line of the block says so. */
type Origin = 'file' | 'line-end' | 'block';

const openings: Readonly<Record<Origin, string>> = {
  block: '# >>> gkml git install：git diff 和 git log -p 按事项显示目录的改动；用 gkml git uninstall 去掉',
  'line-end':
    '# >>> gkml git install（上一行的换行是补的）：git diff 和 git log -p 按事项显示目录的改动；用 gkml git uninstall 去掉',
  file: '# >>> gkml git install（文件是新建的）：git diff 和 git log -p 按事项显示目录的改动；用 gkml git uninstall 去掉',
};
const closing = '# <<< gkml git install';

interface Block {
  readonly before: string;
  readonly origin: Origin;
  readonly after: string;
}

/**
 * @param text of the file; undefined where there is none
 * @param lines without line ends: 目录/*.yaml diff=gkml
 * @returns the file with these lines in the block, at its end where there was none: a later line wins
 */
export function withBlock(text: string | undefined, lines: readonly string[]): string {
  const found = findBlock(text ?? '');
  const newline = lineEndOf(text ?? '');
  const { before, origin, after } = found ?? newBlock(text, newline);
  const block = [openings[origin], ...lines, closing].map((line) => `${bytesOf(line)}${newline}`).join('');
  return `${before}${block}${after}`;
}

/** The file as it was before; undefined where there was none. */
export function withoutBlock(text: string): string | undefined {
  const found = findBlock(text);
  if (found === undefined) return text;
  const { origin, after } = found;
  const before = origin === 'line-end' && after === '' ? found.before.replace(/\r?\n$/, '') : found.before;
  return origin === 'file' && before + after === '' ? undefined : before + after;
}

function newBlock(text: string | undefined, newline: string): Block {
  if (text === undefined) return { before: '', origin: 'file', after: '' };
  if (text === '' || text.endsWith('\n')) return { before: text, origin: 'block', after: '' };
  return { before: `${text}${newline}`, origin: 'line-end', after: '' };
}

function findBlock(text: string): Block | undefined {
  for (const origin of ['block', 'line-end', 'file'] as const) {
    const start = lineStart(text, bytesOf(openings[origin]), 0);
    const end = start < 0 ? -1 : lineStart(text, bytesOf(closing), start);
    if (end < 0) continue;
    const rest = text.slice(end + bytesOf(closing).length).replace(/^\r?\n/, '');
    return { before: text.slice(0, start), origin, after: rest };
  }
  return undefined;
}

function lineStart(text: string, line: string, from: number): number {
  const at = text.indexOf(line, from);
  return at <= 0 || text[at - 1] === '\n' ? at : lineStart(text, line, at + 1);
}

function lineEndOf(text: string): string {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** A line for all files with a suffix in a folder and under it; an empty folder is the root alone. */
export function attributeLine(folder: string, suffix: string, attribute: string): string {
  const literal = folder.replace(/[\\*?[\]]/g, '\\$&');
  const pattern = folder === '' ? `/*.${suffix}` : `/${literal}/**/*.${suffix}`;
  // Git reads a pattern with blanks in it only in the quotes of C.
  const isPlain = /^[^\s"]+$/u.test(pattern);
  return `${isPlain ? pattern : `"${pattern.replace(/["\\]/g, '\\$&')}"`} ${attribute}`;
}
