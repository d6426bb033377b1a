import { join } from 'node:path';
import { memoryRow, wallRow } from '../figures.mjs';
import { makeCounty } from '../make-data.mjs';
import { installPeers } from '../peers/install.mjs';
import { proveCanonical, proveValidated } from '../proofs.mjs';
import { alternate } from '../run-process.mjs';

/** A county's catalogues with all rules and places, against the schema alone in ajv-cli, the usual tool for that. */
export async function measureCounty({ gkml, root, folder, quick }) {
  const files = makeCounty(folder);
  await proveCanonical(gkml, folder);
  await proveValidated(gkml, folder, { files: files.length, items: 1560 });
  const ajv = await installPeers('ajv-cli/dist/index.js');
  const schema = join(root, 'schemas', 'catalogue.schema.json');
  const results = await alternate(
    [
      gkml(['validate', folder], { cwd: folder, exitCodes: [0, 1] }),
      // Strict mode would refuse the Chinese messages and snippets in the schema. One error a file is enough for it.
      { args: [ajv, 'validate', '--spec=draft2020', '--strict=false', '-s', schema, '-d', join(folder, '*.yaml')] },
    ],
    { runs: quick ? 3 : 11 },
  );
  return [
    wallRow('gkml validate 一个县（26 个文件，1,560 项）/ ajv-cli 只查格式', results, 0.6),
    memoryRow('同上，内存', results, 1.2),
  ];
}
