// One side of a comparison, from whatever the user names: a file, a folder, a pattern, a workbook, git-ref:path, or -.

import { isYamlFile } from '../io/inputs/folder.ts';
import { findInputs, type Input, type InputSettings } from '../io/inputs.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { UsableError } from '../model/errors.ts';
import type { Location } from '../model/location.ts';
import { printable } from '../model/printable.ts';
import type { Registers } from '../model/registers.ts';
import type { Source } from '../model/source.ts';
import type { Version, VersionCatalogue } from '../model/version.ts';
import { checkSchema } from '../operations/check-schema.ts';
import { placeText } from '../reporters/place-text.ts';
import type { CommandContext } from './context.ts';
import { type OpenedFile, openFile } from './open-sources.ts';

export interface VersionSettings extends InputSettings {
  readonly note: CommandContext['note'];
  readonly registers: Registers;
  /** Leave the 编号 of all items aside. */
  readonly ignoreIds?: boolean | undefined;
  /** What cannot be done with a broken file, as the message says it: 比较 (default), 统计. */
  readonly purpose?: string;
}

export interface OpenedInput extends OpenedFile {
  readonly input: Input;
}

/** A version with what it was made from. */
export interface OpenedVersion {
  readonly version: Version;
  readonly files: readonly OpenedInput[];
  /** One a catalogue of the version, in the same order. */
  readonly sources: readonly Source[];
}

/**
 * @param word one word of the command line; the version is named by it
 * @throws UsableError where a file cannot be read or is no sound catalogue, and where there is not one item: a
 * comparison with half of a version would be a wrong answer
 */
export async function openVersion(word: string, settings: VersionSettings): Promise<OpenedVersion> {
  const inputs = await findInputs([word], settings);
  return readVersion(word === '-' ? (inputs[0]?.file ?? word) : word, inputs, settings);
}

/** @throws UsableError as `openVersion` does */
export async function readVersion(
  name: string,
  inputs: readonly Input[],
  { registers, ignoreIds = false, purpose = '比较', note }: Omit<VersionSettings, Exclude<keyof InputSettings, 'note'>>,
): Promise<OpenedVersion> {
  const files: OpenedInput[] = [];
  for (const input of inputs) {
    const opened = await openFile(input, registers);
    for (const source of opened.sources) refuseBroken(source, purpose);
    noteUnreadCells(opened.sources, note);
    files.push({ ...opened, input });
  }
  const sources = files.flatMap((file) => file.sources);
  const catalogues = sources.map((source, index) => versionCatalogue(source, index, ignoreIds));
  if (catalogues.every(({ items }) => items.length === 0)) {
    const hint = '看看文件选对了没有；先用 gkml validate 检查';
    throw new UsableError(`里面没有一个公开事项，没法${purpose}`, { place: printable(name), hint });
  }
  return { version: { name, catalogues }, files, sources };
}

export function versionCatalogue(source: Source, catalogue: number, ignoreIds: boolean): VersionCatalogue {
  const { 事项: items, ...head } = source.data as Catalogue;
  return {
    file: source.file,
    head,
    isTable: !isYamlFile(source.file),
    items: items.map(({ 编号, ...content }: Partial<Item>, index) => {
      const id = ignoreIds || source.unnumbered?.has(index) ? undefined : 编号;
      return { id, content, domain: head.领域, catalogue, index };
    }),
    locate: source.locate,
  };
}

/** What is missing from an item is a difference like any other; what has the wrong shape cannot be compared. */
export function refuseBroken(source: Source, purpose: string): void {
  const faults = isYamlFile(source.file) ? source.faults.filter(({ severity }) => severity === 'error') : [];
  const syntax = faults.map(({ location, message }) => ({ location, message }));
  if (syntax.length > 0) throw brokenVersion(source.file, syntax, purpose);
  const shape = checkSchema(source.data).filter(({ subject = '' }) => wrongShape.test(subject));
  const broken = shape.map(({ path, message }) => ({ location: source.locate(path), message }));
  if (broken.length > 0) throw brokenVersion(source.file, broken, purpose);
}

/** Subjects of schema findings that leave no catalogue to compare. */
const wrongShape = /^(type:|required:(领域|事项)$)/u;

interface Fault {
  readonly location: Location;
  readonly message: string;
}

function brokenVersion(file: string, faults: readonly Fault[], purpose: string): UsableError {
  const [first] = faults;
  const others = faults.length > 1 ? `（另外还有 ${faults.length - 1} 处）` : '';
  return new UsableError(`目录文件的格式不对，没法${purpose}：${first?.message ?? ''}${others}`, {
    place: first === undefined ? file : placeText(first.location),
    hint: `先用 gkml validate ${printable(file)} 检查，改好后再${purpose}`,
  });
}

function noteUnreadCells(sources: readonly Source[], note: CommandContext['note']): void {
  const unread = sources.flatMap(({ file, faults }) => {
    return isYamlFile(file) ? [] : faults.filter(({ severity }) => severity === 'error');
  });
  const [first] = unread;
  if (first === undefined) return;
  const place = placeText(first.location);
  note(`注意：有 ${unread.length} 个单元格读不出来，按空白比较。第一个在 ${place}：${first.message}`);
}
