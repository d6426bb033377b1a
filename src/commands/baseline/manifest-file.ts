import { posix } from 'node:path';
import { isFile, plainFile } from '../../io/inputs.ts';
import { UsableError } from '../../model/errors.ts';
import type { BaselineManifestDocument } from '../../model/generated/baseline-manifest.ts';
import validate from '../../model/generated/baseline-manifest-validator.ts';
import { schemaFindings, type Validator } from '../../model/schema-findings.ts';

/** Beside the files of a baseline that was packed. */
export const baselineManifestName = '清单.json';

/**
 * The manifest in a folder; undefined where there is none.
 * @throws UsableError where it is none of a baseline, or damaged
 */
export async function readBaselineManifest(folder: string, cwd: string): Promise<BaselineManifestDocument | undefined> {
  const place = posix.join(folder, baselineManifestName);
  if (!(await isFile(place, cwd))) return undefined;
  const data = parsed(await plainFile(place, cwd).read());
  const [fault] = schemaFindings('baseline-manifest', validate as unknown as Validator, data, []);
  if (fault === undefined) return data as BaselineManifestDocument;
  const hint = '向发布基准的单位要一份完整的；清单不要手工改';
  throw new UsableError(`基准的清单读不出来：${fault.message}`, { place, hint });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
