// Files of many versions, opened as a comparison of neighbours needs them: each content once, broken ones without end.
import type { Input } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import { asRecord } from '../../model/exact-values.ts';
import type { Registers } from '../../model/registers.ts';
import type { Source } from '../../model/source.ts';
import type { Version, VersionCatalogue } from '../../model/version.ts';
import { openFile } from '../open-sources.ts';
import { refuseBroken, versionCatalogue } from '../open-version.ts';

/** A file as it stood in one version. */
export interface FileContent extends Input {
  /** The same for the same content under the same name. */
  readonly key: string;
}

/** A catalogue by itself, before it stands in a version. */
export type OpenedCatalogue = VersionCatalogue;

export interface FileOpener {
  /** The catalogues of a file, none where it is something else; undefined where it cannot be read. */
  open(content: FileContent): Promise<readonly OpenedCatalogue[] | undefined>;
}

/** Neighbours share a side: what was read last is most often asked for next. */
const rememberedFiles = 64;

export function fileOpener(registers: Registers): FileOpener {
  const opened = new Map<string, Promise<readonly OpenedCatalogue[] | undefined>>();
  return {
    open: (content) => {
      const known = opened.get(content.key) ?? openSound(content, registers);
      opened.delete(content.key);
      opened.set(content.key, known);
      const [oldest] = opened.keys();
      if (opened.size > rememberedFiles && oldest !== undefined) opened.delete(oldest);
      return known;
    },
  };
}

async function openSound(content: FileContent, registers: Registers): Promise<readonly OpenedCatalogue[] | undefined> {
  // Bytes that cannot be had are no matter of what is in them: that is not gone over.
  const bytes = await content.read();
  try {
    const { sources } = await openFile({ file: content.file, read: async () => bytes }, registers);
    const catalogues = sources.filter((source) => !isOtherFile(source));
    for (const source of catalogues) refuseBroken(source, '比较');
    return catalogues.map((source, index) => versionCatalogue(source, index, false));
  } catch (error) {
    if (error instanceof UsableError) return undefined;
    throw error;
  }
}

/** YAML that is sound but about something else: a workflow, a setting. */
function isOtherFile({ data }: Source): boolean {
  if (data === undefined) return false;
  const keys = asRecord(data);
  return keys === undefined || !('格式' in keys || '事项' in keys);
}

/** The contents of items stay the same objects: what is known of one is known wherever it stands. */
export function versionOf(name: string, opened: readonly OpenedCatalogue[]): Version {
  const catalogues = opened.map((each, catalogue) => {
    return { ...each, items: each.items.map((item) => ({ ...item, catalogue })) };
  });
  return { name, catalogues };
}
