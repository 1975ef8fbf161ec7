/** One TypeScript file as what its code says: a digest that comments, layout and types do not move, and its imports. */
import { createHash } from "node:crypto";
import { parse, type ParserOptions } from "@babel/parser";
import { codeText, type Span } from "./code_text.ts";

/** A file that is loaded with another. */
export interface Import {
  /** As written. */
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** What a file contributes to the stages that reach it. */
export interface Source {
  /** sha256 of its code. */
  readonly digest: string;
  /** Static and dynamic ones that load something; those of types alone load nothing. */
  readonly imports: readonly Import[];
}

const OPTIONS: ParserOptions = {
  sourceType: "module",
  plugins: ["typescript"],
  tokens: true,
};

type File = ReturnType<typeof parse>;
type Statement = File["program"]["body"][number];
type Token = NonNullable<File["tokens"]>[number];

/**
 * Reads the text of one file.
 *
 * @param path Names it in errors.
 * @throws {SyntaxError} if it is no TypeScript, or loads what cannot be known before it runs: `import(name)`, or a path
 *   made of `import.meta`.
 */
export function parseSource(path: string, text: string): Source {
  // In a template literal, too, JavaScript reads every line end as LF.
  const code = text.replaceAll("\r\n", "\n");
  let file: File;
  try {
    file = parse(code, OPTIONS);
  } catch (error) {
    throw new SyntaxError(
      `Cannot read ${path}: ${(error as Error).message}; mend it`,
      { cause: error },
    );
  }
  const tokens = file.tokens!.filter(({ type }) => typeof type !== "string");
  const { body } = file.program;
  return {
    digest: createHash("sha256")
      .update(codeText(code, tokens, body.flatMap(typeSpans)))
      .digest("hex"),
    imports: [
      ...body.flatMap(staticImport),
      ...dynamicImports(path, code, tokens),
    ],
  };
}

/** The parts of a top-level statement that are types and nothing else. */
function typeSpans(statement: Statement): Span[] {
  if (isTypeOnly(statement)) return [span(statement)];
  if (!("specifiers" in statement)) return [];
  return (statement.specifiers ?? []).filter(isTypeSpecifier).map(span);
}

function isTypeOnly(statement: Statement): boolean {
  switch (statement.type) {
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return true;
    case "ImportDeclaration":
      return statement.importKind === "type" || hasOnlyTypes(statement);
    case "ExportAllDeclaration":
      return statement.exportKind === "type";
    case "ExportNamedDeclaration":
      return statement.exportKind === "type" || hasOnlyTypes(statement);
    default:
      return false;
  }
}

function hasOnlyTypes(
  { specifiers }: { readonly specifiers: readonly object[] },
): boolean {
  return specifiers.length > 0 && specifiers.every(isTypeSpecifier);
}

function isTypeSpecifier(specifier: object): boolean {
  return ("importKind" in specifier && specifier.importKind === "type") ||
    ("exportKind" in specifier && specifier.exportKind === "type");
}

function staticImport(statement: Statement): Import[] {
  if (isTypeOnly(statement) || !("source" in statement)) return [];
  const { source } = statement;
  return source ? [{ specifier: source.value, line: lineOf(source) }] : [];
}

function dynamicImports(
  path: string,
  code: string,
  tokens: readonly Token[],
): Import[] {
  const found: Import[] = [];
  tokens.forEach((token, i) => {
    if (token.type.label !== "import") return;
    const [mark, name] = [tokens[i + 1]!.type.label, tokens[i + 2]!];
    if (mark === "." && code.slice(name.start, name.end) === "meta") {
      throw new SyntaxError(
        `Cannot follow ${path}:${
          lineOf(token)
        }: by import.meta it may load what no import names; import it, or keep it out of the files that decide a value`,
      );
    }
    if (mark !== "(") return;
    if (name.type.label !== "string") {
      throw new SyntaxError(
        `Cannot follow ${path}:${
          lineOf(token)
        }: what import() loads is known only when it runs; write the path as a string`,
      );
    }
    found.push({ specifier: name.value, line: lineOf(token) });
  });
  return found;
}

function span(node: object): Span {
  const { start, end } = node as Span;
  return { start, end };
}

function lineOf(node: object): number {
  return (node as { loc: { start: { line: number } } }).loc.start.line;
}
