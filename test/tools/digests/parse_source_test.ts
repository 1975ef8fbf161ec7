import { assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { parseSource } from "../../../tools/digests/parse_source.ts";

const digest = (text: string): string => parseSource("src/a.ts", text).digest;

for (
  const [what, one, other] of [
    ["a comment", "f(1);", "/* one */ f(/* two */ 1); // three"],
    ["white space", "if (a) b();", "if(a)\n\n    b ( ) ;"],
    [
      "a space at a division behind a value that is there",
      "x = a! / 2; y = b / 3; // c",
      "x = a!/2; y = b/3;",
    ],
    ["line ends", "f();\ng(`a\nb`);", "f();\r\ng(`a\r\nb`);"],
    ["a comma at the end of a broken list", "f(a, b);", "f(\n  a,\n  b,\n);"],
    ["that of an array", "x = [a];", "x = [\n  a,\n];"],
    ["that of parameters of type", "f<A, B>();", "f<\n  A,\n  B,\n>();"],
    [
      "a semicolon at the end of a broken type",
      "let x: { a: 1; b: 2 };",
      "let x: {\n  a: 1;\n  b: 2;\n};",
    ],
    [
      "a bar before the first of several types",
      "let x: A | B;",
      "let x:\n  | A\n  | B;",
    ],
    ["an import of a type", "f();", 'import type { A } from "./b.ts";\nf();'],
    [
      "an import of types by word",
      "f();",
      'import { type A, type B } from "./b.ts";\nf();',
    ],
    [
      "a type among imported values",
      'import { a, b } from "./b.ts";',
      'import { a, type C, b, type D } from "./b.ts";',
    ],
    ["an export of a type", "f();", 'export type { A } from "./b.ts";\nf();'],
    [
      "an interface",
      "f();",
      "export interface A { a: 1 }\ninterface B { b: 1 }\nf();",
    ],
    ["a type of that name", "f();", "export type A = 1;\ntype B = 2;\nf();"],
  ] as const
) {
  Deno.test(`source: ${what} changes nothing`, () => {
    assertEquals(digest(one), digest(other));
  });
}

for (
  const [what, one, other] of [
    ["a number", "f(1);", "f(2);"],
    ["how a number is written", "f(1);", "f(1.0);"],
    ["a name", "f(1);", "g(1);"],
    ["an operator", "a + b;", "a - b;"],
    ["white space in a string", 'f("a b");', 'f("a  b");'],
    ["white space in a template", "f(`a b`);", "f(`a  b`);"],
    ["what looks like a comment in a string", 'f("//a");', 'f("//b");'],
    ["an expression", "f(/a b/);", "f(/a  b/);"],
    ["where a word ends", "a in b;", "ain; b;"],
    ["a hole of an array", "x = [, ];", "x = [];"],
    ["a second hole", "x = [a, , ];", "x = [a];"],
    ["the order", "f(); g();", "g(); f();"],
    ["what is imported", 'import { a } from "b";', 'import { b } from "b";'],
    [
      "from where",
      'import { a } from "./b.ts";',
      'import { a } from "./c.ts";',
    ],
  ] as const
) {
  Deno.test(`source: ${what} counts`, () => {
    assertNotEquals(digest(one), digest(other));
  });
}

Deno.test("source: what is loaded, and where", () => {
  const { imports } = parseSource(
    "src/a.ts",
    `import a, { type B } from "./a.ts";
import "./b.ts";
import * as c from "c";
export { d } from "./d.ts";
export * from "./e.ts";
import type F from "./f.ts";
import { type G } from "./g.ts";
export type * from "./h.ts";
export { type I } from "./i.ts";
import j from "./j.json" with { type: "json" };
const k = await import("./k.ts");
export const l = 1;
// import m from "./m.ts";
`,
  );
  assertEquals(
    imports.map(({ specifier, line }) => `${specifier} ${line}`),
    [
      "./a.ts 1",
      "./b.ts 2",
      "c 3",
      "./d.ts 4",
      "./e.ts 5",
      "./j.json 10",
      "./k.ts 11",
    ],
  );
});

for (
  const [what, text, message] of [
    [
      "a path known only at run time",
      "f();\nawait import(name);",
      "Cannot follow src/a.ts:2: ",
    ],
    [
      "a template for a path",
      "await import(`./${name}.ts`);",
      "Cannot follow src/a.ts:1: ",
    ],
    [
      "a path made at run time",
      'new URL("./b.wasm", import.meta.url);',
      "Cannot follow src/a.ts:1: by import.meta",
    ],
    ["no TypeScript", "const = 1;", "Cannot read src/a.ts: "],
  ] as const
) {
  Deno.test(`source: ${what} is refused`, () => {
    assertThrows(() => parseSource("src/a.ts", text), SyntaxError, message);
  });
}
