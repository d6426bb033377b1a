import { comparable } from '../../fields/text.ts';
import type { Finding } from '../../model/diagnostic.ts';

/** A text of a register, where it stands and what it is there. */
interface Name {
  readonly text: string;
  readonly path: Finding['path'];
  readonly kind: string;
  readonly entry: number;
}

/**
 * A name leads to one entry only, and is said once.
 * @param keysOf what the readers of the register look a name up by; one that differs only there is no repetition within an entry
 */
export function checkNames(
  entries: readonly object[],
  kinds: readonly string[],
  keysOf: (name: string) => readonly string[] = (name) => [comparable(name)],
): Finding[] {
  const first = new Map<string, Name>();
  return namesOf(entries, kinds).flatMap((name) => {
    const keys = keysOf(name.text);
    const met = keys.flatMap((key) => first.get(key) ?? []);
    const other = met.find(({ entry, text }) => entry !== name.entry || comparable(text) === comparable(name.text));
    for (const key of keys) if (!first.has(key)) first.set(key, name);
    return other === undefined ? [] : [duplicate(name, other)];
  });
}

export function checkSpelling(entries: readonly object[], kinds: readonly string[]): Finding[] {
  return namesOf(entries, kinds)
    .filter(({ text }) => text !== text.trim() || comparable(text) === '')
    .map(({ text, path }) => ({
      path,
      subject: text,
      message: `“${text}”前后有空白，或没有文字`,
      hint: '请删去空白',
    }));
}

function namesOf(entries: readonly object[], kinds: readonly string[]): Name[] {
  return entries.flatMap((entry, index) => {
    const values = entry as Readonly<Record<string, string | readonly string[] | undefined>>;
    return kinds.flatMap((kind) => {
      const value = values[kind] ?? [];
      if (typeof value === 'string') return [{ text: value, path: ['条目', index, kind], kind, entry: index }];
      return value.map((text, at) => ({
        text,
        path: ['条目', index, kind, at],
        kind,
        entry: index,
      }));
    });
  });
}

function duplicate(name: Name, other: Name): Finding {
  const place = name.entry === other.entry ? '本条' : `第${other.entry + 1}条`;
  return {
    path: name.path,
    subject: name.text,
    message: `“${name.text}”与${place}的${other.kind}“${other.text}”相同`,
    hint: name.kind === '误写' ? '误写不能同时是正确的写法，请核对后删去一处' : '一个名称只能属于一条，请删去一处',
  };
}
