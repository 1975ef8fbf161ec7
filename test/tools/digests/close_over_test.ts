import { assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import type { Manifest } from "../../../src/bench/cell/manifest.ts";
import { closeOver } from "../../../tools/digests/close_over.ts";
import { manifestDigest } from "../../../tools/digests/manifest_digest.ts";
import { openProject } from "../../../tools/digests/project.ts";

const FILES: Readonly<Record<string, string>> = {
  "deno.json": `{ "imports": {
    "five/deep": "npm:@s/five@5.0.0/deep",
    "@/": "./src/",
    "mapped": "./src/mapped.ts"
  } }`,
  "deno.lock": `{
    "version": "5",
    "specifiers": { "npm:@s/five@5.0.0": "5.0.0", "npm:six@^6.0.0": "6.1.0" },
    "npm": {
      "@s/five@5.0.0": { "integrity": "sha512-5", "dependencies": ["six@6.1.0", "seven"] },
      "six@6.0.0": { "integrity": "sha512-60" },
      "six@6.1.0": { "integrity": "sha512-61" },
      "seven@7.0.0": { "integrity": "sha512-7", "optionalDependencies": ["@s/five"] }
    }
  }`,
  "src/root.ts": `import { one } from "./one.ts";
    import type { T } from "./types.ts";
    export { two } from "./deep/two.ts";
    f(one);`,
  "src/one.ts": `import "./root.ts"; export const one = 1;`,
  "src/types.ts": "export type T = 1;",
  "src/deep/two.ts":
    `import data from "../data.json" with { type: "json" }; import "mapped";`,
  "src/data.json": `{ "b": 1, "a": [2] }`,
  "src/mapped.ts":
    `import { crc32 } from "node:zlib"; await import("five/deep");`,
};

function close(
  changes: Readonly<Record<string, string | null>> = {},
  stage: Partial<Parameters<typeof closeOver>[0]> = {},
): Manifest {
  const files = { ...FILES, ...changes };
  return closeOver(
    { name: "test", roots: ["src/root.ts"], apart: [], ...stage },
    openProject((path) => files[path] ?? null),
  );
}

Deno.test("closure: files through files, in a circle, mapped and dynamic; packages with what they bring; types not", () => {
  assertEquals(close().map(([name]) => name), [
    "node:zlib",
    "npm:@s/five@5.0.0",
    "npm:seven@7.0.0",
    "npm:six@6.1.0",
    "src/data.json",
    "src/deep/two.ts",
    "src/mapped.ts",
    "src/one.ts",
    "src/root.ts",
  ]);
  const digests = new Map(close());
  assertEquals(digests.get("node:zlib"), "built-in");
  assertEquals(digests.get("npm:six@6.1.0"), "sha512-61");
});

Deno.test("closure: a file kept apart is not entered, nor what only it loads", () => {
  const { length } = close();
  assertEquals(
    close({}, { apart: ["src/deep/two.ts"] }).map(([name]) => name),
    ["src/one.ts", "src/root.ts"],
  );
  assertEquals(close({}, { apart: ["src/mapped.ts"] }).length, length - 5);
});

Deno.test("closure: JSON counts by its value", () => {
  const data = "src/data.json";
  assertEquals(close({ [data]: `{"a":[2],\n"b":1}` }), close());
  assertNotEquals(close({ [data]: `{"a":[3],"b":1}` }), close());
});

Deno.test("closure: a renamed file is a change, though its content is the same", () => {
  const renamed = close({
    "src/one.ts": null,
    "src/uno.ts": FILES["src/one.ts"]!,
    "src/root.ts": FILES["src/root.ts"]!.replace("./one.ts", "./uno.ts"),
  });
  assertNotEquals(manifestDigest(renamed), manifestDigest(close()));
});

const lock = FILES["deno.lock"]!;
for (
  const [what, changes, message] of [
    [
      "a file that is not there",
      { "src/one.ts": null },
      "Cannot follow src/root.ts:1: there is no src/one.ts",
    ],
    [
      "a specifier that stands for nothing",
      { "src/one.ts": '\nimport "nothing";' },
      'Cannot follow src/one.ts:2: "nothing" is no file',
    ],
    [
      "an address",
      { "src/one.ts": 'import "https://example.org/a.ts";' },
      "Cannot follow src/one.ts:1: ",
    ],
    [
      "a path out of the project",
      { "src/one.ts": 'import "../../a.ts";' },
      "Cannot follow src/one.ts:1: ",
    ],
    [
      "a file of another kind",
      {
        "src/one.ts": 'import "./a.wasm";',
        "src/a.wasm": "",
      },
      "Cannot follow src/one.ts:1: src/a.wasm is neither TypeScript nor JSON",
    ],
    [
      "a package that is not pinned",
      { "src/one.ts": 'import "npm:eight@8.0.0";' },
      "Cannot follow src/one.ts:1: deno.lock does not hold npm:eight@8.0.0",
    ],
    [
      "a package that the lock has twice",
      { "deno.lock": lock.replace('"six@6.1.0", ', '"six", ') },
      "Cannot find package six in deno.lock: it has 2 of that name",
    ],
    [
      "a lock of another version",
      { "deno.lock": lock.replace('"5"', '"6"') },
      "Cannot read deno.lock: it has version 6",
    ],
  ] as const
) {
  Deno.test(`closure: ${what} is refused`, () => {
    assertThrows(() => close(changes), Error, message);
  });
}

Deno.test("closure: keeping apart what is never met is refused: it would hide that a stage has moved", () => {
  assertThrows(
    () => close({}, { apart: ["src/types.ts"] }),
    RangeError,
    "Cannot keep src/types.ts apart from stage test",
  );
});
