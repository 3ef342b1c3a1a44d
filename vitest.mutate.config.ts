import { defineConfig, mergeConfig } from 'vitest/config';
import own from './vitest.config.js';

/** The tests that hold the checker and the findings: each change that a mutant makes there must fail one of them. */
export default mergeConfig(
  { ...own, test: { ...own.test, include: [] } },
  defineConfig({
    test: {
      include: ['check', 'findings', 'recognise/findings'].map(
        (folder) => `packages/monitoring/src/${folder}/**/*.test.ts`,
      ),
    },
  }),
);
