import { basename, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/io/output-name.ts';

describe('safeFileName', () => {
  it.each([
    ['义务教育', '义务教育', 'a domain'],
    ['公共文化服务（2026 版）', '公共文化服务（2026 版）', 'blanks and brackets'],
    ['../../x', '_.._x', 'a way up'],
    ['..', '未命名', 'the folder above'],
    ['/etc/passwd', '_etc_passwd', 'an absolute path'],
    ['C:\\目录\\x', 'C__目录_x', 'a Windows path'],
    ['.git', 'git', 'a hidden name'],
    ['-rf', 'rf', 'a flag'],
    ['~$上报', '$上报', 'a lock file'],
    ['CON', '_CON', 'a device'],
    ['com1.yaml', '_com1.yaml', 'a device with a suffix'],
    ['CONTENT', 'CONTENT', 'not a device'],
    ['名称. . ', '名称', 'dots and blanks at the end'],
    ['a\nb\u0000c\u202ed', 'a_b_c_d', 'control characters'],
    ['<a>|"b"?*', '_a___b___', 'what Windows forbids'],
    ['', '未命名', 'nothing'],
    ['\u3000 ', '未命名', 'blanks'],
    ['e\u0301', '\u00e9', 'one form of an accent on every system'],
    ['公'.repeat(300), '公'.repeat(66), 'cut to 200 bytes'],
  ])('makes %j into %j: %s', (words, name) => {
    expect(safeFileName(words)).toBe(name);
  });

  it('is a plain name on every system, and its own safe name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const name = safeFileName(words);
        expect(name).not.toBe('');
        expect(basename(name)).toBe(name);
        expect(win32.basename(name)).toBe(name);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
