import { posix } from 'node:path';
import { automaticCheck, type CheckPlatform } from '../../exporters/county-repository/automatic-check.ts';
import { repositoryReadme } from '../../exporters/county-repository/readme.ts';
import { parseOrgan } from '../../fields/organ.ts';
import type { PlannedFile } from '../../io/output.ts';
import { safeFileName } from '../../io/output-name.ts';
import { catalogueYamlParts } from '../../io/yaml/write-yaml.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Baseline } from './baseline.ts';
import { organsFile, settingsFile } from './own-files.ts';
import type { SettledOrgans } from './settle-organs.ts';

export interface NewRepository {
  readonly place: string;
  readonly version: string;
  readonly baseline: Baseline;
  /** With their 版本 and 基准. */
  readonly catalogues: readonly Catalogue[];
  /** As the person listed them. */
  readonly organNames: readonly string[];
  readonly organs: SettledOrgans;
  readonly platforms: readonly CheckPlatform[];
  /** Of gkml. */
  readonly gkml: string;
}

export const catalogueFolder = '目录';

/** Every file of the new repository, paths from its root. */
export function planRepository(repository: NewRepository): PlannedFile[] {
  const { baseline, catalogues, organNames, organs, platforms, gkml } = repository;
  return [
    ...catalogues.map((catalogue) => ({
      path: posix.join(catalogueFolder, `${safeFileName(catalogue.领域)}.yaml`),
      content: catalogueYamlParts(catalogue),
    })),
    ...baseline.files,
    settingsFile(allOrgans(organNames, catalogues, organs)),
    organsFile(organs),
    { path: 'README.md', content: readme(repository) },
    { path: '.gitattributes', content: attributes },
    ...platforms.map((platform) => automaticCheck(platform, gkml)),
  ];
}

/** The list of the place's organs: what the person listed, then what else the catalogues name. */
function allOrgans(listed: readonly string[], catalogues: readonly Catalogue[], { open }: SettledOrgans): string[] {
  const untold = new Set(open.map(({ form }) => form));
  const used = catalogues.flatMap(({ 事项: items }) => items.flatMap(({ 主体: organs = [] }) => organs));
  const named = used.filter((name) => !untold.has(name) && isName(name));
  return [...new Set([...listed, ...[...new Set(named)].sort()])];
}

/** 各乡镇人民政府 is no name of one organ: no list has it. */
function isName(name: string): boolean {
  const { kind } = parseOrgan(name);
  return kind === 'named' || kind === 'unknown';
}

function readme({ place, version, baseline, catalogues }: NewRepository): string {
  const versions = new Set(baseline.catalogues.map(({ catalogue }) => catalogue.版本));
  return repositoryReadme({
    place,
    version,
    baseline: { name: baseline.name, version: versions.size === 1 ? [...versions][0] : undefined },
    domains: catalogues.length,
    items: catalogues.reduce((sum, { 事项: items }) => sum + items.length, 0),
  });
}

const attributes = `# 目录文件的换行在各种电脑上都一样；基准一个字节也不动，才核对得出是不是上级发的。
# 运行 gkml git install，会在下面加上按事项显示改动、合并的设置。
*.yaml text eol=lf
基准/** -text
`;
