/** What a database says when a statement fails: the same shape from both engines. `code` is the SQLSTATE. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
  constructor(
    message: string,
    readonly code: string | undefined,
    readonly detail?: string,
    readonly hint?: string,
    readonly constraint?: string,
  ) {
    super(message);
  }
}

/** The database had to be started again in the middle; what was acknowledged is kept, the open act is not. */
export class DatabaseRestarted extends DatabaseFailure {
  constructor(why: string) {
    super(`${why} The database was started again; everything that was acknowledged before is kept.`, '57P02');
  }
}

const fullDisk = '53100';

/** One sentence for a person, where a failure has an outside cause. */
export function failureInWords(failure: unknown, place: string): string | null {
  const code = (failure as { code?: unknown } | null)?.code;
  if (code === fullDisk || code === 'ENOSPC') {
    return `The disk that holds ${place} is full: nothing of this act was kept. Free some space and do it again.`;
  }
  if (code === '58030' || code === 'EIO') {
    return `The disk that holds ${place} can not be written or read. Look at its health before anything else; nothing of this act was kept.`;
  }
  if (code === '57014') return 'The database needed too long for this and was stopped. Nothing was changed.';
  return null;
}
