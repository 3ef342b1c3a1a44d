const sentencesByCode: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder.',
  EACCES: 'permission is denied.',
  EPERM: 'permission is denied.',
  EISDIR: 'it is a folder.',
  ENOTDIR: 'a part of its path is a file, not a folder.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk quota is used up.',
  EFBIG: 'the file would be larger than is allowed here.',
  EROFS: 'the disk is read-only.',
  EIO: 'the disk reports a fault.',
  ELOOP: 'its links lead in a circle.',
  ENAMETOOLONG: 'the name is too long.',
  EMFILE: 'too many files are open.',
  EBUSY: 'it is in use.',
  ETXTBSY: 'it is in use.',
  ERR_INVALID_ARG_VALUE: 'the name holds a character that no file name may hold.',
};

/** What the operating system said, as the second half of a sentence. A fault that is none of its codes is thrown on. */
export function failureSentence(error: unknown): string {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === undefined) throw error;
  return sentencesByCode[code] ?? `${code}.`;
}
