import { type ConsultationAtWork, findConsultationAtWork } from '@rapporteur/registry';
import type { ReactElement, ReactNode } from 'react';
import { z } from 'zod';
import { ErrorSummary } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import type { Desk } from '../../desk/desk.js';
import { type AnyDeskPage, deskPage } from '../../desk/desk-page.js';
import { RoundWays } from '../../desk/round-ways.js';

/** What the pages of one consultation have in common. */
export const consultationPart = z.object({
  round: z.string().min(1).max(80),
  number: z.coerce.number().int().positive().max(100_000),
});
export type ConsultationPart = z.infer<typeof consultationPart>;

const shown = z.number().nullable();

/** What leaves as JSON: the state of the work, and nothing that a child said, nor notes of links, nor concerns. */
export const consultationRecord = z.object({
  ...{ round: z.string(), number: z.number(), party: z.string(), stage: z.string() },
  may: z.array(z.string()),
  gate: z.object({ gaps: z.array(z.string()) }),
  withdrawalUntil: z.string().nullable(),
  figures: z.object({ children: shown, rows: z.array(z.array(shown)) }).nullable(),
  report: z.number().nullable(),
});

export const loadConsultation = (desk: Desk, { params }: { readonly params: ConsultationPart }) =>
  findConsultationAtWork(desk.db, desk.signedIn.viewer, params);

export const deskListAddress = (round: string) => `/desk/rounds/${encodeURIComponent(round)}/consultations`;
export const consultationAddress = ({ round, number }: ConsultationPart, part = '') =>
  `${deskListAddress(round)}/${number}${part ? `/${part}` : ''}`;

/** The parts of a consultation that a person sees, by what the person may do. */
const parts = [
  { part: '', needs: [] },
  { part: 'gate', needs: [] },
  { part: 'consents', needs: ['attest-consents'] },
  { part: 'material', needs: ['bring-expression', 'review-expression', 'publish-consultation'] },
  { part: 'concerns', needs: ['read-concern'] },
  { part: 'publication', needs: ['write-summary', 'review-publication', 'publish-consultation'] },
  { part: 'feedback', needs: [] },
] as const;
export type ConsultationPartName = (typeof parts)[number]['part'];

export function mayOpen({ may }: ConsultationAtWork, asked: ConsultationPartName): boolean {
  const needs: readonly string[] = parts.find(({ part }) => part === asked)?.needs ?? [];
  return needs.length === 0 || needs.some((act) => (may as readonly string[]).includes(act));
}

/** The page of one part of a consultation: it loads, asks whether this person may open it, and shows `main`. */
export function partPage(
  part: Exclude<ConsultationPartName, ''>,
  main: (it: ConsultationAtWork) => ReactElement,
  acts: AnyDeskPage['acts'],
): AnyDeskPage {
  return deskPage({
    name: `deskConsultation${part.charAt(0).toUpperCase()}${part.slice(1)}`,
    address: `/desk/rounds/:round/consultations/:number/${part}`,
    params: consultationPart,
    query: z.object({}),
    record: consultationRecord,
    async load(desk, ask) {
      const it = await loadConsultation(desk, ask);
      return it && mayOpen(it, part) ? it : null;
    },
    show: (it, _ask, { say }) => ({
      title: say(`consultations.part.${part}`),
      section: 'desk',
      main: main(it),
    }),
    ...(acts ? { acts } : {}),
  });
}

export function ConsultationSheet({
  it,
  here,
  children,
}: {
  readonly it: ConsultationAtWork;
  readonly here: ConsultationPartName;
  readonly children: ReactNode;
}) {
  const { say, to, nameOf } = useView();
  const { round, number, party } = it;
  return (
    <Sheet crumbs={[{ label: say('consultations.title'), address: deskListAddress(round) }]}>
      <RoundWays round={round} here="consultations" />
      <ErrorSummary />
      <p className="eyebrow">
        {say('consultations.one', { number })} · {nameOf(party)}
      </p>
      <h1>{say(`consultations.part.${here || 'overview'}` as never)}</h1>
      <nav className="ways" aria-label={say('consultations.parts')}>
        <ul>
          {parts
            .filter(({ part }) => mayOpen(it, part))
            .map(({ part }) => (
              <li key={part}>
                <a
                  href={to(consultationAddress({ round, number }, part))}
                  aria-current={part === here ? 'page' : undefined}
                >
                  {say(`consultations.part.${part || 'overview'}` as never)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {children}
    </Sheet>
  );
}
