import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    // The samples have deviations that expire.
    env: { FORCE_COLOR: '0', TZ: 'Asia/Shanghai', GKML_TODAY: '2026-06-30' },
    // A golden file that is not there fails, here as on a CI machine; -u writes it.
    update: 'none',
    // vitest leaves a core free; on two cores the files would run one after the other.
    maxWorkers: Math.min(availableParallelism(), 4),
    // No test changes what another one sees of a module: loading all of them anew for each file would be a third of the time.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/model/generated/**'] },
  },
});
