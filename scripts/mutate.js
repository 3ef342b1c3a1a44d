import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root } from './set-up.js';

/**
 * npm run mutate [-- --mutate FILES]: changes the code of the checker and the findings in small ways and counts how many
 * of the changes the tests find. By hand: the whole takes hours. The figure is in docs/guide/operators/performance.md.
 */
export function main(args) {
  install();
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...args], { cwd: root, stdio: 'inherit' });
  return status ?? 3;
}
