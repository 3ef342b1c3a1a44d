import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/*
 * Puts what was built for the command line into few files: a fresh `rapporteur read` then opens a handful of
 * modules where it opened three hundred. The pages and the database stay outside; they are opened when asked for.
 */

const folder = fileURLToPath(new URL('../packages/cli/', import.meta.url));
const inside = /^(?:@rapporteur\/(?:document|monitoring|formats)|parse5|entities)(?:\/|$)/;

const bundle = await rolldown({
  input: `${folder}dist/main.js`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id) && !inside.test(id),
});
await bundle.write({
  dir: `${folder}bundle`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  cleanDir: true,
});
await bundle.close();
