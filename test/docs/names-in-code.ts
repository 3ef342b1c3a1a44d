import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesBelow } from '../floors/source.js';

/*
 * Names that a person meets outside the code, gathered from its syntax, so that the manual can be held against
 * them: rules of notices, codes of refusals, settings, tables.
 */

export interface NamesInCode {
  readonly noticeRules: readonly string[];
  readonly refusalCodes: readonly string[];
  readonly environment: readonly string[];
}

export function readNames(root: string): NamesInCode {
  const paths = filesBelow(root, 'packages').filter(
    (path) => /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
  );
  return namesIn(paths.map((path) => readFileSync(join(root, path), 'utf8')));
}

export function namesIn(texts: readonly string[]): NamesInCode {
  const files = texts.map((text) =>
    ts.createSourceFile('x.tsx', text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX),
  );
  const nodes = files.flatMap(nodesBelow);
  const makers = new Map(nodes.flatMap(noticeMaker));
  return {
    noticeRules: sorted(nodes.flatMap((node) => [...ruleOfNotice(node), ...ruleGivenTo(makers, node)])),
    refusalCodes: sorted(nodes.flatMap(codesOfRefusal)),
    environment: sorted(nodes.flatMap(environmentRead)),
  };
}

/** Tables and views that the migrations make. */
export function tablesIn(sql: string): string[] {
  return sorted(
    [
      ...sql.matchAll(
        /^\s*create\s+(?:or\s+replace\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([\w.]+)/gim,
      ),
    ].map(([, name]) => name ?? ''),
  );
}

function nodesBelow(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => {
    found.push(...nodesBelow(child));
  });
  return found;
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

/** `{ rule: 'encoding-guessed', … }`; a word of the interface (`{ rule: 'Rule' }`) is none. */
function ruleOfNotice(node: ts.Node): string[] {
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'rule') return [];
  return literals(node.initializer).filter((rule) => /^[a-z][a-z-]+$/.test(rule));
}

/** A function with a parameter `rule: string` makes notices: its name, and which parameter that is. */
function noticeMaker(node: ts.Node): [string, number][] {
  if (!ts.isFunctionDeclaration(node) || !node.name) return [];
  const index = node.parameters.findIndex(
    ({ name, type }) => name.getText() === 'rule' && type?.getText() === 'string',
  );
  return index < 0 ? [] : [[node.name.text, index]];
}

function ruleGivenTo(makers: ReadonlyMap<string, number>, node: ts.Node): string[] {
  if (!ts.isCallExpression(node)) return [];
  const index = makers.get(node.expression.getText());
  const given = index === undefined ? undefined : node.arguments[index];
  return given ? literals(given) : [];
}

/** `type RefusalCode = 'empty' | …`, or the same union at `code` in an interface whose name ends in Refusal. */
function codesOfRefusal(node: ts.Node): string[] {
  if (ts.isTypeAliasDeclaration(node) && node.name.text.endsWith('RefusalCode')) return membersOf(node.type);
  if (!ts.isPropertySignature(node) || node.name.getText() !== 'code' || !node.type) return [];
  const owner = ts.findAncestor(node, ts.isInterfaceDeclaration);
  return owner?.name.text.endsWith('Refusal') ? membersOf(node.type) : [];
}

function membersOf(type: ts.TypeNode): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(membersOf);
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
}

/** `process.env.NAME` and `setting('NAME')`. */
function environmentRead(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process.env')
    return [node.name.text];
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'setting') return [];
  return node.arguments[0] ? literals(node.arguments[0]) : [];
}

function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...literals(node.whenTrue), ...literals(node.whenFalse)] : [];
}
