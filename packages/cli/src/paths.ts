import { resolve } from 'node:path';
import { setting } from './environment.js';

/** A path as the caller means it: npm changes the folder before it runs a script and leaves the caller's in INIT_CWD. */
export function pathFor(given: string): string {
  return resolve(setting('INIT_CWD') ?? process.cwd(), given);
}
