import { calendarOfKey, type Database, hashOfToken, roundCalendar, thePublic } from '@rapporteur/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from '../edge/answer.js';
import { askedLanguage } from '../edge/asked-language.js';
import { refuse } from '../edge/refusals.js';
import type { Site } from '../edge/site.js';
import { calendarEvents } from './calendar-events.js';
import { writeCalendar } from './icalendar.js';

/**
 * Feeds for calendar programs: of a round what is public, and of a person, by a secret address, what that person may see
 * today. An address that never was and one that was ended are answered alike.
 */
export function serveCalendars(
  app: FastifyInstance,
  site: Site,
  db: Database,
  { now }: { readonly now: () => Date },
): void {
  app.get<{ Params: { round: string } }>('/rounds/:round/calendar.ics', async (request, reply) => {
    const { language, chosen } = askedLanguage(request);
    const view = site.view(language, chosen);
    const calendar = await roundCalendar(db, thePublic, request.params.round, now());
    if (!calendar) return sendRefusal(site, request, reply, refuse('not-found'));
    const name = view.say('calendar.of', { round: calendar.round.title[language] });
    reply.header('cache-control', 'public, max-age=900').header('vary', 'accept-language');
    return send(reply, writeCalendar({ name, language, events: calendarEvents(calendar, view), at: now() }));
  });

  app.get<{ Params: { token: string } }>('/calendar/:token.ics', async (request, reply) => {
    reply
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .header('referrer-policy', 'no-referrer');
    return sendOwn(request, reply, request.params.token);
  });

  async function sendOwn(request: FastifyRequest, reply: FastifyReply, token: string) {
    const found = await calendarOfKey(db, hashOfToken(token), now());
    if (!found) return sendRefusal(site, request, reply, refuse('not-found'));
    const { language, rounds } = found;
    const view = site.view(language, true);
    // A meeting of the body stands in each of its rounds, and once in a calendar.
    const events = new Map(
      rounds.flatMap((round) => calendarEvents(round, view, '/desk')).map((event) => [event.uid, event]),
    );
    return send(
      reply,
      writeCalendar({ name: view.say('calendar.own'), language, events: [...events.values()], at: now() }),
    );
  }
}

function send(reply: FastifyReply, text: string): FastifyReply {
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="calendar.ics"')
    .send(text);
}
