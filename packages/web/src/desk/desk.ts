import type { By, Database, SignedIn } from '@rapporteur/registry';
import type { FileWriter } from '../downloads/write-in-thread.js';
import type { Site } from '../edge/site.js';
import type { ReadText } from '../private-reading/read-text.js';

/** What a page of the workspace works with: the registry, and who is at it. */
export interface Desk {
  readonly db: Database;
  readonly site: Site;
  readonly signedIn: SignedIn;
  readonly now: Date;
  /** Reads a file that somebody brings, with bounds on time and memory. */
  readonly readText: ReadText;
  /** Writes files without holding up the pages. */
  readonly writer: FileWriter;
}

/** Who acts, with the id that the form carried. */
export function byOf({ signedIn }: Desk, once?: string): By {
  return once === undefined ? signedIn.viewer : { ...signedIn.viewer, once };
}
