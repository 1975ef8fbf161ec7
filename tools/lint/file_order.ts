/// <reference lib="deno.unstable" />
/**
 * One order in every file: a comment on the file, its imports, its declarations, of which exported ones come before
 * functions and classes that are not.
 *
 * The first comment is the contract: the file's own, as a block, or that of the first thing it exports. Tests need none,
 * their names say it.
 */
const plugin: Deno.lint.Plugin = {
  name: "fusebench",
  rules: {
    "file-order": {
      create(context): Deno.lint.LintVisitor {
        return { Program: (program) => lint(context, program) };
      },
    },
  },
};

export default plugin;

type Statement = Deno.lint.Program["body"][number];
type Comment = Deno.lint.LineComment | Deno.lint.BlockComment;

function lint(
  context: Deno.lint.RuleContext,
  { body }: Deno.lint.Program,
): void {
  const { text } = context.sourceCode;
  const comments = context.sourceCode.getAllComments().filter(isForPeople);
  /** Those between a statement and the one before it. */
  const commentsOf = (node: Statement): Comment[] => {
    const after = body[body.indexOf(node) - 1]?.range[1] ?? 0;
    return comments.filter(({ range: [start, end] }) =>
      start >= after && end <= node.range[0]
    );
  };
  const [first] = body;
  if (first === undefined) return;
  const own = commentsOf(first);

  for (const node of body.slice(0, Math.max(body.findLastIndex(isImport), 0))) {
    if (isImport(node)) continue;
    context.report({
      node,
      message: "This stands before an import",
      hint: "Move it below the imports",
    });
  }

  const declared = body.find(declares);
  if (
    own.length === 0 && !context.filename.endsWith("_test.ts") &&
    (declared === undefined || commentsOf(declared).length === 0)
  ) {
    context.report({
      node: first,
      message: "This file has no contract",
      hint: "Say what it gives, in a comment on the file or on what it exports",
    });
  }

  if (isImport(first) && own.some(({ type }) => type === "Line")) {
    const range: Deno.lint.Range = [own[0]!.range[0], own.at(-1)!.range[1]];
    context.report({
      range,
      message: "The comment on a file is a block",
      fix: (fixer) => fixer.replaceTextRange(range, asBlock(own)),
    });
  }

  const hidden = body.slice(0, Math.max(body.findIndex(isExported), 0))
    .filter(isHidden);
  if (hidden.length > 0) {
    context.report({
      node: hidden[0]!,
      message: "This is not exported and stands before what is",
      hint: "Move it below",
      fix: (fixer) =>
        fixer.replaceTextRange(
          [0, text.length],
          movedDown(
            text,
            hidden.map((node) => [
              commentsOf(node)[0]?.range[0] ?? node.range[0],
              node.range[1],
            ]),
          ),
        ),
    });
  }
}

/** Directives to tools say nothing about the file. */
function isForPeople({ value }: Comment): boolean {
  return !/^\s*(deno-|@ts-|\/\s*<)/.test(value);
}

function isImport({ type }: Statement): boolean {
  return type === "ImportDeclaration";
}

function isExported({ type }: Statement): boolean {
  return type === "ExportNamedDeclaration" ||
    type === "ExportDefaultDeclaration" || type === "ExportAllDeclaration";
}

/** Unlike a re-export. */
function declares(node: Statement): boolean {
  return node.type === "ExportDefaultDeclaration" ||
    (node.type === "ExportNamedDeclaration" && node.declaration !== null);
}

function isHidden({ type }: Statement): boolean {
  return type === "FunctionDeclaration" || type === "ClassDeclaration";
}

function asBlock(comments: readonly Comment[]): string {
  const lines = comments.map(({ value }) => value.trim());
  return lines.length === 1
    ? `/** ${lines[0]} */`
    : ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** The text with these pieces of it at its end; the formatter takes the gaps away. */
function movedDown(
  text: string,
  pieces: readonly Deno.lint.Range[],
): string {
  const rest = pieces.toReversed().reduce(
    (kept, [start, end]) => kept.slice(0, start) + kept.slice(end),
    text,
  );
  return [rest, ...pieces.map(([start, end]) => text.slice(start, end))]
    .map((part) => part.trimEnd()).join("\n\n") + "\n";
}
