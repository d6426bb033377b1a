import type { Finding } from '../model/diagnostic.ts';
import { groupBy } from '../model/group-by.ts';
import type { CatalogueIndex, RepositoryRule } from '../model/rule.ts';

/** 基准编号 leads to an item of the baseline. Only a baseline that is among the files of this run can be looked at. */
export const baselineIdExists: RepositoryRule = {
  id: 'baseline-id-exists',
  title: '基准编号在基准里找得到',
  scope: 'repository',
  severity: 'warning',
  basis: '对照基准、合并基准的修改，都靠基准编号认出对应的事项；找不到的，基准改了也带不过来',
  tags: ['编号结构'],
  check(catalogues, report) {
    const fileOf = createFileFinder(catalogues);
    const known = new Map<CatalogueIndex, Baseline>();
    for (const catalogue of catalogues) {
      const { baseline: source, baselineIds } = catalogue;
      const [first] = baselineIds;
      if (first === undefined) continue;
      if (source === undefined) {
        report({ catalogue, index: first.index }, withoutBaseline);
        continue;
      }
      const file = fileOf(source);
      if (file === undefined) continue;
      const baseline = known.get(file) ?? readBaseline(file);
      known.set(file, baseline);
      for (const { index, id } of baselineIds) {
        if (!baseline.ids.has(id)) report({ catalogue, index }, dangling(id, source, baseline.successors.get(id)));
      }
    }
  },
};

interface Baseline {
  readonly ids: ReadonlySet<string>;
  /** Former ids with the ids that their items have now. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

function readBaseline({ ids, formerIds }: CatalogueIndex): Baseline {
  const successors = new Map<string, string[]>();
  for (const { index, ids: former } of formerIds) {
    for (const id of former) successors.set(id, [...(successors.get(id) ?? []), ids[index] ?? '']);
  }
  return { ids: new Set(ids), successors };
}

/** Of a path from the repository's root, wherever the run was started. */
function createFileFinder(catalogues: readonly CatalogueIndex[]): (source: string) => CatalogueIndex | undefined {
  const byName = groupBy(catalogues, ({ file }) => lastPart(plain(file)));
  // All counties of a province name the same few baselines.
  const known = new Map<string, CatalogueIndex | undefined>();
  return (source) => {
    if (known.has(source)) return known.get(source);
    const path = plain(source);
    const found = (byName.get(lastPart(path)) ?? []).filter(({ file }) => `/${plain(file)}`.endsWith(`/${path}`));
    const only = found.length === 1 ? found[0] : undefined;
    known.set(source, only);
    return only;
  };
}

function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const withoutBaseline: Finding = {
  path: ['基准编号'],
  message: '写了“基准编号”，这份目录却没有写“基准”',
  hint: '请在目录的开头写明基准，如“基准: { 来源: catalogues/国家/义务教育.yaml }”；没有基准的，请删去“基准编号”',
};

function dangling(id: string, source: string, successors: readonly string[] | undefined): Finding {
  const path = ['基准编号'];
  if (successors !== undefined) {
    const message = `基准里已经没有编号“${id}”，这一项现在编为“${successors.join('”“')}”`;
    return { path, subject: id, message, hint: `请把基准编号改为“${successors[0] ?? ''}”，并核对基准改了什么` };
  }
  return {
    path,
    subject: id,
    message: `基准 ${source} 里没有编号“${id}”`,
    hint: '请与基准核对：写错的请改正；基准里已经删去的，请核对这一项还该不该列，本地另加的请删去“基准编号”',
  };
}
