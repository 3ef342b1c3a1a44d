import type { Refusal as RegistryRefusal } from '@rapporteur/registry';
import { type Refusal, refuse } from '../../edge/refusals.js';
import type { ReadOwn } from '../../private-reading/read-text.js';

/** Why a file that somebody brought could not be read: said on the form that brought it. */
export function unreadableFile(why: Extract<ReadOwn, { ok: false }>['why']): Refusal | RegistryRefusal {
  if (why.kind === 'busy') return refuse('busy');
  const field = { field: 'file' };
  if (why.kind === 'took-too-long')
    return { refused: 'reply-file-unreadable', message: 'Reading this file took too long.', ...field };
  return { refused: 'reply-file-unreadable', message: 'This file could not be read.', ...field };
}
