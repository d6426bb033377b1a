import { describe, expect, it } from 'vitest';
import { remember, rememberLast } from '../../src/fields/remember.ts';

function counted<Result>(read: (text: string) => Result): { read: (text: string) => Result; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    read(text) {
      asked.push(text);
      return read(text);
    },
  };
}

describe('remember', () => {
  it('asks once about each text, where the answer is undefined too', () => {
    const { read, asked } = counted((text) => (text === '甲' ? undefined : text));
    const known = remember(read);
    expect(['甲', '乙', '甲', '乙'].map(known)).toEqual([undefined, '乙', undefined, '乙']);
    expect(asked).toEqual(['甲', '乙']);
  });
});

describe('rememberLast', () => {
  it('asks again when another text has come between', () => {
    const { read, asked } = counted((text) => (text === '甲' ? undefined : text));
    const known = rememberLast(read);
    expect(['甲', '甲', '乙', '甲'].map(known)).toEqual([undefined, undefined, '乙', undefined]);
    expect(asked).toEqual(['甲', '乙', '甲']);
  });
});
