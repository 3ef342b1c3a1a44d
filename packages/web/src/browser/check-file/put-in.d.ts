/* What scripts/check-file.js puts in when it makes the file. */

/** The script of the worker, whole. */
declare const WORKER_SCRIPT: string;
/** The two files of the English dictionary. */
declare const DICTIONARY: { readonly affixes: string; readonly stems: string };
