// Data has a lint of its own: what the schemas of the registers cannot say.
import { comparable } from '../fields/text.ts';
import type { Finding } from '../model/diagnostic.ts';
import type { ActEntry, ChannelEntry, DomainEntry, HeaderEntry, OrganEntry, Registers } from '../model/registers.ts';
import { checkActArticles } from './check-registers/act-articles.ts';
import { checkActDates } from './check-registers/act-dates.ts';
import { checkReplacements } from './check-registers/replacements.ts';

export interface RegisterFinding extends Finding {
  /** The register's name; paths are from its root. */
  readonly register: '渠道' | '领域' | '表头' | '法规' | '机构';
}

/** A text of a register, where it stands and what it is there. */
interface Name {
  readonly text: string;
  readonly path: Finding['path'];
  readonly kind: string;
  readonly entry: number;
}

export function checkRegisters(registers: Registers): RegisterFinding[] {
  const [channels, domains, headers, acts, organs] = [
    namesOf(registers.channels, ['名称', '别名', '误写']),
    namesOf(registers.domains, ['名称', '别名', '曾用名']),
    namesOf(registers.headers, ['写法']),
    namesOf(registers.acts, ['名称', '简称', '误写']),
    namesOf(registers.organs, ['名称', '简称']),
  ];
  return [
    ...tagged('渠道', [...checkNames(channels), ...checkOrder(registers.channels, '类别', ['国家', '平台', '其他'])]),
    ...tagged('领域', [
      ...checkNames(domains),
      ...checkCodes(registers.domains),
      ...checkOrder(registers.domains, '批次', ['试点', '后续']),
    ]),
    ...tagged('表头', checkSpelling(headers)),
    ...tagged('法规', [
      ...checkNames(acts),
      ...checkOrder(registers.acts, '种类', ['法律', '行政法规', '部门规章', '地方性法规', '规范性文件']),
      ...checkReplacements(registers.acts),
      ...checkActDates(registers.acts),
      ...checkActArticles(registers.acts),
    ]),
    ...tagged('机构', [
      ...checkNames(organs),
      ...checkOrder(registers.organs, '状态', ['现行', '已撤并']),
      ...checkReplacements(registers.organs),
    ]),
  ];
}

function tagged(register: RegisterFinding['register'], findings: readonly Finding[]): RegisterFinding[] {
  return findings.map((finding) => ({ ...finding, register }));
}

type NamedEntry = ChannelEntry | DomainEntry | HeaderEntry | ActEntry | OrganEntry;

function namesOf(entries: readonly NamedEntry[], kinds: readonly string[]): Name[] {
  return entries.flatMap((entry, index) => {
    const values = entry as unknown as Readonly<Record<string, string | readonly string[] | undefined>>;
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

/** A name leads to one entry only, and is said once: 发布会、听证会 and 发布会/听证会 are one. */
function checkNames(names: readonly Name[]): Finding[] {
  const first = new Map<string, Name>();
  const findings = checkSpelling(names);
  for (const name of names) {
    const key = comparable(name.text).replaceAll('/', ',');
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else findings.push(duplicate(name, other));
  }
  return findings;
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

function checkSpelling(names: readonly Name[]): Finding[] {
  return names
    .filter(({ text }) => text !== text.trim() || comparable(text) === '')
    .map(({ text, path }) => ({
      path,
      subject: text,
      message: `“${text}”前后有空白，或没有文字`,
      hint: '请删去空白',
    }));
}

function checkCodes(domains: readonly DomainEntry[]): Finding[] {
  const first = new Map<string, number>();
  const findings: Finding[] = [];
  for (const [index, { 代码 }] of domains.entries()) {
    const other = first.get(代码);
    if (other === undefined) first.set(代码, index);
    else {
      const message = `代码“${代码}”与第${other + 1}条“${domains[other]?.名称}”相同`;
      findings.push({
        path: ['条目', index, '代码'],
        subject: 代码,
        message,
        hint: '代码是编号的前缀，不能重复',
      });
    }
  }
  return findings;
}

/** Entries of one kind stand together, kinds in the order of the schema. */
function checkOrder<Key extends string>(
  entries: readonly Readonly<Record<Key, string>>[],
  key: Key,
  order: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  let highest = 0;
  for (const [index, entry] of entries.entries()) {
    const rank = order.indexOf(entry[key]);
    if (rank < highest) {
      const message = `${key}“${entry[key]}”排在了“${order[highest]}”的后面`;
      findings.push({
        path: ['条目', index, key],
        subject: entry[key],
        message,
        hint: `请按${order.join('、')}的次序排列`,
      });
    }
    highest = Math.max(highest, rank);
  }
  return findings;
}
