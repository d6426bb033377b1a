// Raw worker threads: jobs go out, results come back in the order of the jobs. A pool library would do no more here.
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { UsableError } from '../model/errors.ts';

/**
 * Runs jobs on `count` workers, each busy with one job at a time.
 * @param entry the worker's script, which calls `serveJobs`
 * @param setup given to every worker once
 * @returns one result a job, in the jobs' order; the first failure rejects and ends all workers
 */
export async function runInWorkers<Setup, Job, Result>(
  entry: URL,
  setup: Setup,
  jobs: readonly Job[],
  count: number,
): Promise<Result[]> {
  const results = new Array<Result>(jobs.length);
  let next = 0;
  const workers = Array.from({ length: Math.min(count, jobs.length) }, () => new Worker(entry, { workerData: setup }));
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const advance = () => {
        current = next++;
        if (current < jobs.length) worker.postMessage(jobs[current]);
        else resolve();
      };
      worker.on('message', (answer: Answer<Result>) => {
        if ('error' in answer) return reject(revived(answer.error));
        results[current] = answer.result;
        advance();
      });
      worker.on('error', reject);
      advance();
    });
  try {
    await Promise.all(workers.map(work));
    return results;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

type Answer<Result> = { readonly result: Result } | { readonly error: unknown };

interface UsableParts {
  readonly usable: { readonly message: string; readonly place: string | undefined; readonly hint: string | undefined };
}

/** An error loses its class and its own fields on the way between threads. */
function posted(error: unknown): unknown {
  if (!(error instanceof UsableError)) return error;
  const { message, place, hint } = error;
  return { usable: { message, place, hint } } satisfies UsableParts;
}

function revived(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('usable' in error)) return error;
  const { message, place, hint } = (error as UsableParts).usable;
  return new UsableError(message, { ...(place !== undefined && { place }), ...(hint !== undefined && { hint }) });
}

/** The worker's side: makes a handler of the setup once, then answers one job after the other. */
export function serveJobs<Setup, Job, Result>(prepare: (setup: Setup) => Promise<(job: Job) => Promise<Result>>): void {
  const port = parentPort;
  if (port === null) throw new Error('Not a worker thread');
  const handler = prepare(workerData as Setup);
  port.on('message', async (job: Job) => {
    try {
      port.postMessage({ result: await (await handler)(job) } satisfies Answer<Result>);
    } catch (error) {
      port.postMessage({ error: posted(error) } satisfies Answer<Result>);
    }
  });
}
