import type { AskedAct } from '@rapporteur/monitoring';

type Said = Extract<AskedAct, { act: 'correct' }>['said'];

/** The parts of a split: as many as a finding's parts can be told apart by behind its key. */
export const letters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz'];

/** From the fields of a form to the act that it asks for; null for a form that is not ours. */
export function askedAct(form: URLSearchParams): AskedAct | null {
  const act = form.get('act');
  const key = form.get('key') ?? '';
  switch (act) {
    case 'accept':
    case 'reject':
      return { act, key };
    case 'correct':
      return { act, key, said: saidIn(form, form.getAll('party'), '') };
    case 'merge':
      return { act, key, with: form.get('with') ?? '' };
    case 'split':
      return { act, key, parts: partsIn(form) };
    default:
      return null;
  }
}

function partsIn(form: URLSearchParams): readonly Said[] {
  const placed = [...form].flatMap(([name, letter]) =>
    name.startsWith('in-') ? [{ party: name.slice(3), letter }] : [],
  );
  return letters.flatMap((letter) => {
    const parties = placed.filter((each) => each.letter === letter).map(({ party }) => party);
    return parties.length > 0 ? [saidIn(form, parties, `-${letter}`)] : [];
  });
}

function saidIn(form: URLSearchParams, parties: readonly string[], suffix: string): Said {
  const side = form.get(`side${suffix}`);
  return {
    claim: form.get(`claim${suffix}`) ?? '',
    polarity: side === 'has' || side === 'lacks' ? side : 'other',
    parties,
  };
}
