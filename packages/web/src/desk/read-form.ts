import type { FastifyRequest } from 'fastify';
import type { GivenFile } from './desk-page.js';

/** A form as it came: the first value of a name, or all where there are several. */
export interface ReadForm {
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly GivenFile[];
  /** The name of a file field that was larger than allowed. */
  readonly tooLarge: string | null;
}

export const nothingSent: ReadForm = { given: {}, files: [], tooLarge: null };

/**
 * Takes urlencoded and multipart forms. Files above the limit are not kept, and what was typed beside them is.
 * @param largest bytes of a file that some act of the page takes; 0 where none takes any
 */
export async function readForm(request: FastifyRequest, largest: number): Promise<ReadForm> {
  if (!request.isMultipart()) {
    const body = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    return { given: gathered([...body]), files: [], tooLarge: null };
  }
  const pairs: [string, string][] = [];
  const files: GivenFile[] = [];
  let tooLarge: string | null = null;
  for await (const part of request.parts({ limits: { fileSize: Math.max(1, largest) } })) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) tooLarge = part.fieldname;
    else if (chunks.length > 0)
      files.push({
        field: part.fieldname,
        name: part.filename ?? '',
        bytes: new Uint8Array(Buffer.concat(chunks)),
      });
  }
  return { given: gathered(pairs), files, tooLarge };
}

function gathered(pairs: readonly (readonly [string, string])[]): ReadForm['given'] {
  const given: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    const before = given[name];
    if (before === undefined) given[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else given[name] = [before, value];
  }
  return given;
}
