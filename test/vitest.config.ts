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
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/model/generated/**'] },
  },
});
