// A county's or a province's own registers: files of the same form as those that ship, laid over them.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { withFormerNames } from '../model/divisions.ts';
import { UsableError } from '../model/errors.ts';
import { layOver } from '../model/lay-over.ts';
import { nearest } from '../model/nearest.ts';
import { type Path, valueAt } from '../model/path.ts';
import { type RegisterFile, registerFiles, registerKey } from '../model/register-files.ts';
import type { RegisterDocument, Registers } from '../model/registers.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { readSchema } from './package-root.ts';
import { loadRegisters, registersFrom } from './registers.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** The registers of a run, and the files that they were made of besides those that ship. */
export interface OpenedRegisters {
  readonly registers: Registers;
  readonly own: readonly OpenedRegister[];
}

/**
 * The registers that ship, with the files of the folders laid over them one after the other. What the files say together
 * is for operations/contradictions.ts to judge.
 * @param folders absolute; none where nobody keeps registers of their own
 * @throws UsableError at the place of the first fault where a file is not sound
 */
export async function openRegisters(folders: readonly string[], cwd: string): Promise<OpenedRegisters> {
  let registers = loadRegisters();
  const own: OpenedRegister[] = [];
  for (const folder of folders) {
    const opened = await openFolder(folder, cwd);
    registers = withOwn(registers, opened);
    own.push(...opened);
  }
  return { registers, own };
}

function withOwn(registers: Registers, own: readonly OpenedRegister[]): Registers {
  if (own.length === 0) return registers;
  const laid = new Map(own.map(({ register, document }) => [register, document.条目]));
  const read = (file: RegisterFile) => {
    const entries = registers[registerKey(file)];
    const over = laid.get(file);
    return over === undefined ? entries : layOver(file, entries, over, registers.divisions);
  };
  return registersFrom(read, (made) =>
    laid.has('区划') ? withFormerNames(registers.divisions, made.renames) : registers.divisions,
  );
}

async function openFolder(folder: string, cwd: string): Promise<OpenedRegister[]> {
  const opened: OpenedRegister[] = [];
  for (const register of await registersIn(folder, cwd)) {
    opened.push(await openRegister(join(folder, `${register}.yaml`), cwd, register));
  }
  return opened;
}

/**
 * Those of which the folder has a file.
 * @param folder absolute
 * @throws UsableError where it cannot be read, and for a file that would be left out because of its name
 */
export async function registersIn(folder: string, cwd: string): Promise<RegisterFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw explainReadFailure(error, shownPath(folder, cwd));
  });
  const registers = Object.values(registerFiles);
  const known = new Set<string>(registers.map(fileName));
  const stray = names.sort(byCodeUnits).find((name) => /^[^.~].*\.ya?ml$/iu.test(name) && !known.has(name));
  if (stray !== undefined) throw misnamed(join(folder, stray), cwd);
  return registers.filter((register) => names.includes(fileName(register)));
}

function fileName(register: RegisterFile): string {
  return `${register}.yaml`;
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** What nobody reads is worse than none: 本县法规.yaml. */
function misnamed(path: string, cwd: string): UsableError {
  const files = Object.values(registerFiles).map(fileName);
  const meant = files.find((name) => path.includes(name.slice(0, -'.yaml'.length)));
  const hint = `${meant === undefined ? '' : `如果是这一种，改名为 ${meant}；`}名录文件只叫这些名字：${files.join('、')}；不是名录的，移到别的文件夹`;
  return new UsableError('名录文件夹里有一个文件，名字不是名录的名字，读不到', { place: shownPath(path, cwd), hint });
}

function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

export interface OpenedRegister {
  readonly register: RegisterFile;
  /** As it is to be shown. */
  readonly file: string;
  readonly text: string;
  readonly document: RegisterDocument;
  /** Where a part of the document stands in the file. */
  readonly locate: Source['locate'];
}

/**
 * @param expected the register that the file must be of; undefined: the file says it itself
 * @throws UsableError at the place of the first fault
 */
export async function openRegister(path: string, cwd: string, expected?: RegisterFile): Promise<OpenedRegister> {
  const file = shownPath(path, cwd);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainReadFailure(error, file);
  });
  if (bytes.every((byte) => byte <= 0x20)) throw empty(expected, file);
  const source = await readYaml(file, bytes);
  const broken = source.faults.find(({ severity }) => severity === 'error');
  const register = expected ?? registerNamed(source.data);
  if (broken !== undefined) throw unsound(register, { ...broken, hint: ofRegisters(broken.hint, register) });
  if (register === undefined) throw noRegister(file);
  const fault = await firstFault(register, source);
  if (fault !== undefined) throw unsound(register, fault);
  const { data, locate } = source;
  return { register, file, text: decodeText(bytes).text, document: data as RegisterDocument, locate };
}

function registerNamed(data: unknown): RegisterFile | undefined {
  const name = valueAt(data, ['名录']);
  return Object.values(registerFiles).find((register) => register === name);
}

/** Of a file that is no text, and of a text without keys, the reader of YAML speaks as of a catalogue. */
function ofRegisters(hint: string | undefined, register: RegisterFile = '法规'): string | undefined {
  if (hint === undefined || !/目录文件|gkml\/1|gkml import/u.test(hint)) return hint;
  return `名录文件是用记事本就能打开的文本，最上面写“名录: ${register}”，以下每行写“键: 值”`;
}

function noRegister(place: string): UsableError {
  const names = Object.values(registerFiles).join('、');
  return new UsableError('这不是名录文件', { place, hint: `名录文件有一行“名录: ……”，可以写：${names}` });
}

async function firstFault(register: RegisterFile, source: Source): Promise<Fault | undefined> {
  const { registerSchemas } = await import('../model/register-validators.ts');
  const [schema, validate] = registerSchemas[register];
  const [finding] = schemaFindings(schema, validate, source.data ?? {}, []);
  if (finding === undefined) return undefined;
  const { path, message } = finding;
  const keys = finding.subject?.startsWith('unknown:') === true ? await keysBeside(path, schema) : undefined;
  const hints = [keys ?? finding.hint, `这种文件怎么写：gkml schema ${schema}`];
  return { location: source.locate(path), message, hint: hints.filter((hint) => hint !== undefined).join('\n') };
}

/** What may be written where there is a key that nobody knows: those of an entry, or of the whole file. */
async function keysBeside(path: Path, schema: string): Promise<string> {
  const { properties, $defs } = JSON.parse(await readSchema(schema)) as KeyedSchema;
  const entry = Object.entries($defs).find(([name]) => name.endsWith('Entry'))?.[1];
  const known = Object.keys((path.length === 3 ? entry?.properties : properties) ?? {});
  const meant = nearest(String(path.at(-1)), known);
  return `${meant === undefined ? '' : `是不是想写“${meant}”？`}可以写的键有：${known.join('、')}`;
}

interface KeyedSchema {
  readonly properties: object;
  readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
}

function empty(register: RegisterFile | undefined, file: string): UsableError {
  return new UsableError(`${register ?? ''}名录不对：文件是空的`, { place: file, hint: '写上条目，或者把文件删去' });
}

function unsound(register: RegisterFile | undefined, { location, message, hint }: Fault): UsableError {
  const place = [location.file, location.line, location.column].filter((part) => part !== undefined).join(':');
  return new UsableError(`${register ?? ''}名录不对：${message}`, { place, ...(hint !== undefined && { hint }) });
}

interface Fault extends Pick<Diagnostic, 'message' | 'location'> {
  readonly hint?: string | undefined;
}
