import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/*
 * Puts what was built for the command line into few files: a fresh `rapporteur read` then opens a handful of
 * modules where it opened three hundred. The pages and the database stay outside; they are opened when asked for.
 */

const folder = fileURLToPath(new URL('../packages/cli/', import.meta.url));
const inside =
  /^(?:@rapporteur\/(?:document|monitoring|formats)|parse5|entities|fflate|fast-xml-parser)(?:\/|$)/;

/** Each module keeps its own address, so that it finds the threads, templates and fonts that stand beside it. */
const ownAddresses = {
  name: 'own-addresses',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    const from = JSON.stringify(relative(`${folder}bundle`, id));
    return code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`);
  },
};

const bundle = await rolldown({
  input: `${folder}dist/main.js`,
  platform: 'node',
  plugins: [ownAddresses],
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
