import type { Thing } from '../people/thing.js';
import type { Questionnaire } from './questionnaire.js';

/** A draft is the secretariat's; what is launched is for everyone to read. */
export function thingOfQuestionnaire({
  body,
  round,
  status,
}: Pick<Questionnaire, 'body' | 'round' | 'status'>): Thing {
  return {
    kind: 'questionnaire',
    body,
    round,
    openTo: status === 'launched' ? ['public', 'round', 'body', 'secretariat'] : ['secretariat'],
  };
}
