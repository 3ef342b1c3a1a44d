/*
 * Forms may only be sent from our own pages. Readers have no cookie, so that there is no token to keep for them (the
 * workspace has one, session/form-token.ts): browsers say themselves where a request comes from (Fetch Metadata, and `Origin`).
 * See docs/decisions/0302.
 */

export interface Sender {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/** @returns false where a browser says that another site's page sent the form */
export function comesFromHere({ host, origin, secFetchSite }: Sender): boolean {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (origin === undefined) return true; // not a browser: a script of the sender's own
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // "null": a page without origin, such as a sandboxed frame
  }
}
