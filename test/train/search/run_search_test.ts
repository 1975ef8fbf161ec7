/** A whole search: the same bytes again and after a stop; time decides where it is dear; tables are monotone. */
import {
  assert,
  assertEquals,
  assertNotEquals,
  assertRejects,
} from "@std/assert";
import { stats } from "../../../src/results/record/stats.ts";
import type { LatencyTable } from "../../../src/train/search/latency/latency_schema.ts";
import {
  monotoneLatencies,
  predictedLatency,
} from "../../../src/train/search/latency/latency_table.ts";
import { SEARCH_SPACES } from "../../../src/train/search/search_spaces.ts";
import {
  runSearch,
  type SearchOutcome,
} from "../../../src/train/search/run_search.ts";
import type { SearchOptions } from "../../../src/train/search/run/search_options.ts";
import { inFolder } from "../../cli/run_task.ts";
import { PATCHES, TINY } from "../run/tiny_run.ts";
import { TIMES } from "./times.ts";

const { refresh: _, ...losses } = TINY.losses;
const RECIPE = { ...TINY, losses, steps: 4, batch: 2 };

async function searched(
  cacheDir: string,
  change: Partial<SearchOptions> = {},
): Promise<SearchOutcome> {
  return await runSearch({
    space: { channels: 4, candidates: [["none", "sep3", "res3"]] },
    method: "implicit",
    lambda: 0,
    table: TIMES,
    recipe: RECIPE,
    features: null,
    task: null,
    patches: PATCHES,
    seed: 1,
    code: "test",
    cacheDir,
    every: 3,
    signal: new AbortController().signal,
    onWarning: (message) => {
      throw new Error(message);
    },
    onStep: () => {},
    ...change,
  });
}

Deno.test("a search gives the same bytes again, and stopped in either half; each way counts its evaluations", () =>
  inFolder(async (cwd) => {
    const whole = await searched(`${cwd}/whole`);
    assertEquals(whole.phases[0]!.state.evaluations, 3 * RECIPE.steps);
    assertEquals(whole.trained.evaluations, RECIPE.steps);
    for (const { cosine, ratio } of whole.agreement) {
      assert(Math.abs(cosine!) <= 1 + 1e-12 && ratio! > 0);
    }
    for (const [phase, step] of [["search", 2], ["train", 1]] as const) {
      const stop = new AbortController();
      const cacheDir = `${cwd}/${phase}`;
      await assertRejects(() =>
        searched(cacheDir, {
          signal: stop.signal,
          onStep: (at, state) => {
            if (at === phase && state.step === step) stop.abort();
          },
        }), DOMException);
      let first: string | null = null;
      const again = await searched(cacheDir, {
        onStep: (at, state) => first ??= `${at} ${state.step}`,
      });
      assertEquals(first, phase === "search" ? "search 2" : "search 4");
      assertEquals(again.onnx, whole.onnx);
      assertEquals(again.phases[0]!.logits, whole.phases[0]!.logits);
    }
    for (const [method, each] of [["first", 2], ["second", 5]] as const) {
      const other = await searched(`${cwd}/${method}`, { method });
      assertEquals(other.phases[0]!.state.evaluations, each * RECIPE.steps);
      assertNotEquals(other.phases[0]!.logits, whole.phases[0]!.logits);
    }
  }));

Deno.test("a checkpoint that is damaged is said and begun anew", () =>
  inFolder(async (cwd) => {
    const whole = await searched(cwd);
    const [search] = whole.shelves;
    const text = await Deno.readTextFile(search!.path);
    await Deno.writeTextFile(
      search!.path,
      text.replace('"step":4', '"step":3'),
    );
    const said: string[] = [];
    const again = await searched(cwd, { onWarning: (line) => said.push(line) });
    assertEquals(said.length, 1);
    assertEquals(again.onnx, whole.onnx);
  }));

Deno.test("where time is dear the search leaves operations out", () =>
  inFolder(async (cwd) => {
    const { genotype } = await searched(cwd, { lambda: 100 });
    assertEquals(genotype, { cell1: "none" });
  }));

Deno.test("cells: the feature-level module first, then the object-level one behind it; the first's choice stays, its weights go on", () =>
  inFolder(async (cwd) => {
    const heads: number[][] = [];
    const { genotype, phases } = await searched(cwd, {
      space: {
        channels: 4,
        candidates: [["csc", "cms"]],
        inner: ["sep3", "channels"],
        object: [["csc", "cdc"]],
      },
      recipe: { ...RECIPE, steps: 2 },
      onStep: (_phase, { step, theta }) => {
        if (step === 2) heads.push([...theta.slice(0, 72)]);
      },
    });
    assertEquals(phases.map(({ name }) => name), [
      "feature-cells",
      "feature-operations",
      "object-cells",
      "object-operations",
    ]);
    const [cells, operations, objects] = phases.map(({ logits }) =>
      Object.keys(logits)
    );
    // Among cells with equal shares within: their logits do not move.
    assertEquals(cells, ["cell1", "cell1.csc.op1", "cell1.cms.op1"]);
    assertEquals(phases[0]!.logits["cell1.cms.op1"], { sep3: 0, channels: 0 });
    assertNotEquals(phases[0]!.logits["cell1"], { csc: 0, cms: 0 });
    const cell = genotype["cell1"]!;
    assertEquals(operations, [`cell1.${cell}.op1`]);
    assert(objects!.every((name) => !name.startsWith("cell")));
    assert(Object.hasOwn(genotype, `cell1.${cell}.op1`));
    // The stem's weights move in every phase and in training.
    assertEquals(new Set(heads.map(String)).size, 5);
  }));

Deno.test("a table is made monotone: nothing below 0, nothing faster than what it contains", () => {
  const kept = { none: 0, conv3: 1, res3: 1.5, dense3: 2, sep3: 1, sep5: 2 };
  assertEquals(monotoneLatencies(kept), kept);
  assertEquals(
    monotoneLatencies({ none: 0, conv3: 2, res3: 1, dense3: 3, dil3: -0.5 }),
    { none: 0, conv3: 1.5, res3: 1.5, dense3: 3, dil3: 0 },
  );
  assertEquals(
    monotoneLatencies({ sep3: 3, sep5: 1 }),
    { sep3: 2, sep5: 2 },
  );
});

Deno.test("a prediction is the bare network and each operation", () => {
  const table: LatencyTable = { ...TIMES, base: stats([2.5]) };
  const genotype = { cell1: "none", cell2: "res3" };
  const chain = { channels: 4, candidates: [["none"], ["res3"]] };
  assertEquals(predictedLatency(table, chain, genotype), 5.5);
  const { hsda } = SEARCH_SPACES;
  const hierarchy = {
    cell1: "cms",
    "cell1.cms.op1": "sep3",
    target1: "csc",
    "target1.csc.op1": "channels",
    detail1: "cdc",
    "detail1.cdc.low1": "res3",
    "detail1.cdc.high1": "dil3",
  };
  // The operation of a multi-scale cell stands at full size, half and a quarter.
  const wanted = 2.5 + 5 + (4 + 21 / 16) + (0 + 1) + (6 + 3 + 2);
  assertEquals(predictedLatency(table, hsda, hierarchy), wanted);
});
