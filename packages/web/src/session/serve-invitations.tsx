import {
  type Accepting,
  acceptInvitation,
  beginSession,
  hashOfToken,
  invitationOfLink,
  isRefusal,
  personOfSession,
} from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isKey } from '../desk/wrong-fields.js';
import { sendRefusal } from '../edge/answer.js';
import { refuse } from '../edge/refusals.js';
import type { Site } from '../edge/site.js';
import { ClosedInvitation, InvitationPage } from '../pages/sign-in/invitation-page.js';
import type { Key } from '../words/say.js';
import { sessionCookie, sessionToken } from './cookie.js';
import { type Door, knockOf } from './door.js';
import { type DoorPage, doorPages, fieldsOf, textOf } from './door-pages.js';
import { formToken, isFormToken } from './form-token.js';
import { faultOfPassword, hashPassword } from './passwords.js';

/** The link in a letter: looking at it uses nothing up, since mail rooms open links; accepting does. */
export function serveInvitations(app: FastifyInstance, site: Site, door: Door): void {
  const { origin } = site.settings;
  const { show, otherSite } = doorPages(app, site);

  app.get('/invitations/:token', (request, reply) => look(request, reply, {}));

  app.post('/invitations/:token', async (request, reply) => {
    if (otherSite(request)) return sendRefusal(site, request, reply, refuse('other-site'));
    const session = sessionToken(request, origin);
    const who = session === null ? null : await personOfSession(door.db, session, door.now());
    const fields = fieldsOf(request);
    if (who && !isFormToken(fields.get('token'), session ?? ''))
      return sendRefusal(site, request, reply, refuse('other-site'));
    const accepting = who ? { person: who.viewer.person.id } : await newAccountIn(request, fields);
    if ('error' in accepting) return look(request, reply, accepting);
    const { token } = request.params as { token: string };
    const outcome = await acceptInvitation(door.db, {
      ...{ tokenHash: hashOfToken(token), accepting, now: door.now() },
    });
    if (isRefusal(outcome)) {
      const key = `refused.${outcome.refused}`;
      const error = { act: 'accept', field: '', key: (isKey(key) ? key : 'refused.not-permitted') as Key };
      return look(request, reply, { error, given: { name: textOf(fields, 'name') } });
    }
    if (who) return reply.redirect('/desk?done=accepted', 303);
    const begun = await beginSession(door.db, {
      ...{ person: outcome.person, manner: 'invitation', client: knockOf(request).client, now: door.now() },
    });
    return reply.header('set-cookie', sessionCookie(begun.token, origin)).redirect('/desk?done=welcome', 303);
  });

  async function look(
    request: FastifyRequest,
    reply: FastifyReply,
    again: Pick<DoorPage, 'error' | 'given'>,
  ): Promise<FastifyReply> {
    const { token } = request.params as { token: string };
    const opened = await invitationOfLink(door.db, hashOfToken(token), door.now());
    if (!opened) return sendRefusal(site, request, reply, refuse('not-found'));
    if (!opened.isOpen) {
      const { acceptedAt, withdrawnAt } = opened.invitation;
      const why = acceptedAt !== null ? 'used' : withdrawnAt !== null ? 'withdrawn' : 'expired';
      return show(request, reply, {
        ...{ title: 'invitation.closed', main: <ClosedInvitation why={why} />, status: 410 },
      });
    }
    const session = sessionToken(request, origin);
    const who = session === null ? null : await personOfSession(door.db, session, door.now());
    const main = (
      <InvitationPage opened={opened} signedIn={who?.email ?? null} here={`/invitations/${token}`} />
    );
    return show(request, reply, {
      ...{ title: 'invitation.title', main, status: again.error ? 422 : 200, ...again },
      token: who ? formToken(session ?? '') : '',
    });
  }

  async function newAccountIn(
    request: FastifyRequest,
    fields: URLSearchParams,
  ): Promise<Accepting | Required<Pick<DoorPage, 'error' | 'given'>>> {
    const { token } = request.params as { token: string };
    const opened = await invitationOfLink(door.db, hashOfToken(token), door.now());
    // Said by the page itself: the link is not known, or closed.
    if (!opened?.isOpen)
      return { given: {}, error: { act: 'accept', field: '', key: 'refused.not-permitted' } };
    const name = textOf(fields, 'name').slice(0, 200);
    const language = fields.get('language') === 'fr' ? 'fr' : 'en';
    const given = { name, language };
    const wrong = (field: string, key: Key) => ({ given, error: { act: 'accept', field, key } });
    if (name === '') return wrong('name', 'form.required');
    const password = fields.get('password') ?? '';
    const fault = faultOfPassword(password, [name, opened.invitation.address]);
    if (fault) return wrong('password', `refused.${fault}`);
    return { ...given, language, passwordHash: await hashPassword(password) };
  }
}
