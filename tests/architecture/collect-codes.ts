import ts from 'typescript';

export interface Code {
  code: string;
  where: string;
}

/** The codes that a TypeScript file fixes: the words of every `z.enum([…])`, also of a named list in the same file. */
export function collectEnumCodes(path: string, text: string): Code[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const lists = new Map<string, ts.Expression>();
  const found: Code[] = [];
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.name)) {
      lists.set(node.name.text, withoutConst(node.initializer));
    }
  });
  visit(source, (node) => {
    const [list] = ts.isCallExpression(node) ? node.arguments : [];
    if (list && ts.isCallExpression(node) && node.expression.getText(source) === 'z.enum') {
      const named = ts.isIdentifier(list) ? lists.get(list.text) : withoutConst(list);
      const words = named && ts.isArrayLiteralExpression(named) ? named.elements : [];
      for (const word of words) {
        if (ts.isStringLiteral(word)) {
          found.push({ code: word.text, where: path });
        }
      }
    }
  });
  return found;
}

/** The codes that a migration fixes: the words of every `in ('…', '…')`. */
export function collectCheckCodes(path: string, sql: string): Code[] {
  const lists = sql.replace(/--.*$/gm, '').matchAll(/\bin\s*\(\s*('[^)]*')\s*\)/gi);
  return [...lists].flatMap(([, words = '']) =>
    [...words.matchAll(/'([^']*)'/g)].map(([, code = '']) => ({ code, where: path })),
  );
}

/** A code that must stand in the glossary; a sign (`>=`) or a Vietnamese word (`phường`) explains itself. */
export function isWord(code: string): boolean {
  return /^[a-z][a-z0-9.-]*$/i.test(code);
}

function withoutConst(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)
    ? withoutConst(expression.expression)
    : expression;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
