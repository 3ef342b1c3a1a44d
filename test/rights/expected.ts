import { readFileSync } from 'node:fs';
import { type MandateKind, mandateKinds } from '@rapporteur/monitoring';

/** What a kind of person may, as the file says it. */
export type Extent = 'any' | 'own' | 'in-hand' | 'open' | 'own open' | 'own in-hand' | 'questions';

export interface Expected {
  readonly extentsByKind: ReadonlyMap<MandateKind, readonly Extent[]>;
  readonly whenPublic: boolean;
}

const extents: readonly string[] = ['any', 'own', 'in-hand', 'open', 'own open', 'own in-hand', 'questions'];

/** The file of a non-programmer: "act: who extent; who extent; everyone when public". */
export function readExpected(): ReadonlyMap<string, Expected> {
  const text = readFileSync(new URL('./expected.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), expectedOf(line)]));
}

function expectedOf(line: string): Expected {
  const extentsByKind = new Map<MandateKind, Extent[]>();
  let whenPublic = false;
  for (const part of line.slice(line.indexOf(':') + 1).split(';')) {
    const said = part.trim();
    if (said === 'everyone when public') {
      whenPublic = true;
      continue;
    }
    const [, who = '', extent = ''] = /^(\S+) (.+)$/.exec(said) ?? [];
    const kinds = who === 'everybody' ? mandateKinds : mandateKinds.filter((kind) => kind === who);
    if (kinds.length === 0 || !extents.includes(extent))
      throw new Error(`Not understood: "${said}" in "${line}"`);
    for (const kind of kinds) extentsByKind.set(kind, [...(extentsByKind.get(kind) ?? []), extent as Extent]);
  }
  return { extentsByKind, whenPublic };
}
