import type { Audience } from '../people/thing.js';

/** Who may see a paper of a body, and until when. A paper whose time is over is public; without a day it stays closed. */
export interface Classification {
  readonly audience: Exclude<Audience, 'team' | 'named'>;
  /** The first day on which it is public; null where nobody set one. */
  readonly until: string | null;
}

export const classifications = [
  'public',
  'round',
  'body',
  'members',
  'secretariat',
] as const satisfies readonly Audience[];

/**
 * To whom a paper is open on a day. Each narrower audience is part of the wider one, so that a paper for the body is
 * open to its members too, and every paper to the secretariat.
 */
export function openToOn({ audience, until }: Classification, day: string): readonly Audience[] {
  if (audience === 'public' || (until !== null && until <= day)) return classifications;
  return classifications.slice(classifications.indexOf(audience));
}

/** Whether everybody may see it. */
export function isPublicOn(classification: Classification, day: string): boolean {
  return openToOn(classification, day).includes('public');
}
