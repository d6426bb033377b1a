// A county's or a province's own registers: files of the same form as those that ship, laid over them.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsableError } from '../model/errors.ts';
import { layOver } from '../model/lay-over.ts';
import { nearest } from '../model/nearest.ts';
import { type Path, valueAt } from '../model/path.ts';
import { type RegisterFile, registerFiles } from '../model/register-files.ts';
import type { RegisterDocument, Registers } from '../model/registers.ts';
import { schemaFindings } from '../model/schema-findings.ts';
import type { Source } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { explainReadFailure } from './inputs/failure.ts';
import { readSchema } from './package-root.ts';
import { loadRegisters, registersFrom } from './registers.ts';
import { readYaml } from './yaml/read-yaml.ts';

/**
 * The registers of a run: those that ship, with the files of the folders laid over them one after the other.
 * @param folders absolute; none where nobody keeps registers of their own
 * @throws UsableError at the place of the first fault where a file is not sound
 */
export async function readRegisters(folders: readonly string[], cwd: string): Promise<Registers> {
  let registers = loadRegisters();
  for (const folder of folders) registers = withOwn(registers, await readFolder(folder, cwd));
  return registers;
}

function withOwn(registers: Registers, own: ReadonlyMap<RegisterFile, readonly object[]>): Registers {
  if (own.size === 0) return registers;
  const keys = new Map(Object.entries(registerFiles).map(([key, file]) => [file, key as keyof typeof registerFiles]));
  return registersFrom((file) => {
    const entries = registers[keys.get(file) as keyof typeof registerFiles];
    const over = own.get(file);
    return over === undefined ? entries : layOver(file, entries, over, registers.divisions);
  });
}

/** @returns the entries of each file that the folder has */
async function readFolder(folder: string, cwd: string): Promise<Map<RegisterFile, readonly object[]>> {
  const own = new Map<RegisterFile, readonly object[]>();
  for (const register of await registersIn(folder)) {
    const { document } = await openRegister(join(folder, `${register}.yaml`), cwd, register);
    own.set(register, document.条目);
  }
  return own;
}

/** Those of which the folder has a file. */
export async function registersIn(folder: string): Promise<RegisterFile[]> {
  const there = new Set(await readdir(folder));
  return Object.values(registerFiles).filter((register) => there.has(`${register}.yaml`));
}

export interface OpenedRegister {
  readonly register: RegisterFile;
  /** As it is to be shown. */
  readonly file: string;
  readonly text: string;
  readonly document: RegisterDocument;
}

/**
 * @param expected the register that the file must be of; undefined: the file says it itself
 * @throws UsableError at the place of the first fault
 */
export async function openRegister(path: string, cwd: string, expected?: RegisterFile): Promise<OpenedRegister> {
  const file = relative(cwd, path).split(sep).join('/');
  const bytes = await readFile(path).catch((error: unknown) => {
    throw explainReadFailure(error, file);
  });
  if (bytes.every((byte) => byte <= 0x20)) throw empty(expected, file);
  const source = await readYaml(file, bytes);
  const broken = source.faults.find(({ severity }) => severity === 'error');
  const register = expected ?? registerNamed(source.data);
  if (broken !== undefined) throw unsound(register, broken);
  if (register === undefined) throw noRegister(file);
  const fault = await firstFault(register, source);
  if (fault !== undefined) throw unsound(register, fault);
  return { register, file, text: decodeText(bytes).text, document: source.data as RegisterDocument };
}

function registerNamed(data: unknown): RegisterFile | undefined {
  const name = valueAt(data, ['名录']);
  return Object.values(registerFiles).find((register) => register === name);
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

type Fault = Pick<Diagnostic, 'message' | 'hint' | 'location'>;
