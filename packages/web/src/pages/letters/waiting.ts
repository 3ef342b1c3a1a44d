import { waitingLetters } from '@rapporteur/registry';
import type { Desk } from '../../desk/desk.js';
import type { Waiting } from '../../desk/waiting.js';

/** For the secretariat: letters to be sent by hand, or that could not be sent. */
export async function lettersThatWait({ db, site, signedIn: { viewer } }: Desk): Promise<readonly Waiting[]> {
  return (await waitingLetters(db, viewer)).flatMap(({ round, waiting, failing }) => {
    const count = site.settings.sendsMail ? failing : waiting;
    const address = `/desk/rounds/${encodeURIComponent(round)}/letters`;
    return count > 0 ? [{ round, address, text: 'letters.waitsFor' as const, values: { count } }] : [];
  });
}
