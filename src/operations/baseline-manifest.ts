// 清单.json of a baseline: which files an edition has, and what they say.
import type { Catalogue } from '../model/catalogue.ts';
import { checksumOf } from '../model/checksum.ts';
import { contentChecksum, textChecksum } from '../model/content-checksum.ts';
import type { BaselineFile, BaselineManifestDocument, Edition } from '../model/generated/baseline-manifest.ts';

/** A file of a baseline, as it will lie or lies in its folder. */
export interface PackedFile {
  /** From the folder of the baseline, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly catalogue: Catalogue;
}

/** A file that lies in the folder; without a catalogue where it is damaged. */
export type FoundFile = Omit<PackedFile, 'catalogue'> & { readonly catalogue: Catalogue | undefined };

/** @param former the manifest that the new one takes the place of */
export function baselineManifest(
  files: readonly PackedFile[],
  edition: string,
  former: BaselineManifestDocument | undefined,
): BaselineManifestDocument {
  const listed = [...files].sort((one, other) => (one.path < other.path ? -1 : 1)).map(entryOf);
  return {
    version: 1,
    kind: 'baseline',
    name: files[0]?.catalogue.地区?.名称 ?? '',
    edition,
    content: wholeContent(listed),
    editions: editionsBefore(edition, former),
    files: listed as BaselineManifestDocument['files'],
  };
}

/** One checksum for what all files say. */
export function wholeContent(files: readonly Pick<BaselineFile, 'domain' | 'content'>[]): string {
  return textChecksum(files.map(({ domain, content }) => `${domain}\n${content}\n`).join(''));
}

function entryOf({ path, bytes, catalogue }: PackedFile): BaselineFile {
  return {
    path,
    domain: catalogue.领域,
    items: catalogue.事项.length,
    sha256: checksumOf(bytes).sha256,
    content: contentChecksum(catalogue),
  };
}

function editionsBefore(edition: string, former: BaselineManifestDocument | undefined): Edition[] {
  const known = publishedEditions(former);
  return known.filter((each) => each.edition !== edition);
}

/** All that were published, the last one last. */
export function publishedEditions(manifest: BaselineManifestDocument | undefined): readonly Edition[] {
  if (manifest === undefined) return [];
  return [...manifest.editions, { edition: manifest.edition, content: manifest.content }];
}

/** One file a line; no clock: the same files give the same text. */
export function manifestJson({ editions, files, ...head }: BaselineManifestDocument): string {
  const lines = (list: readonly object[]) => {
    return list.length === 0 ? '[]' : `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  };
  const entries = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `"editions": ${lines(editions)}`,
    `"files": ${lines(files)}`,
  ];
  return `{\n  ${entries.join(',\n  ')}\n}\n`;
}

/** How a file stands to the manifest; `rewritten` says the same in other bytes. */
export type FileState = 'same' | 'rewritten' | 'changed' | 'missing' | 'unlisted' | 'other-edition';

export interface FileVerdict {
  readonly path: string;
  readonly state: FileState;
}

/** Every file of either side once: those of the manifest in its order, then the others. */
export function compareWithManifest(
  files: readonly FoundFile[],
  { files: listed, edition }: BaselineManifestDocument,
): readonly FileVerdict[] {
  const present = new Map(files.map((file) => [file.path, file]));
  const verdicts = listed.map(({ path, sha256, content }): FileVerdict => {
    const file = present.get(path);
    present.delete(path);
    if (file === undefined) return { path, state: 'missing' };
    if (checksumOf(file.bytes).sha256 === sha256) return { path, state: 'same' };
    if (file.catalogue === undefined || contentChecksum(file.catalogue) !== content) return { path, state: 'changed' };
    return { path, state: file.catalogue.版本 === edition ? 'rewritten' : 'other-edition' };
  });
  return [...verdicts, ...[...present.keys()].map((path): FileVerdict => ({ path, state: 'unlisted' }))];
}
