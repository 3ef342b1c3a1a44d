import { posix } from 'node:path';
import {
  browserSafeReaders,
  type Floor,
  floors,
  forbiddenPairs,
  lightCommands,
  namesWithoutSubject,
  verbsOfMonitoring,
} from './floors.js';
import { type Import, isForTests, type Source } from './source.js';

/*
 * What stands against the order of the house, a sentence for each: "packages/a/src/b.ts:3 …". The rules read the
 * imports and names that `source.ts` gathered and touch no file.
 */

export function breachesOfSources(sources: readonly Source[]): string[] {
  return [
    ...sources.flatMap((source) =>
      source.imports.flatMap((imported) => told(source, imported, importBreach(source, imported))),
    ),
    ...sources.flatMap((source) =>
      source.surroundings.flatMap((name) => told(source, name, surroundingBreach(source, name.name))),
    ),
    ...reachBreaches(sources),
    ...cycleBreaches(sources),
  ];
}

/** The manifest of a floor may name what its modules may import, and nothing else. */
export function breachesOfManifest(floor: Floor, dependencies: readonly string[]): string[] {
  return dependencies.flatMap((name) => {
    const why = packageBreach(floor, name);
    return why ? [`packages/${floor.name}/package.json ${why}`] : [];
  });
}

export function breachesOfNames(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const name = path.split('/').find((part) => namesWithoutSubject.includes(part.replace(/\..*$/, '')));
    return name ? [`${path}: the name "${name}" says no subject; name the file for its idea.`] : [];
  });
}

function told(source: Source, { line }: { line: number }, why: string | null): string[] {
  return why ? [`${source.path}:${line} ${why}`] : [];
}

function importBreach(source: Source, { name }: Import): string | null {
  const floor = floors.find((candidate) => candidate.name === source.floor);
  if (!floor) return `is on no known floor: add ${source.floor} to test/floors/floors.ts.`;
  if (name === '(computed)')
    return source.isTest ? null : 'imports by a computed name, which no one can check.';
  if (name.startsWith('.')) return pathBreach(source, name);
  if (name.startsWith('node:')) return nodeBreach(floor, source, name);
  return source.isTest && !name.startsWith('@rapporteur/') ? null : packageBreach(floor, name);
}

function pathBreach(source: Source, name: string): string | null {
  const target = posix.join(posix.dirname(source.path), name);
  if (!target.startsWith(`packages/${source.floor}/`)) {
    return source.isTest && !target.startsWith('packages/')
      ? null
      : `imports ${name}, over the wall; use the package's face.`;
  }
  if (!/\.(js|json)$/.test(name)) return `imports ${name}; relative imports end in .js.`;
  if (source.isTest) return null;
  return isForTests(target) ? `imports ${name}, which is for tests only.` : verbBreach(source.path, target);
}

function verbBreach(from: string, to: string): string | null {
  const room = (path: string) => /^packages\/monitoring\/src\/([^/]+)\//.exec(path)?.[1];
  const [source, target] = [room(from), room(to)];
  if (!source || !target || source === target || !verbsOfMonitoring.includes(target)) return null;
  return verbsOfMonitoring.includes(source)
    ? `imports ${target}: the verbs of monitoring never import each other; what two need is a noun.`
    : `imports ${target}: a noun of monitoring never imports a verb.`;
}

function nodeBreach(floor: Floor, source: Source, name: string): string | null {
  if (source.isTest) return null;
  if (!floor.knowsNode)
    return `imports ${name}: ${floor.name} reaches ${floor.reach}; what it needs is passed in.`;
  return name === 'node:process' && !floor.knowsEnvironment
    ? `imports ${name}: only cli reads the environment.`
    : null;
}

function packageBreach(floor: Floor, name: string): string | null {
  const [scope, second, ...deeper] = name.split('/');
  if (scope !== '@rapporteur') return thirdPartyBreach(floor, name);
  if (deeper.length > 0) return `imports ${name}: a package has one face, its index.ts.`;
  if (second === floor.name || floor.below.includes(second ?? '')) return null;
  return `imports ${name}. ${forbiddenPairs[`${floor.name} -> ${second}`] ?? 'There is no such floor.'}`;
}

function thirdPartyBreach(floor: Floor, name: string): string | null {
  const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
  const isPermitted = floor.thirdParty.some((permitted) =>
    new RegExp(`^${permitted.replace('*', '[^/]+')}$`).test(parts.join('/')),
  );
  return isPermitted
    ? null
    : `names ${name}: ${floor.name} reaches ${floor.reach} and may use ${floor.thirdParty.join(', ') || 'no package'}.`;
}

function surroundingBreach(source: Source, name: string): string | null {
  const floor = floors.find((candidate) => candidate.name === source.floor);
  if (!floor || source.isTest) return null;
  if (name === 'process.env')
    return floor.knowsEnvironment ? null : 'reads the environment: only cli does; pass the value in.';
  return floor.knowsTimeAndChance ? null : `uses ${name}: on this floor time, ids and chance are passed in.`;
}

/** What must stay light or must run in a browser, with all that it imports. */
function reachBreaches(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map((source) => [source.path, source]));
  const isReader = ({ path, isTest }: Source) =>
    !isTest && browserSafeReaders.some((format) => path.startsWith(`packages/formats/src/${format}/read`));
  const isLight = ({ path }: Source) =>
    lightCommands.some((name) => path === `packages/cli/src/commands/${name}.ts`);
  return [
    ...sources
      .filter(isReader)
      .flatMap((source) =>
        reached(source, graph).flatMap(({ path, imports }) =>
          imports
            .filter(({ name }) => name.startsWith('node:'))
            .map(
              ({ name, line }) =>
                `${path}:${line} imports ${name}, and ${source.path} must also run inside a browser.`,
            ),
        ),
      ),
    ...sources.filter(isLight).flatMap((source) =>
      reached(source, graph)
        .filter(({ floor }) => floor === 'registry' || floor === 'web')
        .slice(0, 1)
        .map(({ path }) => `${source.path} loads ${path}: this command needs neither database nor server.`),
    ),
  ];
}

/** The modules that a module loads, itself included. */
function reached(from: Source, graph: ReadonlyMap<string, Source>): Source[] {
  const found = new Set([from]);
  for (const source of found) {
    for (const target of loadedBy(source, graph)) found.add(target);
  }
  return [...found];
}

function loadedBy(source: Source, graph: ReadonlyMap<string, Source>): Source[] {
  return source.imports.flatMap(({ name, isType }) => {
    if (isType) return [];
    const [scope, floor] = name.split('/');
    const path =
      scope === '@rapporteur'
        ? `packages/${floor}/src/index.js`
        : posix.join(posix.dirname(source.path), name);
    const target = graph.get(path.replace(/\.js$/, '.ts')) ?? graph.get(path.replace(/\.js$/, '.tsx'));
    return target ? [target] : [];
  });
}

function cycleBreaches(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map((source) => [source.path, source]));
  const settled = new Set<Source>();
  const breaches: string[] = [];
  const visit = (source: Source, trail: readonly Source[]): void => {
    if (trail.includes(source)) {
      const ring = [...trail.slice(trail.indexOf(source)), source].map(({ path }) => path);
      breaches.push(`${ring.join(' -> ')}: these import each other in a ring.`);
    } else if (!settled.has(source)) {
      for (const target of loadedBy(source, graph)) visit(target, [...trail, source]);
      settled.add(source);
    }
  };
  for (const source of sources) visit(source, []);
  return breaches;
}
