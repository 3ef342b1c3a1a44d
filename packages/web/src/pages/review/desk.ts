import type { AskedAct } from '@rapporteur/monitoring';
import {
  type Database,
  judgeFinding,
  type Refusal,
  type ReportAddress,
  type Review,
  reviewFindings,
  type SavedJudgement,
  undoJudgement,
  type Viewer,
} from '@rapporteur/registry';

/** What the page of review may do, in the name of the operator. */
export interface ReviewDesk {
  look(address: ReportAddress, body: string, text: string | null): Promise<Review | null>;
  judge(edition: string, asked: AskedAct, seen: string): Promise<SavedJudgement | Refusal>;
  undo(edition: string, judgement: string): Promise<SavedJudgement | Refusal>;
}

export function reviewDesk(db: Database): ReviewDesk {
  const actor = { name: 'operator' };
  const viewer = (body: string): Viewer => ({ kind: 'user', name: actor.name, bodies: [body] });
  return {
    look: (address, body, text) => reviewFindings(db, viewer(body), address, text),
    judge: (edition, asked, seen) => judgeFinding(db, actor, { edition, asked, seen }),
    undo: (edition, judgement) => undoJudgement(db, actor, { edition, judgement }),
  };
}
