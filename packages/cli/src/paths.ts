import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setting } from './environment.js';

/** The folder of the workspace, with `data/` and `sample/`. */
export const workspace: string = fileURLToPath(new URL('../../../', import.meta.url));

/** A path as the caller means it: npm changes the folder before it runs a script and leaves the caller's in INIT_CWD. */
export function pathFor(given: string): string {
  return resolve(setting('INIT_CWD') ?? process.cwd(), given);
}
