import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import typescript from 'typescript';

/** The server of the tests, which waits for no disk: on a machine where it does not start, null and a word why. */
export async function aPostgresql() {
  const own = fileURLToPath(
    new URL('../packages/registry/src/rehearsal/postgresql-server.ts', import.meta.url),
  );
  const folder = fileURLToPath(new URL('../node_modules/.cache/rapporteur/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}postgresql-server.js`;
  const { outputText } = typescript.transpileModule(readFileSync(own, 'utf8'), {
    compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2022 },
  });
  writeFileSync(`${folder}package.json`, '{"type":"module"}');
  writeFileSync(file, outputText);
  try {
    const { startPostgresql } = await import(pathToFileURL(file).href);
    return await startPostgresql();
  } catch (error) {
    console.error(`PostgreSQL did not start here, so nothing is measured on it: ${error.message}`);
    return null;
  }
}
