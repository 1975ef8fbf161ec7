/** Holds names to one meaning each: what a file of `src/` exports, no other file exports, nor declares as a type of its own. */
import { assertEquals } from "@std/assert";

const root = new URL("../src/", import.meta.url);

const DECLARED =
  /^(export )?(?:default )?(?:abstract )?(?:async )?(function\*?|class|interface|type|enum|const|let|var) +([\w$]+)/gm;

/** Kinds of declaration that make a type: what a reader meets far from where it is declared. */
const TYPES = new Set(["class", "interface", "type", "enum"]);

interface Declaration {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
  readonly isType: boolean;
}

async function* sources(folder: URL): AsyncGenerator<URL> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* sources(new URL(`${name}/`, folder));
    else if (name.endsWith(".ts")) yield new URL(name, folder);
  }
}

/** The declarations at the outermost level of a file. Re-exports declare nothing. */
function declarations(file: string, text: string): Declaration[] {
  return [...text.matchAll(DECLARED)].map(([, exported, kind, name]) => ({
    file,
    name: name!,
    isExported: exported !== undefined,
    isType: TYPES.has(kind!),
  }));
}

/** Names that mean two things, with the files that say so. */
function doubled(all: readonly Declaration[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, own] of Map.groupBy(all, ({ name }) => name)) {
    const exported = filesOf(own.filter(({ isExported }) => isExported));
    const meanings = exported.length === 0
      ? []
      : filesOf(own.filter(({ isExported, isType }) => isExported || isType));
    if (meanings.length > 1) found[name] = meanings;
  }
  return found;
}

function filesOf(some: readonly Declaration[]): string[] {
  return [...new Set(some.map(({ file }) => file))].sort();
}

Deno.test("an exported name means one thing", async () => {
  const all: Declaration[] = [];
  for await (const file of sources(root)) {
    const text = await Deno.readTextFile(file);
    all.push(...declarations(file.pathname.split("/src/")[1]!, text));
  }
  assertEquals(all.filter(({ isExported }) => isExported).length > 1000, true);
  assertEquals(doubled(all), {});
});

Deno.test("the same name in two files is seen, whatever declares it", () => {
  const [a, b] = ["a.ts", "b.ts"];
  for (
    const text of [
      "export const Row = 1;",
      "export async function Row() {}",
      "export abstract class Row {}",
      "export interface Row {}",
      "type Row = 1;",
    ]
  ) {
    assertEquals(
      doubled([
        ...declarations(a!, "export type Row = string;"),
        ...declarations(b!, text),
      ]),
      { Row: [a, b] },
      text,
    );
  }
});

Deno.test("a local value, a local pair of types or a re-export is no second meaning", () => {
  assertEquals(
    doubled([
      ...declarations("a.ts", "export function row() {}\ntype Cell = 1;"),
      ...declarations(
        "b.ts",
        'const row = 1;\ntype Cell = 2;\nexport { row } from "./a.ts";',
      ),
      // Overloads are declared more than once in their file.
      ...declarations("a.ts", "export function row(x: 1) {}"),
    ]),
    {},
  );
});
