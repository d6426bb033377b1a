// The script of a worker thread: checks batches of files as the main thread would.
import { plainFile } from '../../io/inputs.ts';
import { openRegisters } from '../../io/own-registers.ts';
import { serveJobs } from '../../io/worker-pool.ts';
import type { FileResult } from '../../operations/validate.ts';
import { readSettings } from '../settings.ts';
import { createFileChecker } from './check-files.ts';
import type { WorkerSetup } from './files.ts';

serveJobs<WorkerSetup, string[], FileResult[][]>(async (setup) => {
  const { cwd, configFile, ruleFiles, rules: ids, needsExcerpts, today } = setup;
  const { rules, severityOf, optionsOf, registersFolders } = await readSettings({ cwd, configFile }, ruleFiles);
  const chosen = rules.filter(({ id }) => ids.includes(id));
  const { registers } = await openRegisters(registersFolders, cwd);
  const own = ruleFiles === undefined ? { severityOf, optionsOf } : {};
  const day = today === undefined ? {} : { today };
  const options = { rules: chosen, ruleIds: rules.map(({ id }) => id), registers, ...day, ...own };
  return async (files) => {
    const checker = createFileChecker(
      files.map((file) => plainFile(file, cwd)),
      options,
      needsExcerpts,
    );
    const results: FileResult[][] = [];
    for (const file of files) results.push(await checker.check(file));
    return results;
  };
});
