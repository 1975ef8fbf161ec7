import { assertEquals } from "@std/assert";
import type { Manifest } from "../../../src/bench/cell/manifest.ts";
import { explainStale } from "../../../tools/digests/explain_stale.ts";

Deno.test("stale: each cause once, with the stages it touches; stages that come and go", () => {
  const one: Manifest = [["src/a.ts", "1"], ["src/b.ts", "1"]];
  const other: Manifest = [["src/a.ts", "2"], ["src/b.ts", "1"]];
  const names = ["k/a", "k/b", "k/c", "k/d", "k/e"];
  assertEquals(
    explainStale(
      new Map([...names, "same", "gone"].map((name) => [name, one])),
      new Map([
        ...names.map((name) => [name, other] as const),
        ["same", one] as const,
        ["new", one] as const,
      ]),
    ),
    [
      "source of src/a.ts changed: k/a, k/b, k/c and 2 more",
      "stage is gone: gone",
      "new stage: new",
    ],
  );
});
