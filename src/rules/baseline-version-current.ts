import { comparable } from '../fields/text.ts';
import type { BaselineRule } from '../model/rule.ts';
import type { VersionCatalogue } from '../model/version.ts';

/** A catalogue says which version of its baseline it was last made by; a newer one has to be taken over. */
export const baselineVersionCurrent: BaselineRule = {
  id: 'baseline-version-current',
  title: '对照的是基准现在的版本',
  scope: 'baseline',
  severity: 'warning',
  basis: '国办发〔2019〕54号：标准目录实行动态调整；上级的标准目录改了，本地的要跟着调整',
  tags: ['基准'],
  check({ local, baseline }, report) {
    for (const catalogue of local.catalogues) {
      const taken = catalogue.head.基准?.版本;
      const current = baseline.catalogues.find((above) => isNamedBy(above, catalogue))?.head.版本;
      if (taken === undefined || current === undefined || comparable(taken) === comparable(current)) continue;
      report(
        { catalogue },
        {
          path: ['基准', '版本'],
          subject: current,
          message: `对照的是基准的 ${taken} 版，基准现在是 ${current} 版`,
          hint: '请用 gkml update 把基准的修改带过来，核对以后再改这里的版本',
        },
      );
    }
  },
};

/** 基准.来源 is a path from the repository's root; the run may have been started elsewhere, or read it out of git. */
function isNamedBy({ file }: VersionCatalogue, { head: { 基准: baseline } }: VersionCatalogue): boolean {
  if (baseline === undefined) return false;
  const [path, source] = [plain(file), plain(baseline.来源)];
  return path === source || path.endsWith(`/${source}`) || source.endsWith(`/${path}`);
}

function plain(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:[^/]*:)?(?:\.{0,2}\/)*/u, '');
}
