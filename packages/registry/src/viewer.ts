/**
 * Who looks. The public reads published views and nothing else; a user also reads the drafts of the bodies that a
 * mandate opens, named here by key. Every query takes the viewer; there is no query without one.
 */
export type Viewer = PublicViewer | UserViewer;

export interface PublicViewer {
  readonly kind: 'public';
}

export interface UserViewer {
  readonly kind: 'user';
  /** Who, as written in the history. */
  readonly name: string;
  /** Keys of the bodies whose drafts this person may read. */
  readonly bodies: readonly string[];
}

export const thePublic: PublicViewer = { kind: 'public' };
