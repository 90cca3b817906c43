import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', '**/*.long.test.ts'],
    pool: 'forks',
    // The default is one less than the cores: on two cores the suite would take over ten minutes.
    maxWorkers: 2,
    // Modules are loaded once a worker: loading them anew for each file took half the suite's time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
