import type { Given, Option } from './command.js';

/** How a text is to be recognised, when a person knows better than the text shows. */
export interface RecognitionChoice {
  /** Id of a profile. */
  readonly profile: string | undefined;
  /** A file with the preset of a body that is not built in. */
  readonly body: string | undefined;
  /** What becomes of changes that were tracked in a Word file. */
  readonly changes?: 'accepted' | 'rejected' | 'shown' | undefined;
}

/** The options of every command that recognises. */
export const recognitionOptions: Readonly<Record<'profile' | 'body' | 'changes', Option>> = {
  profile: { type: 'string', value: 'P', about: 'reads it as a text of this kind, whatever it looks like' },
  body: {
    type: 'string',
    value: 'PRESET.json',
    about: 'knows a body of your own too: its names, verbs and parties',
  },
  changes: {
    type: 'string',
    choices: ['accepted', 'rejected', 'shown'],
    about: 'what becomes of tracked changes in a Word file; accepted unless said',
  },
};

export function recognitionChoice(given: Given): RecognitionChoice {
  return {
    profile: given.text('profile'),
    body: given.text('body'),
    changes: given.text('changes') as RecognitionChoice['changes'],
  };
}
