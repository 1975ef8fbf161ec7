import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { makePlan } from "../../../src/bench/shards/make_plan.ts";
import { parsePlan } from "../../../src/bench/shards/parse_plan.ts";
import {
  type Plan,
  type PlannedCell,
  planText,
} from "../../../src/bench/shards/plan.ts";
import { verifyPlan } from "../../../src/bench/shards/verify_plan.ts";
import { digest } from "../../results/make_record.ts";
import { TINY_SUITE, tinyWorld } from "../tiny_world.ts";
import { tinyPlan } from "./tiny_plan.ts";

const world = await tinyWorld();
Deno.test.afterAll(async () => await world[Symbol.asyncDispose]());
const plan = await tinyPlan(world);

Deno.test("plan: every cell of the suite once, by the identity a run gives it", async () => {
  const cells = await world.cells();
  assertEquals(
    plan.tasks.flat().map(([id]) => id).toSorted(),
    cells.map(({ id }) => id).toSorted(),
  );
  for (const [id, ...names] of plan.tasks.flat()) {
    const { pair, model, protocol, backend } = cells.find((cell) =>
      cell.id === id
    )!;
    assertEquals(names.slice(0, 5), [
      pair.dataset,
      pair.id,
      model,
      protocol,
      backend,
    ]);
  }
});

Deno.test("plan: light networks of a pair are one task, and their estimates are counted once", () => {
  assertEquals(plan.tasks.map(({ length }) => length), [3, 3]);
  for (const cells of plan.tasks) {
    assertEquals(new Set(cells.map((cell) => cell[2])).size, 1);
    assert(cells.every((cell) => cell[6] > 0));
  }
});

Deno.test("plan: made twice it is the same text, and reading gives it back", async () => {
  const text = planText(plan);
  assertEquals(planText(await tinyPlan(world)), text);
  assertEquals(planText(parsePlan(text, "plan.json")), text);
  assertEquals(
    text.split("\n").filter((line) => line.startsWith('["')).length,
    6,
  );
  assert(!text.includes(world.folder), "it names no place of this machine");
});

Deno.test("plan: a selection plans only what it selects", async () => {
  const part = await tinyPlan(world, { limit: 1, models: ["average"] });
  assertEquals(part.tasks.flat().length, 1);
  await verifyPlan(part, world);
  assertEquals(part.selection, { limit: 1, models: ["average"] });
});

Deno.test("plan: a fuser that is not loaded cannot be planned", async () => {
  await assertRejects(
    () => makePlan(TINY_SUITE, {}, { ...world, loaded: new Map() }),
    UnknownNameError,
    'Cannot plan "mmdrfuse-student": its weights are not here',
  );
});

const text = planText(plan);
for (
  const [what, broken, reason] of [
    ["half of it", text.slice(0, text.length / 2), "truncated or damaged"],
    ["nothing", "", "truncated or damaged"],
    [
      "another schema",
      text.replace('"schema": 2', '"schema": 1'),
      "at schema",
    ],
    ["a field too many", text.replace("{", '{"x": 1,'), "Unrecognized key"],
    ["no tasks", JSON.stringify({ ...plan, tasks: [] }), "at tasks"],
    [
      "a cell twice",
      JSON.stringify({ ...plan, tasks: [...plan.tasks, plan.tasks[0]] }),
      "a cell is in it twice",
    ],
  ] as const
) {
  Deno.test(`plan: ${what} is refused by the name of the file`, () => {
    const error = assertThrows(() => parsePlan(broken, "my.json"), SyntaxError);
    assert(
      error.message.startsWith("Cannot read plan my.json: ") &&
        error.message.includes(reason) &&
        error.message.endsWith("make it again with `deno task plan`"),
      error.message,
    );
  });
}

const changed = (parts: Partial<Plan["pins"]>): Plan => ({
  ...plan,
  pins: { ...plan.pins, ...parts },
});
const network = plan.pins.networks.average!;
const engine = plan.pins.engines.wasm!;
for (
  const [what, other] of [
    ["code of stage decode", {
      ...plan,
      code: { ...plan.code, decode: digest("x") },
    }],
    ["code of stage road", {
      ...plan,
      code: { ...plan.code, road: digest("x") },
    }],
    ["code of backend wasm", changed({ backends: { wasm: digest("x") } })],
    ["files of dataset tiny", changed({ datasets: { tiny: digest("x") } })],
    [
      "network average",
      changed({
        networks: {
          ...plan.pins.networks,
          average: { ...network, onnx: digest("x") },
        },
      }),
    ],
    [
      "protocol clip-round",
      changed({
        protocols: { ...plan.pins.protocols, "clip-round": digest("x") },
      }),
    ],
    [
      "definition or code of metric EN/cdd",
      changed({ variants: { ...plan.pins.variants, "EN/cdd": digest("x") } }),
    ],
    [
      "engine of backend wasm",
      changed({ engines: { wasm: { ...engine, version: "1.29.0" } } }),
    ],
  ] as const
) {
  Deno.test(`plan: one of another ${what} is refused, and that is named`, async () => {
    await verifyPlan(plan, world);
    const error = await assertRejects(
      () => verifyPlan(other, world),
      RangeError,
      "Cannot use this plan of suite tiny: it was made with other code or pins",
    );
    assert(
      error.message.includes(`what differs is the ${what}; use the checkout`),
      error.message,
    );
  });
}

Deno.test("plan: cells that were changed by hand are refused", async () => {
  const [first, ...rest] = plan.tasks;
  const [cell, ...cells] = first!;
  const renamed = cell!.with(2, "nowhere") as PlannedCell;
  const reidentified = cell!.with(0, digest("x")) as PlannedCell;
  for (const other of [renamed, reidentified]) {
    await assertRejects(
      () => verifyPlan({ ...plan, tasks: [[other, ...cells], ...rest] }, world),
      RangeError,
      "is not the one it is said to be",
    );
  }
  await assertRejects(
    () => verifyPlan({ ...plan, tasks: rest }, world),
    RangeError,
    "it has 3 cells, its selection has 6",
  );
});
