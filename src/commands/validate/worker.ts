// The script of a worker thread: checks batches of files as the main thread would.
import { plainFile } from '../../io/inputs.ts';
import { readRegisters } from '../../io/own-registers.ts';
import { serveJobs } from '../../io/worker-pool.ts';
import type { FileResult } from '../../operations/validate.ts';
import { rules } from '../../rules/rules.ts';
import { readSettings } from '../settings.ts';
import { createFileChecker } from './check-files.ts';
import type { WorkerSetup } from './files.ts';

serveJobs<WorkerSetup, string[], FileResult[]>(async ({ cwd, configFile, rules: ids, needsExcerpts }) => {
  const { severityOf, registersFolder } = await readSettings({ cwd, configFile });
  const chosen = rules.filter(({ id }) => ids.includes(id));
  const options = { rules: chosen, registers: await readRegisters(registersFolder, cwd), severityOf };
  return async (files) => {
    const checker = createFileChecker(
      files.map((file) => plainFile(file, cwd)),
      options,
      needsExcerpts,
    );
    const results: FileResult[] = [];
    for (const file of files) results.push(...(await checker.check(file)));
    return results;
  };
});
