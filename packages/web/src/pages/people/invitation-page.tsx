import { type InvitationInList, invitationForInviter, withdrawInvitation } from '@rapporteur/registry';
import { z } from 'zod';
import { ErrorSummary, Form } from '../../components/form/form.js';
import { Sheet } from '../../components/frame/frame.js';
import { useView } from '../../components/view.js';
import { deskPage, type FormAct } from '../../desk/desk-page.js';
import { dateInWords } from '../../words/locale.js';
import { standing } from './invitation-list.js';
import { invitationRecord } from './record.js';

const params = z.object({ invitation: z.string().max(40) });
type Params = z.infer<typeof params>;

interface Loaded {
  readonly invitation: InvitationInList;
  /** The address to send, while it works. Never as JSON. */
  readonly link: string | null;
}

const withdraw: FormAct<Params> = {
  fields: z.object({}),
  run: ({ db }, by, { params: { invitation } }) => withdrawInvitation(db, by, { invitation }),
  then: (_outcome, { invitation }) => `/desk/people/invitations/${invitation}`,
  done: 'done.withdrawn',
};

/** One invitation, with its link for whoever may invite. */
export const invitationPage = deskPage<Params, object, Loaded>({
  name: 'invitation',
  address: '/desk/people/invitations/:invitation',
  params,
  query: z.object({}),
  record: z.object({ invitation: invitationRecord }),
  async load({ db, site, signedIn }, { params: { invitation: asked } }) {
    const invitation = await invitationForInviter(db, signedIn.viewer, asked);
    if (!invitation) return null;
    const link = `${site.settings.origin}/invitations/${site.keys.invitationToken(invitation.id)}`;
    return { invitation, link: invitation.isOpen ? link : null };
  },
  show(loaded, _ask, { say }) {
    const title = say('people.invitation', { name: loaded.invitation.name });
    return { title, section: 'desk', main: <InvitationPage {...loaded} title={title} /> };
  },
  acts: { withdraw },
});

function InvitationPage({ invitation, link, title }: Loaded & { readonly title: string }) {
  const view = useView();
  const { say, language, nameOf } = view;
  const { mandate, address, expiresAt, replaces } = invitation;
  const day = dateInWords(expiresAt.slice(0, 10), language);
  const up = mandate.kind === 'contributor' ? null : `/desk/people/${encodeURIComponent(mandate.body)}`;
  return (
    <Sheet crumbs={up ? [{ label: say('people.title'), address: up }] : []}>
      <ErrorSummary />
      <h1>{title}</h1>
      <p className="lede">
        {say(`mandate.${mandate.kind}` as never)}
        {mandate.party ? `, ${nameOf(mandate.party)}` : ''} · {mandate.round ?? mandate.body} ·{' '}
        {standing(invitation, view)}
      </p>
      {replaces ? <p>{say('people.invitation.replaces')}</p> : null}
      {link ? (
        <>
          <section aria-labelledby="link">
            <h2 id="link">{say('people.invitation.link')}</h2>
            <p>{say('people.invitation.link.text', { address, day })}</p>
            <p>
              <code className="secret">{link}</code>
            </p>
          </section>
          <Form act="withdraw" button={say('people.invitation.withdraw')} isSecond />
        </>
      ) : null}
    </Sheet>
  );
}
