import { spellerFrom } from '@rapporteur/monitoring';
import { type Checked, checkText, dismiss, saved } from './checking.js';
import type { Ask, Tell } from './messages.js';

/** The worker's side of the window; the types of pages have no name for it. */
const scope = self as unknown as {
  onmessage: (event: { data: Ask }) => void;
  postMessage(message: Tell): void;
};

const tell = (message: Tell) => scope.postMessage(message);
const { affixes, stems } = DICTIONARY;
const spellers = { en: spellerFrom(affixes, stems) };
let checked: Checked | null = null;

scope.onmessage = ({ data: ask }) => {
  if (ask.kind === 'check') checked = checkText(ask, spellers, () => performance.now(), tell);
  else if (!checked) return;
  else if (ask.kind === 'save') tell(saved(checked, ask.as, ask.now));
  else {
    const suppression = dismiss(checked, ask.index, ask.reason);
    if (suppression) tell({ kind: 'dismissed', index: ask.index, suppression });
  }
};
