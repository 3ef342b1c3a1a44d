import type { InvitationInList } from '@rapporteur/registry';
import { useView, type View } from '../../components/view.js';

/** Those that are open first: what was accepted stands in the table of people. */
export function InvitationList({ invitations }: { readonly invitations: readonly InvitationInList[] }) {
  const view = useView();
  const { say, to, nameOf } = view;
  const sorted = [...invitations].sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say('people.invitations')}</h2>
      <ul className="waiting">
        {sorted.map((invitation) => (
          <li key={invitation.id}>
            <a href={to(`/desk/people/invitations/${invitation.id}`)}>{invitation.name}</a>,{' '}
            {say(`mandate.${invitation.mandate.kind}` as never)}
            {invitation.mandate.party ? `, ${nameOf(invitation.mandate.party)}` : ''}
            <span className="meta">
              {invitation.address} · {standing(invitation, view)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "open until 2026-05-24", "accepted 2026-05-12". */
export function standing(
  { isOpen, acceptedAt, withdrawnAt, expiresAt }: InvitationInList,
  { say }: Pick<View, 'say'>,
): string {
  const day = (instant: string) => ({ day: instant.slice(0, 10) });
  if (acceptedAt !== null) return say('people.invitation.accepted', day(acceptedAt));
  if (withdrawnAt !== null) return say('people.invitation.withdrawn', day(withdrawnAt));
  return say(isOpen ? 'people.invitation.open' : 'people.invitation.expired', day(expiresAt));
}
