// Damage as people and editors do it, made from a seed: for comparing the canonical reader with the yaml package.

/** Numbers from 0 up to 1, always the same ones for a seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What YAML gives a meaning to, and what people type instead. */
const fragments = [
  ...' \n:-#"\'|>[]{},&*!%@`?~\t\r.0123456789abntyY《》，。：“”’—…\u3000\u00a0\ufeff\u0085\u2028\u0001',
  ...[
    '  ',
    '\n\n',
    ': ',
    ' #',
    '- ',
    '---',
    '...',
    "''",
    '\\n',
    '\\',
    '|-',
    '|+',
    '|2',
    '>-',
    '[]',
    '{}',
    ' \n',
    '\n ',
  ],
  ...[
    'null',
    'true',
    '1.0',
    '0x1F',
    '.5',
    '1e3',
    '.nan',
    '-.inf',
    '2026-03-01',
    '12:30',
    '<<',
    '名称',
    '名称: ',
    '- 编号: A\n',
  ],
  ...[
    '\n    ',
    '\n  - ',
    '\n      ',
    '# 注\n',
    ' # 注',
    '🙂',
    '\ud800',
    '__proto__: x\n',
    'constructor: x\n',
    '"a": b\n',
    '\\\n',
  ],
];

export function mutate(text: string, random: () => number): string {
  let mutated = text;
  const times = 1 + Math.floor(random() * 3);
  for (let count = 0; count < times; count++) mutated = mutateOnce(mutated, random);
  return mutated;
}

function mutateOnce(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const length = 1 + Math.floor(random() ** 3 * 30);
  const fragment = fragments[Math.floor(random() * fragments.length)] ?? '';
  switch (Math.floor(random() * 7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + fragment + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 3:
      return withMutatedLine(text, random, (line) => ' '.repeat(Math.floor(random() * 9)) + line.trimStart());
    case 4:
      return withMutatedLine(text, random, (line) => `${line}\n${line}`);
    case 5:
      return withMutatedLine(text, random, (line) => line + fragment);
    default:
      return text.slice(0, at) + fragment + text.slice(at);
  }
}

function withMutatedLine(text: string, random: () => number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = Math.floor(random() * lines.length);
  lines[index] = change(lines[index] ?? '');
  return lines.join('\n');
}
