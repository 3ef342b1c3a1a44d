import { type Database, openPapers } from '@rapporteur/registry';

/** A classification ends at midnight in the zone of its body: so late the paper is public at the latest. */
const pause = 10 * 60_000;

/** Opens the papers whose classification has ended, at once and from time to time. Gives what ends it. */
export function keepOpeningPapers(db: Database, tell: (line: string) => void): () => Promise<void> {
  let running = Promise.resolve();
  const open = () => {
    running = running
      .then(() => openPapers(db, { name: 'system' }))
      .then(({ opened }) => {
        if (opened > 0) tell(`${opened} papers are public from today.`);
      })
      .catch((error) => tell(`Papers whose day has come could not be opened: ${error.message}`));
  };
  open();
  const timer = setInterval(open, pause).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
