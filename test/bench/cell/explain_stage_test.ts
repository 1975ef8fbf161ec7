import { assertEquals } from "@std/assert";
import { explainStage } from "../../../src/bench/cell/explain_stage.ts";

for (
  const [what, old, fresh, words] of [
    ["nothing", [["src/a.ts", "1"]], [["src/a.ts", "1"]], []],
    [
      "files",
      [["src/a.ts", "1"], ["src/b.ts", "2"], ["src/c.ts", "3"]],
      [["src/a.ts", "1"], ["src/c.ts", "4"], ["src/d.ts", "5"]],
      [
        "src/b.ts is gone from it",
        "source of src/c.ts changed",
        "src/d.ts is new in it",
      ],
    ],
    ["a built-in module", [], [["node:zlib", "built-in"]], [
      "node:zlib is new in it",
    ]],
    [
      "packages",
      [
        ["npm:@jimp/js-png@1.6.0", "sha512-a"],
        ["npm:pngjs@7.0.0", "sha512-b"],
        ["npm:mime@3.0.0", "sha512-c"],
      ],
      [
        ["npm:@jimp/js-png@1.6.1", "sha512-d"],
        ["npm:pngjs@7.0.0", "sha512-e"],
        ["npm:zod@4.6.7", "sha512-f"],
      ],
      [
        "package @jimp/js-png 1.6.0 became 1.6.1",
        "package mime 3.0.0 is gone from it",
        "package pngjs 7.0.0 has other bytes",
        "package zod 4.6.7 is new in it",
      ],
    ],
    [
      "a second version of a package",
      [["npm:zod@3.25.76", "sha512-a"]],
      [["npm:zod@3.25.76", "sha512-a"], ["npm:zod@4.6.7", "sha512-b"]],
      ["package zod 4.6.7 is new in it"],
    ],
  ] as const
) {
  Deno.test(`explain a stage: ${what}`, () => {
    assertEquals(explainStage(old, fresh), [...words]);
  });
}
