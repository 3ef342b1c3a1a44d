import { type Refused, refuse } from '../read-result.js';

export type JsonResult = { readonly ok: true; readonly value: unknown } | Refused;

/** JSON as `writeJson` makes it, or anybody else. What is wrong comes back as a sentence with the place. */
export function readJson(text: string): JsonResult {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('not-json', `This is not valid JSON: ${reason}. The file may be cut; export it again.`);
  }
}
