import { type Act, may, type Person, type Thing } from '@rapporteur/monitoring';

/**
 * Who looks. The public reads published views and nothing else; an operator also reads the drafts of the bodies named
 * here by key; a person with an account reads what the mandates give. Every query takes the viewer; there is no query
 * without one.
 */
export type Viewer = PublicViewer | UserViewer | PersonViewer;

export interface PublicViewer {
  readonly kind: 'public';
}

/** The operator, at the command line. */
export interface UserViewer {
  readonly kind: 'user';
  /** Who, as written in the history. */
  readonly name: string;
  /** Keys of the bodies whose drafts this person may read. */
  readonly bodies: readonly string[];
}

export interface PersonViewer {
  readonly kind: 'person';
  readonly person: Person;
  readonly now: Date;
  /** What day it is now for each body that the person holds a mandate of, by key: bodies live in different zones. */
  readonly days: Readonly<Record<string, string>>;
}

export const thePublic: PublicViewer = { kind: 'public' };

/** Whether the table of rights gives this viewer an act or a read, today. */
export function allows(viewer: Viewer, act: Act, thing: Thing): boolean {
  if (viewer.kind !== 'person') return may(null, act, thing, '0000-00-00');
  return may(viewer.person, act, thing, viewer.days[thing.body] ?? '0000-00-00');
}
