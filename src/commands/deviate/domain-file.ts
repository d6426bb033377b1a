// The catalogue of a domain that does not apply at all: it is there to say so, and has no items.
import { posix } from 'node:path';
import { safeFileName } from '../../io/output-name.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { UsableError } from '../../model/errors.ts';
import { unknown } from '../declare/faults.ts';
import type { PlaceFile } from './open-place.ts';
import type { BaselineFile } from './read-baselines.ts';

export interface NewFile {
  /** Beside the other catalogues of the place. */
  readonly path: string;
  readonly catalogue: Catalogue;
}

/** @throws UsableError where the baseline has no such domain, or the files are of several places */
export function newDomainFile(
  files: readonly PlaceFile[],
  domain: string,
  baselines: readonly BaselineFile[],
): NewFile {
  const [sibling] = files.filter(({ baseline }) => baseline !== undefined);
  const above = baselines.find(({ catalogue }) => catalogue.领域 === domain);
  if (sibling === undefined || above === undefined) {
    const known = [...baselines, ...files].map(({ catalogue }) => catalogue.领域);
    throw unknown(
      domain,
      known,
      '这个领域',
      `基准里有：${baselines.map(({ catalogue }) => catalogue.领域).join('、')}`,
    );
  }
  const places = new Set(files.map(({ catalogue }) => catalogue.地区?.名称));
  if (places.size > 1) {
    throw new UsableError(`这里有 ${places.size} 个地区的目录，不知道记在哪里`, {
      place: [...places].map((place) => place ?? '（没有写地区）').join('、'),
      hint: '在后面写明那个地区的文件夹',
    });
  }
  const { 目录: title, 领域: other, 地区: region, 版本: version, 基准: named } = sibling.catalogue;
  const source = posix.join(posix.dirname(named?.来源 ?? ''), posix.basename(above.path));
  return {
    path: posix.join(posix.dirname(sibling.input.file), `${safeFileName(domain)}.yaml`),
    catalogue: {
      格式: 'gkml/1',
      目录: title.includes(other) ? title.replace(other, domain) : `${domain}领域基层政务公开标准目录`,
      领域: domain,
      ...(region !== undefined && { 地区: region }),
      ...(version !== undefined && { 版本: version }),
      基准: { 来源: source, ...(above.catalogue.版本 !== undefined && { 版本: above.catalogue.版本 }) },
      事项: [],
    },
  };
}
