import { setUp } from './set-up.js';

/** npm run bench [-- NAME…]: the benchmarks of `bench/`, on what is built now. */
export async function main(args) {
  setUp();
  const { main: bench } = await import(new URL('../bench/run.js', import.meta.url));
  return bench(args);
}
