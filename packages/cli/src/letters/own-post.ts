import type { Registry } from '@rapporteur/registry';
import type { Settings } from '@rapporteur/web';
import { setting } from '../environment.js';
import { WrongUse } from '../wrong-use.js';
import { type MailSender, mailSender } from './mail.js';
import { type RunningPost, startPost } from './send-letters.js';

/** By the settings; null where letters are not sent by mail. */
export function ownMailSender(): MailSender | null {
  const [server, from] = [setting('RAPPORTEUR_SMTP'), setting('RAPPORTEUR_MAIL_FROM')];
  if (server === undefined) return null;
  if (from === undefined)
    throw new WrongUse('RAPPORTEUR_SMTP needs RAPPORTEUR_MAIL_FROM, the address from which letters come.');
  return mailSender(server, from);
}

/** Reminds and sends, each minute, until the server closes. */
export async function startOwnPost(
  { db }: Registry,
  settings: Settings,
  sender: MailSender | null,
  log: (line: string) => void,
): Promise<RunningPost> {
  const { letterWriter } = await import('@rapporteur/web');
  return startPost(db, { write: letterWriter(settings), sender, log });
}
