import { dataVersion, listRounds, type Registry, thePublic } from '@rapporteur/registry';

/** One thing that was looked at. */
export interface Examined {
  readonly what: string;
  readonly isWell: boolean;
  readonly says: string;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Looks whether a registry is well. What is found is said in sentences; nothing is mended. */
export async function examine(registry: Registry): Promise<Examined[]> {
  const { db, engine, place, backups } = registry;
  const rounds = await listRounds(db, thePublic);
  const newest = backups?.list().at(-1);
  return [
    {
      what: 'database',
      isWell: true,
      says: `${engine}, at ${place}; it answers (data version ${await dataVersion(db, thePublic)})`,
    },
    {
      what: 'rounds',
      isWell: rounds.length > 0,
      says: rounds.map(({ key }) => key).join(', ') || 'none: rapporteur serve loads the open data',
    },
    backups === null
      ? { what: 'backups', isWell: true, says: 'made by whoever runs PostgreSQL' }
      : {
          what: 'backups',
          isWell: newest !== undefined && isFresh(newest.madeAt),
          says: newest ? `the newest is of ${newest.madeAt}, ${newest.path}` : 'none yet: rapporteur backup',
        },
  ];
}

function isFresh(madeAt: string): boolean {
  return Date.now() - Date.parse(madeAt) < 8 * dayInMilliseconds;
}
