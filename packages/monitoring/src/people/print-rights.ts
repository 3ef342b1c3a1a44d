import type { Condition, Right } from './right.js';
import { consultationRights } from './rights/consultations.js';
import { contributionRights } from './rights/contributions.js';
import { letterRights } from './rights/letters.js';
import { meetingRights } from './rights/meetings.js';
import { peopleRights } from './rights/people.js';
import { questionnaireRights } from './rights/questionnaires.js';
import { replyRights } from './rights/replies.js';
import { roundRights } from './rights/rounds.js';
import { rights } from './rights.js';

/** What a condition says behind an office: "contact person *of the State that it is of*". */
const inWords: Readonly<Record<Condition, string>> = {
  'open-to-public': 'when public',
  'open-to-round': 'when open to the round',
  'open-to-body': 'when open to the body',
  'open-to-members': 'when open to members',
  'open-to-secretariat': 'when open to the secretariat',
  'open-to-team': 'when open to the team',
  'same-party': 'of the same State',
  'other-party': 'of another State',
  'same-organisation': 'of the same organisation',
  'own-questions': 'appointed for the question',
  named: 'who has it in hand',
};

const parts: readonly (readonly [title: string, acts: Readonly<Record<string, readonly Right[]>>])[] = [
  ['People', peopleRights],
  ['Rounds and standards', roundRights],
  ['Meetings', meetingRights],
  ['Letters', letterRights],
  ['Questionnaires', questionnaireRights],
  ['Replies', replyRights],
  ['Contributions and the compilation', contributionRights],
  ['Children’s consultations', consultationRights],
];

/** The table of rights as the guide prints it (docs/guide/secretariat/rights.md); a test holds the two equal. */
export function printRights(): string {
  return parts
    .map(([title, own]) => {
      const rows = Object.keys(own).map(
        (act) => `| \`${act}\` | ${whoIn(rights[act as keyof typeof rights])} |`,
      );
      return `## ${title}\n\n| act | who may |\n|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

function whoIn(given: readonly Right[]): string {
  return given
    .map(({ who, where = [] }) =>
      [whoInWords(who), ...where.map((condition) => inWords[condition])].join(' '),
    )
    .join('; ');
}

function whoInWords(who: Right['who']): string {
  if (who === 'anyone') return 'everyone';
  return who === 'holder' ? 'whoever has an office in the round' : who.replaceAll('-', ' ');
}
