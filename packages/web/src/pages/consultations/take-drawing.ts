import { redrawIsolated } from '@rapporteur/formats';
import type { Refusal, RefusalCode } from '@rapporteur/registry';
import { scanForMalware } from './scan-for-malware.js';

const codes = {
  'not-a-scan': 'consultation-not-a-scan',
  'too-large': 'consultation-drawing-too-large',
  unreadable: 'consultation-drawing-unreadable',
} as const satisfies Record<string, RefusalCode>;

/**
 * From the file that came to a drawing that may be kept: looked through for malware where that is set up, and made anew
 * from its points. The file itself is kept nowhere.
 * @param clamd the socket of the scanner; null where there is none
 */
export async function takeDrawing(
  bytes: Uint8Array | undefined,
  clamd: string | null,
): Promise<{ readonly png: Uint8Array } | Refusal> {
  if (!bytes) return refused('consultation-not-a-scan');
  if (clamd !== null) {
    const found = await scanForMalware(bytes, clamd);
    if (found !== 'clean')
      return refused(found === 'found' ? 'consultation-drawing-suspect' : 'consultation-scan-failed');
  }
  const drawn = await redrawIsolated(bytes);
  return 'refused' in drawn ? refused(codes[drawn.refused]) : drawn;
}

function refused(code: RefusalCode): Refusal {
  return { refused: code, message: 'This file is not taken as the scan of a drawing.', field: 'drawing' };
}
