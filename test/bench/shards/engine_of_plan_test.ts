/** What ran a plan's cells on a GPU, for a machine that has none and only merges them. */
import { assertEquals, assertNotEquals } from "@std/assert";
import { engineOfPlan } from "../../../src/bench/shards/engine_of_plan.ts";
import type { Plan } from "../../../src/bench/shards/plan.ts";
import { planCells } from "../../../src/bench/shards/plan_cells.ts";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import type { Adapter } from "../../../src/runtime/adapter.ts";
import { BACKENDS } from "../../../src/runtime/backends.ts";
import { digest, makeRecord } from "../../results/make_record.ts";

const adapter = (name: string): Adapter => ({
  name,
  vendor: "a vendor",
  driver: "1",
  class: "hardware",
});

function record(id: string, name: string): { record: CellRecord } {
  const { engine } = makeRecord();
  const parts = {
    backend: "wgsl",
    engine: { ...engine, adapter: adapter(name) },
  };
  return { record: { ...makeRecord(parts), id: digest(id) } };
}

const plan: Pick<Plan, "tasks"> = {
  tasks: [[[digest("planned"), "", "", "", "", "wgsl", 1]]],
};

Deno.test("plan: a backend's adapter is the one that a planned cell's record names", async () => {
  const engineOf = engineOfPlan(
    plan,
    [record("planned", "their GPU"), record("another", "another GPU")],
  );
  assertEquals(await engineOf("wgsl"), {
    ...BACKENDS.wgsl.software,
    adapter: adapter("their GPU"),
  });
  assertEquals((await engineOf("wasm")).adapter, null);
});

Deno.test("plan: cells are identified by the adapter that is told, whatever this machine has", async () => {
  const suite = { ...await loadSuite("sample"), backends: ["wgsl" as const] };
  const idOf = async (name: string): Promise<string> => {
    const { cells } = await planCells(suite, {
      models: ["fusebench-student"],
      limit: 1,
    }, {
      datasets: defaultCatalog(),
      models: defaultModels(),
      engineOf: engineOfPlan(
        plan,
        [record("planned", name)],
      ),
    });
    return cells[0]!.id;
  };
  assertEquals(await idOf("one GPU"), await idOf("one GPU"));
  assertNotEquals(await idOf("one GPU"), await idOf("another GPU"));
});
