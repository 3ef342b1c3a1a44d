import {
  type Database,
  letterFailed,
  letterSent,
  queueReminders,
  type StoredLetter,
  takeLetters,
} from '@rapporteur/registry';
import type { WrittenLetter } from '@rapporteur/web';
import { MailProblem, type MailSender } from './mail.js';

export interface Post {
  readonly write: (letter: StoredLetter) => WrittenLetter | null;
  /** Null: this installation sends no mail, and the secretariat has its outbox. */
  readonly sender: MailSender | null;
  readonly log: (line: string) => void;
}

/** What is done each minute: reminders whose time it is are put into the outbox, and what waits there is sent. */
export async function tickLetters(db: Database, now: Date, { write, sender, log }: Post): Promise<void> {
  await queueReminders(db, now);
  if (!sender) return;
  for (const letter of await takeLetters(db, now)) {
    const problem = await problemOf(letter, { write, sender }, now);
    if (problem === null) await letterSent(db, letter.id, now);
    else {
      await letterFailed(db, letter.id, problem, now);
      // Neither to whom nor what: the outbox says that to those who may see it.
      log(`A letter could not be sent: ${problem}`);
    }
  }
}

async function problemOf(
  letter: StoredLetter,
  { write, sender }: { readonly write: Post['write']; readonly sender: MailSender },
  at: Date,
): Promise<string | null> {
  const written = write(letter);
  if (!written) return 'This server was given no secret, so that it can make no links.';
  try {
    await sender.send({ id: letter.id, to: letter.to, ...written, at });
    return null;
  } catch (error) {
    if (error instanceof MailProblem) return error.message;
    throw error;
  }
}

export interface RunningPost {
  close(): Promise<void>;
}

const minute = 60_000;

/** Ticks each minute until it is closed; what is being sent is finished first. */
export function startPost(db: Database, post: Post): RunningPost {
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = tickLetters(db, new Date(), post)
      .catch((error) => post.log(`Letters wait: ${error.message}`))
      .finally(() => {
        isRunning = false;
      });
  }, minute);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await running;
      post.sender?.close();
    },
  };
}
