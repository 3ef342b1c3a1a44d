/** What becomes of tracked changes: as if all were accepted, as if all were rejected, or both editions in the text. */
export type Changes = 'accepted' | 'rejected' | 'shown';

/** Whether the reading stands in what was inserted, and in what was deleted; both, where an insertion was taken back. */
export interface ChangeState {
  readonly isInserted: boolean;
  readonly isDeleted: boolean;
}

export const UNCHANGED: ChangeState = { isInserted: false, isDeleted: false };
const INSERTIONS = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const DELETIONS = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

export function isChange(name: string): boolean {
  return INSERTIONS.has(name) || DELETIONS.has(name);
}

export function within(state: ChangeState, name: string): ChangeState {
  return {
    isInserted: state.isInserted || INSERTIONS.has(name),
    isDeleted: state.isDeleted || DELETIONS.has(name),
  };
}

export function isVisible({ isInserted, isDeleted }: ChangeState, changes: Changes): boolean {
  if (changes === 'shown') return true;
  return changes === 'accepted' ? !isDeleted : !isInserted;
}
