// The floor under validating a province: every file is read, parsed as JSON and held against the compiled schema, by as
// many workers as gkml may use. No rules, no positions, no report.
//   node json-schema.mjs <validator.mjs> <folder> <workers> plain|fast
import { isUtf8, transcode } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** How anybody reads a text, and ten times as fast for Chinese on Node 20 (LIBS.md). */
const decoders = {
  plain: (bytes) => bytes.toString('utf8'),
  fast: (bytes) => {
    if (!isUtf8(bytes)) throw new Error('Not UTF-8');
    return transcode(bytes, 'utf8', 'ucs2').ucs2Slice();
  },
};

async function check({ validator, files, decoder }) {
  const { default: isValid } = await import(pathToFileURL(validator).href);
  const decode = decoders[decoder];
  let items = 0;
  for (const file of files) {
    const data = JSON.parse(decode(readFileSync(file)));
    if (!isValid(data)) throw new Error(`${file} does not fit the schema`);
    items += data.事项.length;
  }
  return items;
}

if (isMainThread) {
  const [, script, validator, folder, workers, decoder] = process.argv;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
  const shares = Array.from({ length: Number(workers) }, (_, worker) =>
    files.filter((_file, index) => index % Number(workers) === worker),
  );
  const counts = shares.map(
    (share) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(script, { workerData: { validator, files: share, decoder } });
        worker.once('message', resolve);
        worker.once('error', reject);
      }),
  );
  console.log((await Promise.all(counts)).reduce((sum, count) => sum + count, 0));
} else {
  parentPort.postMessage(await check(workerData));
}
