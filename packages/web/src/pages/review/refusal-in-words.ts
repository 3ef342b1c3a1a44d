import type { Refusal } from '@rapporteur/registry';
import type { View } from '../../components/view.js';

const codes = [
  'finding-unknown',
  'finding-changed',
  'already-accepted',
  'nothing-corrected',
  'claim-empty',
  'claim-too-long',
  'no-party',
  'party-not-of-round',
  'split-too-small',
  'split-loses-party',
  'merge-with-itself',
  'merge-contradicts',
  'merge-across-texts',
  'judgement-unknown',
] as const satisfies readonly Refusal['refused'][];

/** Why an act was refused, in the language of the page. */
export function refusalInWords({ refused }: Refusal, { say }: View): string {
  const code = codes.find((each) => each === refused);
  return say(code ? `judgement.${code}` : 'judgement.other');
}
