import { setUp } from './set-up.js';

/** npm run fuzz [-- [--office] COUNT SEED]: damaged samples through the readers and writers, on what is built now. */
export async function main(args) {
  setUp();
  const { main: fuzz } = await import(new URL('../fuzz/run.js', import.meta.url));
  return fuzz(args);
}
