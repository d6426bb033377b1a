// Where an entry belongs: 偏离 of an item, 不适用 of an item of the baseline, or 不适用 of a whole domain.
import { allItems } from '../../model/baseline-check.ts';
import type { Catalogue, Deviation, NotApplicable } from '../../model/catalogue.ts';
import { deviationText, groundsText } from '../../model/departure-words.ts';
import { UsableError } from '../../model/errors.ts';
import {
  findDeviation,
  findExclusion,
  recordDeviation,
  recordExclusion,
  removeDeviation,
  removeExclusion,
} from '../../operations/record-deviation.ts';
import { unknown } from '../declare/faults.ts';
import { newDomainFile } from './domain-file.ts';
import type { Grounds } from './grounds.ts';
import type { PlaceFile } from './open-place.ts';
import { type BaselineFile, findBaselineItem } from './read-baselines.ts';

export interface Target {
  /** 养老服务 / 养老服务设施信息（YLFW-015） */
  readonly title: string;
  readonly kind: '偏离' | '不适用';
  /** As it is shown. */
  readonly file: string;
  /** The file as it is; undefined: it is yet to be made. */
  readonly current: PlaceFile | undefined;
  readonly former: Grounds | undefined;
  /** The words of an entry. */
  text(grounds: Grounds): string;
  recorded(grounds: Grounds): Catalogue;
  /** Without the former entry. */
  removed(): Catalogue;
}

/** @throws UsableError where no item, or more than one, has the number */
export function deviationTarget(files: readonly PlaceFile[], id: string, field: Deviation['要素']): Target {
  const found = files.flatMap((file) =>
    file.catalogue.事项.flatMap((item, index) => (item?.编号 === id ? [{ file, item, index }] : [])),
  );
  const [first, ...others] = found;
  if (first === undefined) throw unknownItem(files, id);
  if (others.length > 0) {
    const names = [...new Set(found.map(({ file }) => file.input.file))];
    throw new UsableError(`有 ${found.length} 个事项的编号是“${id}”`, {
      place: names.join('、'),
      hint: names.length > 1 ? '在编号后面写明是哪个文件' : '先把编号改成不重复的',
    });
  }
  const { file, item, index } = first;
  const { catalogue } = file;
  const former = findDeviation(catalogue, index, field);
  return {
    title: `${catalogue.领域} / ${item.名称 ?? ''}（${id}）`,
    kind: '偏离',
    file: file.input.file,
    current: file,
    former,
    text: (grounds) => deviationText({ 要素: field, ...grounds }),
    recorded: (grounds) => recordDeviation(catalogue, index, { 要素: field, ...grounds }),
    removed: () => removeDeviation(catalogue, index, field),
  };
}

function unknownItem(files: readonly PlaceFile[], id: string): UsableError {
  const ids = files.flatMap(({ catalogue }) => catalogue.事项.flatMap((item) => item?.编号 ?? []));
  return unknown(id, ids, '这个编号', '编号写在目录文件的每个事项前面；基准里有、本地没有的事项，加 --not-applicable');
}

/**
 * An entry that is there is found whatever became of its item since.
 * @throws UsableError where the baseline has no such item, the place has it, or has no catalogue of its domain
 */
export function exclusionTarget(files: readonly PlaceFile[], id: string, baselines: readonly BaselineFile[]): Target {
  const recorded = recordedExclusion(files, id);
  if (recorded !== undefined) return recorded;
  const found = findBaselineItem(baselines, id);
  if (found === undefined) throw unknownBaselineItem(files, id, baselines);
  const { 领域: domain } = found.file.catalogue;
  const name = found.item.名称 ?? found.item.一级事项 ?? id;
  refusePresent(files, id);
  const file =
    files.find(({ baseline }) => baseline === found.file.path) ??
    files.find(({ catalogue }) => catalogue.领域 === domain);
  if (file === undefined) {
    throw new UsableError(`“${name}”（${id}）是“${domain}”领域的，本地还没有这个领域的目录`, {
      hint: `整个领域都不适用的，用 gkml deviate --domain ${domain} --not-applicable；适用的，先建这个领域的目录`,
    });
  }
  return targetIn(file, { 基准编号: id, 名称: name });
}

function recordedExclusion(files: readonly PlaceFile[], id: string): Target | undefined {
  for (const file of files) {
    const entry = file.catalogue.不适用?.find(({ 基准编号 }) => 基准编号 === id);
    if (entry !== undefined) return targetIn(file, { 基准编号: id, 名称: entry.名称 });
  }
  return undefined;
}

function unknownBaselineItem(files: readonly PlaceFile[], id: string, baselines: readonly BaselineFile[]): UsableError {
  if (baselines.length === 0) {
    return new UsableError('找不到基准，不知道是哪个事项不适用', {
      place: files[0]?.input.file ?? '',
      hint: '在目录的开头写明基准，如“基准: { 来源: 基准/义务教育.yaml }”；路径从配置文件所在的文件夹算起',
    });
  }
  const ids = baselines.flatMap(({ catalogue }) => catalogue.事项.flatMap((item) => item?.编号 ?? []));
  return unknown(id, ids, '这个编号的基准事项', '写基准里的编号；本地有、与基准不同的事项，用 --field 写明哪个要素');
}

/** What is there cannot be left out. */
function refusePresent(files: readonly PlaceFile[], id: string): void {
  for (const { input, source, catalogue } of files) {
    const index = catalogue.事项.findIndex((item) => (item?.基准编号 ?? item?.编号) === id);
    if (index < 0) continue;
    const { line } = source.locate(['事项', index]);
    throw new UsableError(`本地有这一项：${catalogue.事项[index]?.名称 ?? ''}（${catalogue.事项[index]?.编号}）`, {
      place: line === undefined ? input.file : `${input.file}:${line}`,
      hint: '确实不适用的，先从目录里删去；只是与基准不同的，用 --field 写明哪个要素',
    });
  }
}

/** @throws UsableError where the place discloses items of the domain, or nobody knows it */
export async function domainTarget(
  files: readonly PlaceFile[],
  domain: string,
  baselines: readonly BaselineFile[],
): Promise<Target> {
  const file = files.find(({ catalogue }) => catalogue.领域 === domain);
  if (file === undefined) {
    const { path, catalogue } = newDomainFile(files, domain, baselines);
    return targetOf(catalogue, { 名称: allItems }, path, undefined);
  }
  const count = file.catalogue.事项.length;
  if (count === 0 || findExclusion(file.catalogue, { 名称: allItems }) !== undefined) {
    return targetIn(file, { 名称: allItems });
  }
  throw new UsableError(`“${domain}”领域的目录里还有 ${count} 个事项`, {
    place: file.input.file,
    hint: '整个领域都不适用的，先把这些事项删去（事项: []）；只有几项不适用的，写明基准里的编号',
  });
}

function targetIn(file: PlaceFile, key: Pick<NotApplicable, '基准编号' | '名称'>): Target {
  return targetOf(file.catalogue, key, file.input.file, file);
}

function targetOf(
  catalogue: Catalogue,
  key: Pick<NotApplicable, '基准编号' | '名称'>,
  file: string,
  current: PlaceFile | undefined,
): Target {
  const former = findExclusion(catalogue, key);
  const { 基准编号: id, 名称: name } = key;
  return {
    title: `${catalogue.领域} / ${name}${id === undefined ? '' : `（${id}）`}`,
    kind: '不适用',
    file,
    current,
    former,
    text: groundsText,
    recorded: (grounds) => recordExclusion(catalogue, { ...key, ...grounds }),
    removed: () => (former === undefined ? catalogue : removeExclusion(catalogue, former)),
  };
}
