/*
 * What an office package may hold at most. The report of 211 pages unpacks to some 6 MB in 60,000 elements; Word's own
 * XML packs at about 20 : 1, and a bomb at about 1000 : 1.
 */
export const MAX_PARTS = 5000;
/** Of one part, unpacked. */
export const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Of all parts that are read, unpacked. Pictures are not: they are never unpacked. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;
/** How many times its packed size a part may have, once it is larger than FREE_BYTES. */
export const MAX_RATIO = 250;
export const FREE_BYTES = 4 * 1024 * 1024;
/** Elements of all parts that are read. */
export const MAX_ELEMENTS = 1_000_000;
