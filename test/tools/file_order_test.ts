/** The order of a file as the lint sees it: what is found, and what its fix makes of it. */
import { assertEquals } from "@std/assert";
import plugin from "../../tools/lint/file_order.ts";

/** The messages for a file, and the file after the fixes. */
function lint(
  text: string,
  name = "file.ts",
): { messages: string[]; fixed: string } {
  const found = Deno.lint.runPlugin(plugin, name, text);
  let fixed = text;
  for (
    const { range: [start, end], text } of found.flatMap((d) => d.fix ?? [])
  ) {
    fixed = fixed.slice(0, start) + text + fixed.slice(end);
  }
  return { messages: found.map(({ message }) => message), fixed };
}

const IMPORT = 'import { a } from "./a.ts";\n';
const HELPER = "function help() {\n  return a;\n}\n";
const PUBLIC =
  "/** Gives it. */\nexport function give() {\n  return help();\n}\n";

for (
  const [what, text, name] of [
    [
      "a comment, imports, the public thing, the rest",
      `/** Why. */\n${IMPORT}\n${PUBLIC}\n${HELPER}`,
    ],
    [
      "no comment but that of the public thing",
      `${IMPORT}\nconst b = 1;\n\n${PUBLIC}`,
    ],
    [
      "a directive before the imports",
      `// deno-lint-ignore-file no-console\n${IMPORT}\n${PUBLIC}`,
    ],
    [
      "a directive between imports",
      `/** Why. */\n${IMPORT}// @ts-types="./b.d.ts"\nimport b from "b";\n\nexport { a, b };\n`,
    ],
    [
      "re-exports under a comment",
      '/** All. */\nexport { a } from "./a.ts";\n',
    ],
    [
      "a test, whose names say it",
      `${IMPORT}\n${HELPER}\nDeno.test("x", help);\n`,
      "x_test.ts",
    ],
    [
      "a script without exports",
      `/** Does it. */\n${IMPORT}\n${HELPER}\nhelp();\n`,
    ],
    ["nothing", ""],
  ] as [string, string, string?][]
) {
  Deno.test(`file order: ${what} is in order`, () => {
    assertEquals(lint(text, name), { messages: [], fixed: text });
  });
}

for (
  const [what, text, message, fixed] of [
    [
      "a line before the imports",
      `// Why.\n${IMPORT}\n${PUBLIC}`,
      "The comment on a file is a block",
      `/** Why. */\n${IMPORT}\n${PUBLIC}`,
    ],
    [
      "lines before the imports",
      `// Why,\n//\n// and how.\n\n${IMPORT}\n${PUBLIC}`,
      "The comment on a file is a block",
      `/**\n * Why,\n *\n * and how.\n */\n\n${IMPORT}\n${PUBLIC}`,
    ],
    [
      "helpers before the public thing",
      `${IMPORT}\n/** Helps. */\n${HELPER}\nclass Hidden {}\n\n${PUBLIC}`,
      "This is not exported and stands before what is",
      `${IMPORT}\n\n\n\n\n${PUBLIC}\n/** Helps. */\n${HELPER}\nclass Hidden {}\n`,
    ],
    [
      "an import below other things",
      `/** Why. */\nconst b = 1;\n${IMPORT}\n${PUBLIC}`,
      "This stands before an import",
    ],
    [
      "no contract",
      `${IMPORT}\nexport const b = a;\n`,
      "This file has no contract",
    ],
    [
      "a contract of a helper only",
      `${IMPORT}\nexport const b = a;\n\n/** Helps. */\n${HELPER}`,
      "This file has no contract",
    ],
    [
      "a re-export before the public thing without a comment",
      `${IMPORT}\n/** Also. */\nexport type { a };\n\nexport const b = a;\n`,
      "This file has no contract",
    ],
  ] as [string, string, string, string?][]
) {
  Deno.test(`file order: ${what} is found`, () => {
    assertEquals(lint(text), { messages: [message], fixed: fixed ?? text });
  });
}
