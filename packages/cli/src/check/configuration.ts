import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Severity } from '@rapporteur/document';
import type { JsonNode } from '@rapporteur/formats';
import type { Suppression } from '@rapporteur/monitoring';
import { pathFor } from '../paths.js';
import { failureSentence } from '../system-failure.js';
import { WrongUse } from '../wrong-use.js';
import { ConfigurationReader, type Entries } from './configuration-reader.js';

export const configurationName = 'rapporteur.check.json';

/** What a secretariat has decided for the texts in a folder. */
export interface Configuration {
  /** As a person would name it; null when there is none. */
  readonly file: string | null;
  readonly severityByRule: ReadonlyMap<string, Severity | 'off' | 'on'>;
  readonly suppressions: readonly OwnSuppression[];
  /** Absolute. */
  readonly baseline: string | null;
  /** What is odd in it, each with its line. */
  readonly oddities: readonly string[];
}

export interface OwnSuppression extends Suppression {
  readonly line: number;
  /** A path relative to the configuration, where it holds for one file only. */
  readonly file: string | null;
}

export const noConfiguration: Configuration = {
  file: null,
  severityByRule: new Map(),
  suppressions: [],
  baseline: null,
  oddities: [],
};

/** The configuration of a file that is checked: the one that was named, or the nearest upwards. */
export function configurationFor(
  checked: string,
  named: string | undefined,
  rules: readonly string[],
): Configuration {
  const path = named === undefined ? nearest(dirname(pathFor(checked))) : pathFor(named);
  if (path === null) return noConfiguration;
  const shown = named ?? (relative(pathFor('.'), path) || path);
  return readConfiguration(path, shown, rules);
}

/** Whether a suppression holds for a file. */
export function holdsFor(suppression: OwnSuppression, configuration: string, file: string): boolean {
  return (
    suppression.file === null ||
    resolve(dirname(pathFor(configuration)), suppression.file) === pathFor(file) ||
    suppression.file === basename(file)
  );
}

function nearest(folder: string): string | null {
  for (let here = folder; ; here = dirname(here)) {
    const path = join(here, configurationName);
    if (existsSync(path)) return path;
    if (dirname(here) === here) return null;
  }
}

function readConfiguration(path: string, shown: string, rules: readonly string[]): Configuration {
  const reader = new ConfigurationReader(shown, textOf(path, shown));
  const root = reader.object(reader.root, 'The configuration', ['rules', 'suppressions', 'baseline']);
  const severityByRule = rulesIn(reader, root, rules);
  const suppressions = (root.get('suppressions') ? reader.array(root, 'suppressions') : []).map((node) =>
    suppressionIn(reader, node, rules),
  );
  const baseline = root.has('baseline') ? reader.text(root, 'baseline') : null;
  return {
    file: shown,
    severityByRule,
    suppressions,
    baseline: baseline === null ? null : resolve(dirname(path), baseline),
    oddities: oddities(shown, severityByRule, suppressions),
  };
}

export function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongUse(`${shown} can not be read: ${failureSentence(error)}`);
  }
}

const levels = ['off', 'on', 'error', 'warning', 'info'] as const;

function rulesIn(reader: ConfigurationReader, root: Entries, rules: readonly string[]) {
  const found = new Map<string, (typeof levels)[number]>();
  const entries = root.get('rules');
  if (!entries) return found;
  for (const [name, node] of reader.object(entries, '"rules"', rules, 'rule'))
    found.set(name, reader.oneOf(node, `"${name}"`, levels));
  return found;
}

const keys = ['rule', 'reason', 'until', 'words', 'before', 'after', 'place', 'file'];

function suppressionIn(
  reader: ConfigurationReader,
  node: JsonNode,
  rules: readonly string[],
): OwnSuppression {
  const entries = reader.object(node, 'A suppression', keys);
  const rule = reader.oneOf(entries.get('rule') ?? node, '"rule"', rules, 'rule');
  const reason = entries.has('reason') ? reader.text(entries, 'reason').trim() : '';
  if (reason === '')
    throw reader.wrong(node.line, `this suppression of ${rule} has no "reason". Say why it is right.`);
  const words = entries.has('words') ? reader.text(entries, 'words').trim() : null;
  if (words === null && !entries.has('place'))
    throw reader.wrong(
      node.line,
      `this suppression of ${rule} says neither "words" nor "place". To switch the rule off, write "rules": { "${rule}": "off" }.`,
    );
  if (words === '') throw reader.wrong(node.line, 'the "words" of this suppression are empty.');
  return {
    line: node.line,
    rule,
    reason,
    until: entries.has('until') ? reader.day(entries, 'until') : null,
    words: words === null ? null : { quotation: words, before: around('before'), after: around('after') },
    place: entries.has('place') ? reader.place(entries) : null,
    file: entries.has('file') ? reader.text(entries, 'file') : null,
  };

  function around(key: string): string {
    return entries.has(key) ? reader.text(entries, key) : '';
  }
}

/** Suppressions that contradict the rules or each other: both can not be meant. */
function oddities(
  shown: string,
  severityByRule: ReadonlyMap<string, string>,
  suppressions: readonly OwnSuppression[],
): string[] {
  const firstByTarget = new Map<string, OwnSuppression>();
  return suppressions.flatMap((each) => {
    const target = JSON.stringify([each.rule, each.words, each.place, each.file]);
    const first = firstByTarget.get(target);
    if (!first) firstByTarget.set(target, each);
    if (severityByRule.get(each.rule) === 'off')
      return [`${shown}:${each.line}: ${each.rule} is switched off, and suppressed here all the same.`];
    if (!first) return [];
    const agrees = first.reason === each.reason && first.until === each.until;
    return [
      `${shown}:${each.line}: this suppression of ${each.rule} ${agrees ? 'repeats' : 'contradicts'} that of line ${first.line}${agrees ? '' : ': another reason or date for the same place'}; the first one counts.`,
    ];
  });
}
