import { availableParallelism } from 'node:os';
import type { Input } from '../../io/inputs.ts';
import type { Report } from '../../model/report.ts';
import { type FileResult, summarise, type ValidateOptions } from '../../operations/validate.ts';
import { createFileChecker } from './check-files.ts';

/** What a worker needs to check as the main thread would. */
export interface WorkerSetup {
  readonly cwd: string;
  readonly configFile: string | undefined;
  /** Absolute: rule files on trial, which count as they are written, whatever the settings say. */
  readonly ruleFiles?: readonly string[];
  /** Ids of the rules to run. */
  readonly rules: readonly string[];
  readonly needsExcerpts: boolean;
  /** As in `ValidateOptions`. */
  readonly today?: string;
}

/** Below this a worker's start costs more than it saves. */
const worthWorkers = 10_000_000;
/** Files a worker gets at a time: a county. */
const batchSize = 26;
const mostWorkers = 8;

/** The results of files by their names. */
export type CheckedFiles = Map<string, readonly FileResult[]>;

/**
 * Only findings and what repository rules need stay in memory.
 * @param known results of files that need not be checked again; receives those of the others
 * @throws UsableError where a file cannot be read
 */
export async function validateFiles(
  inputs: readonly Input[],
  options: ValidateOptions,
  setup: WorkerSetup,
  known: CheckedFiles = new Map(),
): Promise<Report> {
  const checker = createFileChecker(inputs, options, setup.needsExcerpts);
  const workers = Math.min(availableParallelism(), mostWorkers);
  const open = inputs.filter(({ file }) => !known.has(file));
  if (workers > 1 && (await isLarge(open))) await checkInWorkers(open, setup, workers, known);
  else for (const { file } of open) known.set(file, await checker.check(file));
  const results = inputs.flatMap(({ file }) => known.get(file) ?? []);
  const report = await summarise(results, options, checker.sourceOf, inputs.length);
  return { ...report, diagnostics: await checker.withExcerpts(report.diagnostics) };
}

/** Only plain files are given to workers: standard input and git objects are read here. */
async function isLarge(inputs: readonly Input[]): Promise<boolean> {
  let total = 0;
  for (const { size } of inputs) {
    if (size === undefined) return false;
    total += await size();
  }
  return total > worthWorkers;
}

async function checkInWorkers(
  inputs: readonly Input[],
  setup: WorkerSetup,
  workers: number,
  known: CheckedFiles,
): Promise<void> {
  const batches: string[][] = [];
  for (let start = 0; start < inputs.length; start += batchSize) {
    batches.push(inputs.slice(start, start + batchSize).map(({ file }) => file));
  }
  const { runInWorkers } = await import('../../io/worker-pool.ts');
  const entry = new URL('./validate-worker.cjs', import.meta.url);
  const results = await runInWorkers<WorkerSetup, string[], FileResult[][]>(entry, setup, batches, workers);
  for (const [batch, files] of batches.entries()) {
    for (const [index, file] of files.entries()) known.set(file, results[batch]?.[index] ?? []);
  }
}
