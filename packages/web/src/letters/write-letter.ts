import type { StoredLetter } from '@rapporteur/registry';
import { type View, viewOf, withLanguage } from '../components/view.js';
import { type Keys, keysOf } from '../session/keys.js';
import type { Settings } from '../settings.js';
import { dateInWords } from '../words/locale.js';
import { shownNames } from '../words/own-names.js';

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
}

/** Writes letters for a server with these settings; null where links can not be made, since it was given no secret. */
export function letterWriter(settings: Settings): (letter: StoredLetter) => WrittenLetter | null {
  const names = shownNames(settings.presets ?? []);
  const keys = settings.secret && keysOf(settings.secret);
  return (letter) => {
    if (letter.kind === 'invitation' && !keys) return null;
    return writeLetter(letter, viewOf(letter.to.language, true, settings.origin, names), keys ?? null);
  };
}

/**
 * A letter in the language of whom it goes to: that something waits, where, and by when; nothing else.
 * @param keys null where no links are made: then an invitation is shown without its link
 */
export function writeLetter(letter: StoredLetter, view: View, keys: Keys | null): WrittenLetter {
  const { say, language } = view;
  const values = valuesOf(letter, view);
  const { subject, text } = sentencesOf(letter, view, values);
  const link = linkOf(letter, view, keys);
  const where =
    letter.kind === 'invitation'
      ? [say('letter.invitation.link', values), link]
      : [say('letter.where'), link];
  const parts = [
    say('letter.greeting', { name: onOneLine(letter.to.name) }),
    text,
    ...(link === null ? [] : [where.join('\n')]),
    `-- \n${say('letter.ending', { body: letter.bodyName[language] })}`,
  ];
  return { subject: onOneLine(subject), text: `${parts.join('\n\n')}\n` };
}

/** What people are called could else begin a line, or a header, of its own. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}

type LetterValues = Readonly<
  Record<'body' | 'round' | 'office' | 'party' | 'expires' | 'day' | 'decision' | 'duty', string>
>;

function sentencesOf({ kind, about }: StoredLetter, { say }: View, values: LetterValues): WrittenLetter {
  if (kind === 'reminder')
    return {
      subject: say('letter.reminder.subject', values),
      text: say(about.time === 'day-after' ? 'letter.reminder.after' : 'letter.reminder.before', values),
    };
  return { subject: say(`letter.${kind}.subject`, values), text: say(`letter.${kind}.text`, values) };
}

/** "none" where the letter says nothing of it: the words choose by that. */
function valuesOf(letter: StoredLetter, { say, language, nameOf }: View): LetterValues {
  const { about } = letter;
  const textOf = (key: string) => (about[key] === undefined ? 'none' : String(about[key]));
  const dayOf = (key: string) =>
    about[key] === undefined ? 'none' : dateInWords(String(about[key]), language);
  return {
    body: letter.bodyName[language],
    round:
      letter.roundTitle?.[language] ?? (letter.kind === 'invitation' ? 'none' : letter.bodyName[language]),
    office: about.kind === undefined ? 'none' : say(`mandate.${about.kind}` as 'mandate.secretariat'),
    party: about.party === undefined ? 'none' : nameOf(String(about.party)),
    duty: about.duty === undefined ? 'none' : say(`letter.duty.${about.duty}` as 'letter.duty.reply'),
    ...{ expires: dayOf('expires'), day: dayOf('day'), decision: textOf('decision') },
  };
}

function linkOf({ kind, thing, path }: StoredLetter, { origin, language }: View, keys: Keys | null) {
  if (kind !== 'invitation') return path === null ? null : `${origin}${withLanguage(path, language)}`;
  return thing && keys
    ? `${origin}${withLanguage(`/invitations/${keys.invitationToken(thing.id)}`, language)}`
    : null;
}
