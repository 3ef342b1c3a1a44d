import type { Database } from '@rapporteur/registry';
import { sql } from 'kysely';
import { prepared, round } from './fill.js';

/*
 * A word of its own in every place that some may read and others may not, put there after the acts, and who may read it,
 * as the issue says it: people by their keys in the sample, "member" for all of a kind. Whoever is not named never meets
 * the word.
 */

export interface Canary {
  readonly word: string;
  readonly readers: readonly string[];
  put(db: Database): Promise<unknown>;
}

const teamOf = (party: string) => [`contact-person:${party}`, `contributor:${party}`];
const body = ['secretariat', 'member', 'observer', 'participant', 'question-rapporteur'];
/** Those in whose hands the consultations of the filled round are; the observer reviews. */
const inHands = ['facilitator!', 'safeguarding-lead', 'observer'];

const ofReply = (party: string) => sql`(select id from replies where party = ${party}
  and round_id = (select id from rounds where key = ${round}))`;
const ofConsultation = (number: number) => sql`(select id from consultations where number = ${number}
  and round_id = (select id from rounds where key = ${round}))`;
const contributionsIn = (state: string) =>
  sql`(select id from contributions where state = ${state} and audience = 'public')`;

function canary(
  name: string,
  readers: readonly string[],
  put: (word: string) => ReturnType<typeof sql>,
): Canary {
  const word = `zq${name.replaceAll(/\W/g, '')}canary`;
  return { word, readers, put: (db) => put(word).execute(db) };
}
const json = (word: string) => sql`to_jsonb(${word}::text)`;

export const canaries: readonly Canary[] = [
  canary(
    'draft-reply',
    teamOf('XA'),
    (w) => sql`update reply_answers set content = jsonb_set(content, '{text}', ${json(w)})
    where reply_id = ${ofReply('XA')}`,
  ),
  canary(
    'draft-version',
    teamOf('XA'),
    (w) => sql`update reply_answer_versions set content = jsonb_set(content, '{text}', ${json(w)})
    where reply_id = ${ofReply('XA')}`,
  ),
  canary(
    'team-comment',
    teamOf('XA'),
    (w) => sql`update reply_comments set text = ${w} where reply_id = ${ofReply('XA')}`,
  ),
  canary(
    'comment-after-publication',
    teamOf('XC'),
    (w) => sql`update reply_comments set text = ${w} where reply_id = ${ofReply('XC')}`,
  ),
  canary(
    'draft-evidence',
    teamOf('XA'),
    (w) => sql`update files set bytes = convert_to(${w}, 'UTF8') where id in (
    select (jsonb_array_elements(content->'files')->>'id')::uuid from reply_answers where reply_id = ${ofReply('XA')})`,
  ),
  canary(
    'submitted-evidence',
    [...teamOf('XB'), 'secretariat'],
    (w) => sql`update files set bytes = convert_to(${w}, 'UTF8') where id in (
    select (jsonb_array_elements(content->'files')->>'id')::uuid from reply_answers where reply_id = ${ofReply('XB')})`,
  ),
  canary(
    'extension-reason',
    [...teamOf('XA'), 'secretariat'],
    (w) => sql`update reply_extensions set reason = ${w}`,
  ),
  canary(
    'submitted',
    [...teamOf('XB'), 'secretariat'],
    (w) => sql`update reply_submission_answers set content = jsonb_set(content, '{text}', ${json(w)})
    where submission_id in (select id from reply_submissions where party = 'XB')`,
  ),
  canary(
    'first-submission',
    [...teamOf('XC'), 'secretariat'],
    (w) => sql`update reply_submission_answers set content = jsonb_set(content, '{text}', ${json(w)})
    where submission_id in (select id from reply_submissions where party = 'XC' and number = 1)`,
  ),
  canary(
    'correction-reason',
    [...teamOf('XC'), 'secretariat'],
    (w) => sql`update reply_corrections set reason = ${w}`,
  ),

  canary(
    'contribution-draft',
    ['civil-society!'],
    (w) =>
      sql`update contribution_parts set text = ${w} where contribution_id in ${contributionsIn('draft')}`,
  ),
  canary(
    'unmoderated',
    ['civil-society:2', 'secretariat'],
    (w) => sql`update contribution_submissions set parts = jsonb_set(parts, '{0,text}', ${json(w)})
    where contribution_id in ${contributionsIn('submitted')}`,
  ),
  canary(
    'for-the-body',
    [...body, 'nhri'],
    (w) => sql`update contribution_submissions set parts = jsonb_set(parts, '{0,text}', ${json(w)})
    where contribution_id in (select id from contributions where audience = 'body')`,
  ),
  canary(
    'withheld-name',
    ['civil-society:2', 'secretariat'],
    (w) => sql`update organisations set name = ${w} where name = 'Nightingale Trust'`,
  ),
  canary('response-draft', teamOf('XC'), (w) => sql`update responses set text = ${w} where state = 'draft'`),
  canary(
    'response-sent',
    [...teamOf('XC'), 'secretariat'],
    (w) => sql`update responses set text = ${w} where state = 'sent'`,
  ),
  canary(
    'contradiction',
    ['question-rapporteur!', 'secretariat'],
    (w) => sql`update contradictions set replied = jsonb_set(replied, '{quotation}', ${json(w)})`,
  ),

  canary(
    'to-review',
    ['facilitator!', 'observer'],
    (w) => sql`update consultation_expressions set text = ${w} where state = 'to-review'`,
  ),
  canary(
    'reviewed',
    ['facilitator!', 'observer', 'secretariat'],
    (w) => sql`update consultation_expressions set text = ${w} where state = 'reviewed'`,
  ),
  canary(
    'locked',
    ['safeguarding-lead'],
    (w) => sql`update consultation_expressions set text = ${w} where state = 'locked'`,
  ),
  canary(
    'concern-service',
    ['safeguarding-lead'],
    (w) => sql`update consultation_concerns set service = ${w}`,
  ),
  canary(
    'link-note',
    ['secretariat'],
    (w) => sql`update consultation_link_notes set said = ${w}, address = ${`https://${w}.example.org/`}`,
  ),
  canary(
    'gate',
    [...inHands, 'secretariat'],
    (w) => sql`update consultations set attested = jsonb_set(attested, '{1,said,who}', ${json(w)})
    where id = ${ofConsultation(1)}`,
  ),
  // In the form of whoever appoints.
  canary(
    'never-named',
    ['secretariat'],
    (w) => sql`update consultations set never_named = array[${w}] where id = ${ofConsultation(1)}`,
  ),
  ...['gate', 'lessons'].map((place) =>
    canary(`${place}-of-the-published`, [...inHands, 'secretariat'], (w) =>
      place === 'gate'
        ? sql`update consultations set attested = jsonb_set(attested, '{1,said,who}', ${json(w)}) where id = ${ofConsultation(2)}`
        : sql`update consultations set lessons = ${w} where id = ${ofConsultation(2)}`,
    ),
  ),
  canary(
    'summary-draft',
    [...inHands, 'secretariat'],
    (w) =>
      sql`update consultations set summary = jsonb_set(summary, '{words}', ${json(w)}) where id = ${ofConsultation(1)}`,
  ),
  canary(
    'lessons',
    [...inHands, 'secretariat'],
    (w) => sql`update consultations set lessons = ${w} where id = ${ofConsultation(1)}`,
  ),
  canary(
    'quotation-draft',
    [...inHands, 'secretariat'],
    (w) => sql`update consultation_quotations set words = ${w} where consultation_id = ${ofConsultation(1)}`,
  ),

  ...(['round', 'body', 'members', 'secretariat'] as const).flatMap((audience) => {
    const readers = {
      round: [
        ...body,
        ...teamOf('XA'),
        ...teamOf('XB'),
        ...teamOf('XC'),
        ...teamOf('XD'),
        'civil-society',
        'nhri',
        'facilitator!',
        'facilitator:2',
        'safeguarding-lead',
        'national-rapporteur',
      ],
      body,
      members: ['secretariat', 'member', 'question-rapporteur!'],
      secretariat: ['secretariat'],
    }[audience];
    return [
      canary(
        `paper-title-${audience}`,
        readers,
        (w) => sql`update meeting_documents set title = ${w} where audience = ${audience}`,
      ),
      canary(
        `paper-bytes-${audience}`,
        readers,
        (w) =>
          sql`update files set bytes = convert_to(${w}, 'UTF8') where id in (select file_id from meeting_documents where audience = ${audience})`,
      ),
      canary(
        `decision-${audience}`,
        readers,
        (w) => sql`update decisions set text_en = ${w}, text_fr = ${w} where audience = ${audience}`,
      ),
    ];
  }),

  canary(
    'invited',
    ['contact-person:XB', 'secretariat'],
    (w) => sql`update invitations set name = ${w}, email = ${`${w}@lake.example`}`,
  ),
  canary(
    'address-of-a-ministry',
    ['contributor:XA:health', 'contact-person:XA', 'secretariat'],
    (w) => sql`update people set email = ${`${w}@lake.example`}
    where id = (select person_id from reply_delegations limit 1)`,
  ),
  canary(
    'address-of-the-facilitator',
    ['facilitator!', 'secretariat'],
    (w) => sql`update people set email = ${`${w}@lake.example`} where email = 'facilitator@lake.example'`,
  ),
  canary(
    'address-of-a-member',
    ['member:XC', 'secretariat'],
    (w) => sql`update people set email = ${`${w}@lake.example`} where email = 'member.xc@lake.example'`,
  ),
  canary('reviewer-of-nobody', [], (w) => sql`update refused_acts set code = ${w}`),

  canary(
    'prepared-round',
    [...body, 'safeguarding-lead', 'national-rapporteur'],
    (w) => sql`update rounds set title_en = ${w}, title_fr = ${w} where key = ${prepared}`,
  ),
  canary(
    'prepared-questionnaire',
    ['secretariat'],
    (w) => sql`update questionnaires set content = jsonb_set(content, '{title,en}', ${json(w)})
    where round_id = (select id from rounds where key = ${prepared})`,
  ),
];

export function isReader({ readers }: Canary, person: string): boolean {
  return readers.some((reader) => matches(reader, person));
}

/** "contributor:XA" stands for "contributor:XA:health" too; "facilitator!" for that one alone. */
export function matches(name: string, person: string): boolean {
  return name.endsWith('!') ? person === name.slice(0, -1) : person === name || person.startsWith(`${name}:`);
}
