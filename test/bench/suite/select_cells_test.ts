import { assertEquals, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import {
  selectCells,
  type Selection,
} from "../../../src/bench/suite/select_cells.ts";
import type { Suite } from "../../../src/bench/suite/suite.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";

const paper = await loadSuite("paper");

function select(
  selection: Selection = {},
  suite: Suite = paper,
): { paths: string[]; subsets: Record<string, number> } {
  const { cells, subsets } = selectCells(suite, defaultCatalog(), selection);
  return {
    paths: [...cells.keys()],
    subsets: Object.fromEntries(
      subsets.map(({ name, pairs }) => [name, pairs.length]),
    ),
  };
}

Deno.test("selection: without any, every pinned pair of every subset, five images each", () => {
  const { paths, subsets } = select();
  assertEquals(subsets, { tno25: 25, roadscene50: 50, msrs49: 49 });
  assertEquals(paths.length, 5 * (25 + 50 + 49));
});

Deno.test("selection: a path names dataset, pair, model, protocol and backend", () => {
  assertEquals(
    select({ limit: 1, datasets: ["roadscene50"] }).paths.map((path) =>
      path.split("/").slice(2).join("/")
    ),
    [
      "mmdrfuse-student/imsave-stretch/wasm",
      "mmdrfuse-student/clip-round/wasm",
      "fusebench-student/imsave-stretch/wasm",
      "average/levels-round/wasm",
      "maximum/levels-round/wasm",
    ],
  );
});

Deno.test("selection: the limit is of each subset, and takes the first pairs", () => {
  const { subsets } = select({ limit: 2 });
  assertEquals(subsets, { tno25: 2, roadscene50: 2, msrs49: 2 });
  const all = select().paths;
  const [first] = select({ limit: 1 }).paths;
  assertEquals(first, all[0]);
});

Deno.test("selection: a dataset stands for its subsets, an alias for its subset, in any case", () => {
  assertEquals(Object.keys(select({ datasets: ["TNO", "MSRS"] }).subsets), [
    "tno25",
    "msrs49",
  ]);
  assertEquals(Object.keys(select({ datasets: ["RoadScene50"] }).subsets), [
    "roadscene50",
  ]);
});

Deno.test("selection: models keep the order of the suite", () => {
  const { paths } = select({
    limit: 1,
    datasets: ["tno25"],
    models: ["maximum", "average"],
  });
  assertEquals(paths.map((path) => path.split("/")[2]), ["average", "maximum"]);
});

Deno.test("selection: a filter matches any part of a path, * any text, and nothing else is a pattern", () => {
  const one = { limit: 1, datasets: ["tno25"] } as const;
  assertEquals(select({ ...one, filter: "student/clip" }).paths.length, 1);
  assertEquals(select({ ...one, filter: "STUDENT*wasm" }).paths.length, 3);
  assertThrows(() => select({ ...one, filter: "stud.nt" }), UnknownNameError);
  assertThrows(
    () => select({ ...one, filter: "(student|average)" }),
    UnknownNameError,
  );
});

Deno.test("selection: a subset of which nothing is left is not listed", () => {
  assertEquals(Object.keys(select({ filter: "MSRS/*average" }).subsets), [
    "msrs49",
  ]);
});

Deno.test("selection: unpinned pairs come only when they are allowed", () => {
  const whole: Suite = { ...paper, subsets: ["msrs361"] };
  assertEquals(select({}, whole).subsets, { msrs361: 49 });
  assertEquals(select({ allowUnpinned: true }, whole).subsets, {
    msrs361: 361,
  });
});

Deno.test("selection: two subsets that share pairs share their cells", () => {
  const both: Suite = { ...paper, subsets: ["roadscene50", "roadscene221"] };
  const { paths, subsets } = select({}, both);
  assertEquals(subsets, { roadscene50: 50, roadscene221: 221 });
  assertEquals(paths.length, 5 * 221);
});

for (
  const [what, selection, message] of [
    [
      "a model the suite has not",
      { models: ["average", "densefuse"] },
      'Cannot select "densefuse": not in suite paper; choose one of mmdrfuse-student, fusebench-student, average, maximum',
    ],
    [
      "a dataset there is none of",
      { datasets: ["tno26"] },
      'Cannot find dataset or subset "tno26": there is none of that name; did you mean',
    ],
    [
      "a dataset the suite has not",
      { datasets: ["sample"] },
      'Cannot select "sample": not in suite paper; choose one of tno25, roadscene50, msrs49',
    ],
    [
      "a filter nothing matches",
      { filter: "nothing" },
      'Cannot select cells of suite "paper": nothing is left; loosen --datasets, --models or --filter',
    ],
    ["a limit of none", { limit: 0 }, "nothing is left"],
  ] as const
) {
  Deno.test(`selection: ${what} is an error`, () => {
    assertThrows(() => select(selection), UnknownNameError, message);
  });
}

Deno.test("selection: one unknown dataset beside a known one is an error too", () => {
  assertThrows(
    () => select({ datasets: ["tno25", "sample"] }),
    UnknownNameError,
    'Cannot select "sample"',
  );
});
