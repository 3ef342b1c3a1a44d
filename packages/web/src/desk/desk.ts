import type { By, Database, SignedIn } from '@rapporteur/registry';
import type { Site } from '../edge/site.js';

/** What a page of the workspace works with: the registry, and who is at it. */
export interface Desk {
  readonly db: Database;
  readonly site: Site;
  readonly signedIn: SignedIn;
  readonly now: Date;
}

/** Who acts, with the id that the form carried. */
export function byOf({ signedIn }: Desk, once?: string): By {
  return once === undefined ? signedIn.viewer : { ...signedIn.viewer, once };
}
