import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** A module of the workspace: its path from the root with `/`, and what its syntax says. */
export interface Source {
  readonly path: string;
  readonly floor: string;
  readonly isTest: boolean;
  readonly imports: readonly Import[];
  /** Names of the surroundings that it uses: "Date.now", "process.env". */
  readonly surroundings: readonly Mention[];
}
export interface Mention {
  readonly name: string;
  readonly line: number;
}
export interface Import extends Mention {
  /** Gone after compilation. */
  readonly isType: boolean;
}

/** The modules of all packages below `root`. */
export function readSources(root: string): Source[] {
  return readdirSync(join(root, 'packages')).flatMap((floor) =>
    filesBelow(root, `packages/${floor}/src`)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  );
}

export function sourceOf(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: Import[] = [];
  const surroundings: Mention[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const visit = (node: ts.Node): void => {
    const imported = importIn(node);
    if (imported) imports.push({ ...imported, line: lineOf(node) });
    const name = surroundingIn(node);
    if (name) surroundings.push({ name, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, floor: path.split('/')[1] ?? '', isTest: isForTests(path), imports, surroundings };
}

/** Tests, and what only tests use: the folders called rehearsal. */
export function isForTests(path: string): boolean {
  return /\.test\.tsx?$|\/rehearsal\//.test(path);
}

export function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', '.git', '.set-up', '.data'].includes(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    });
}

function importIn(node: ts.Node): Omit<Import, 'line'> | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return null;
    const isType = ts.isImportDeclaration(node)
      ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : node.isTypeOnly;
    return { name: node.moduleSpecifier.text, isType };
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return { name: node.argument.literal.text, isType: true };
  }
  if (!ts.isCallExpression(node) || !isLoader(node.expression)) return null;
  const [name] = node.arguments;
  return { name: name && ts.isStringLiteralLike(name) ? name.text : '(computed)', isType: false };
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

/** The clock, chance and the environment. (Timers, `process` and the like do not even compile on the lower floors.) */
function surroundingIn(node: ts.Node): string | null {
  const isDate = (callee: ts.Expression) => ts.isIdentifier(callee) && callee.text === 'Date';
  if (ts.isNewExpression(node) && isDate(node.expression) && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isDate(node.expression)) return 'Date()';
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return null;
  const name = `${node.expression.text}.${node.name.text}`;
  return /^(Date\.now|Math\.random|performance\.\w+|crypto\.\w+|process\.env)$/.test(name) ? name : null;
}
