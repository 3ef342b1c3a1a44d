/** Put together by scripts/check-file.js. */
declare module 'virtual:dictionary' {
  export const affixes: string;
  export const stems: string;
}
declare module 'virtual:worker' {
  /** The script of the worker, whole. */
  export const script: string;
}
