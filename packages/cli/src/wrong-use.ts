/**
 * Something the person at the keyboard can mend: an unknown option, a file that can not be read, a full disk. Its
 * message is a whole sentence: what, where, what to do. Exit status 2, and never a stack trace.
 */
export class WrongUse extends Error {}
