import type { CalendarEntry } from '@rapporteur/monitoring';
import type { RoundCalendar } from '@rapporteur/registry';
import type { View } from '../components/view.js';
import { dateInWords } from '../words/locale.js';
import type { CalendarEvent } from './icalendar.js';

/**
 * The entries of a round as events, in the words of a reader.
 * @param above "/desk" where their pages are those of the workspace
 */
export function calendarEvents(
  { round, entries }: RoundCalendar,
  view: View,
  above: '' | '/desk' = '',
): readonly CalendarEvent[] {
  return entries.map((entry) => ({
    ...{ uid: `${entry.uid}@rapporteur`, from: entry.from, to: entry.to },
    location: entry.kind === 'meeting' ? entry.place : null,
    category: view.say(entry.kind === 'meeting' ? 'calendar.category.meeting' : 'calendar.category.due'),
    url: `${view.origin}${above}/rounds/${encodeURIComponent(round.key)}`,
    ...saidOf(entry, round.title[view.language], view),
  }));
}

function saidOf(
  entry: CalendarEntry,
  round: string,
  { say, nameOf, language }: View,
): Pick<CalendarEvent, 'summary' | 'description'> {
  switch (entry.kind) {
    case 'meeting':
      return {
        summary: say('calendar.meeting', { number: entry.number, title: entry.title[language] }),
        description: round,
      };
    case 'due': {
      const { duty, party, decision, extends: before } = entry;
      const what = { duty: say(`letter.duty.${duty}`), party: party === null ? 'none' : nameOf(party) };
      return {
        summary: say('calendar.due', what),
        description: before
          ? say('calendar.due.extended', {
              ...{ round, decision, before: before.decision, day: dateInWords(before.day, language) },
            })
          : say('calendar.due.text', { round, decision }),
      };
    }
    case 'amendments': {
      const { symbol, title, meeting, decision } = entry;
      return {
        summary: say('calendar.amendments', { symbol }),
        description: say('calendar.amendments.text', { title, meeting, decision }),
      };
    }
    case 'vote':
      return {
        summary: say('calendar.vote', { number: entry.number }),
        description: say('calendar.vote.text', { round, decision: entry.decision }),
      };
  }
}
