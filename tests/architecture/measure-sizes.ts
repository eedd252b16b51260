import ts from 'typescript';

export interface Measured {
  path: string;
  lines: number;
  functions: { name: string; line: number; lines: number }[];
}

/** Counts the lines of a file and of every function in it that has a body. */
export function measureSource(path: string, text: string): Measured {
  const functions: Measured['functions'] = [];
  if (/\.(ts|tsx|mjs)$/.test(path)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    collectFunctions(source, source, functions);
  }
  return { path, lines: text.trimEnd().split('\n').length, functions };
}

function collectFunctions(
  node: ts.Node,
  source: ts.SourceFile,
  found: Measured['functions'],
): void {
  if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    const name = node.name?.getText(source) ?? 'unnamed';
    found.push({ name, line: first + 1, lines: last - first + 1 });
  }
  ts.forEachChild(node, (child) => collectFunctions(child, source, found));
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
