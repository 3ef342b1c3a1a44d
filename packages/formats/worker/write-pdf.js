import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Sets texts as PDF, one after the other, in a process that can be killed. Plain JavaScript, so that it is the same
 * file whether the program runs built or from its sources.
 */

const require = createRequire(import.meta.url);
const templates = fileURLToPath(new URL('../src/pdf/templates/', import.meta.url));
let fonts = [];
let compiler = null;

process.on('message', (message) => {
  if (message.fonts) fonts = message.fonts;
  else process.send(answer(message));
});
process.on('disconnect', () => process.exit());

function answer({ template, text }) {
  const NodeCompiler = typesetter();
  if (!NodeCompiler) return { missing: builds()[0] };
  try {
    compiler ??= NodeCompiler.create({
      workspace: templates,
      fontArgs: [{ fontBlobs: fonts.flatMap(renamed) }],
    });
    const set = compiler.compile({ mainFilePath: `${templates}${template}.typ`, inputs: { text } });
    const error = set.takeError();
    if (error || !set.result) return { fault: inWords(error && compiler.fetchDiagnostics(error)) };
    // The time stands in the text's own data; where it has none, the file has none.
    const pdf = compiler.pdf(set.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    compiler.evictCache(1);
    return { pdf };
  } catch (error) {
    return { fault: inWords(error) };
  }
}

function typesetter() {
  for (const build of builds()) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-${build}`).NodeCompiler;
    } catch {
      // Not installed, or for another C library: the next one.
    }
  }
  return null;
}

/** The names of the packages that could serve this machine. */
function builds() {
  const machine = `${process.platform}-${process.arch}`;
  if (process.platform === 'linux') return [`${machine}-gnu`, `${machine}-musl`];
  return [process.platform === 'win32' ? `${machine}-msvc` : machine];
}

/** The font under the name that the templates ask for: `name` becomes `asked` in its table of names. */
function renamed({ name, asked, files }) {
  return files.map((file) => {
    const font = readFileSync(file);
    const table = [...Array(font.readUInt16BE(4)).keys()]
      .map((index) => 12 + 16 * index)
      .find((record) => font.toString('latin1', record, record + 4) === 'name');
    const start = font.readUInt32BE(table + 8);
    const end = start + font.readUInt32BE(table + 12);
    for (const encoding of ['latin1', 'utf16be']) replaceIn(font.subarray(start, end), name, asked, encoding);
    return font;
  });
}

function replaceIn(bytes, name, asked, encoding) {
  const encoded = (text) =>
    encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
  const [from, to] = [encoded(name), encoded(asked)];
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + to.length)) to.copy(bytes, at);
}

/** What the typesetter says, without its own addresses. */
function inWords(said) {
  const text = Array.isArray(said)
    ? said.map(({ message }) => message).join('; ')
    : String(said?.message ?? said);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message);
  return (messages.length > 0 ? messages.join('; ') : text).slice(0, 500);
}
