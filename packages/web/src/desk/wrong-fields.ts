import { isRefusal, type Refusal as RegistryRefusal } from '@rapporteur/registry';
import type { z } from 'zod';
import type { View } from '../components/view.js';
import { type Key, wordsByLanguage } from '../words/say.js';

/** What is wrong with a form, in sentences by field; "" for the form as a whole. */
export type Wrong = Readonly<Record<string, string>>;

/** A schema's issues: the first of each field. The message is a key of the words, with a number behind it where there is one. */
export function wrongFields(error: z.ZodError, { say }: View): Wrong {
  const wrong: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    if (field in wrong) continue;
    const [key = '', about = ''] = message.split(' ', 2);
    wrong[field] = isKey(key) ? say(key, { about } as never) : say('form.notAChoice');
  }
  return wrong;
}

/** A refusal of the registry in the reader's words; in its own English where nobody wrote them. */
export function refusedInWords(refusal: RegistryRefusal, { say }: View): string {
  const key = `refused.${refusal.refused}`;
  return isKey(key) ? say(key, (refusal.about ?? {}) as never) : refusal.message;
}

export function isKey(key: string): key is Key {
  return Object.hasOwn(wordsByLanguage.en, key);
}

export { isRefusal as isRegistryRefusal };
