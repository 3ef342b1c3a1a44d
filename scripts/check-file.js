import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Makes dist/rapporteur-check.html: the checker as one file that opens from a disk and asks nothing of anybody. Its
 * policy permits the one script and the one style that stand in it, by their digests, and a worker from its own memory.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}packages/web/src/browser/check-file/`;
const target = `${root}dist/rapporteur-check.html`;

/** @param args the file to write, or none */
export async function main([path = target] = []) {
  const html = await checkFile();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html);
  console.log(`${path} (${Math.round(Buffer.byteLength(html) / 1024)} KB)`);
  return 0;
}

async function checkFile() {
  const dictionary = (name) => readFileSync(`${root}node_modules/dictionary-en-gb/index.${name}`, 'utf8');
  const worker = await bundle('worker.ts', {
    DICTIONARY: { affixes: dictionary('aff'), stems: dictionary('dic') },
  });
  const script = await bundle('main.ts', { WORKER_SCRIPT: worker });
  return page(inElement(script), `${await marginStyle()}\n${readFileSync(`${folder}page.css`, 'utf8')}`);
}

/** One script without imports; `values` are put in for the names that the code declares. */
async function bundle(entry, values, format = 'iife') {
  const { build } = await import('vite');
  const [{ output }] = [
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      define: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
      resolve: {
        alias: [{ find: /^@rapporteur\/(\w+)$/, replacement: `${root}packages/$1/src/index.ts` }],
      },
      build: {
        write: false,
        target: 'es2023',
        lib: { entry: folder + entry, formats: [format], name: 'rapporteur' },
      },
    }),
  ].flat();
  return output[0].code;
}

async function marginStyle() {
  const code = await bundle('../../../../formats/src/margin/write.ts', {}, 'es');
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)).marginStyle;
}

/** A script may hold neither its own end nor the beginning of a comment. */
function inElement(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function page(script, style) {
  const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${digest(script)}; style-src ${digest(style)}; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>Rapporteur</title>
<style>${style}</style>
</head>
<body>
<main><noscript><p>This page checks texts in your own window and needs JavaScript for it. – Cette page vérifie des textes dans votre fenêtre et a besoin de JavaScript.</p></noscript></main>
<script>${script}</script>
</body>
</html>
`;
}
