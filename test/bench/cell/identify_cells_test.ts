import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import type {
  Cell,
  ReadyModel,
  ReadyPair,
} from "../../../src/bench/cell/cell.ts";
import {
  cellIdentity,
  type Identifiable,
} from "../../../src/bench/cell/cell_identity.ts";
import { identifyCells } from "../../../src/bench/cell/identify_cells.ts";
import { selectCells } from "../../../src/bench/suite/select_cells.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findProtocol } from "../../../src/protocol/find_protocol.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { digest } from "../../results/make_record.ts";
import { stageDigest } from "../../../src/bench/cell/stages.ts";
import { variantsOf } from "../../../src/bench/cell/variants_of.ts";
import { tinyDatasets, tinyPictures } from "../tiny_datasets.ts";
import { TINY_SUITE } from "../tiny_world.ts";

const catalog = await tinyDatasets(await tinyPictures());
const names = [...selectCells(TINY_SUITE, catalog).cells.values()];
const pair = names[0]!.pair;

const file = (modality: string): ReadyPair["ir"] => ({
  name: modality,
  sha256: digest(modality),
  bytes: 10,
  embedded: false,
  catalogued: { width: 48, height: 44, luma601Sha256: digest("luma") },
});
const ready: ReadyPair = {
  dataset: "tiny",
  id: "a",
  ir: file("ir"),
  vi: file("vi"),
};
const network: ReadyModel = {
  id: "mmdrfuse-student",
  weights: [digest("weights")],
  onnx: new Uint8Array(),
  onnxSha256: digest("onnx"),
};

const variants = variantsOf(TINY_SUITE);

/** The first cell of the suite: student, imsave-stretch, wasm. */
async function identify(
  pairReady: ReadyPair = ready,
  model: ReadyModel = network,
): Promise<Cell> {
  const cells = await identifyCells(names.slice(0, 1), {
    pairs: new Map([[pair, pairReady]]),
    catalog: defaultModels(),
    loaded: new Map([["mmdrfuse-student", model]]),
    variants,
  });
  return cells[0]!;
}

Deno.test("identity: the same inputs give the same id, all cells of a suite have different ones", async () => {
  assertEquals((await identify()).id, (await identify()).id);
  const pairs = new Map(
    names.map(({ pair }) => [pair, { ...ready, id: pair.id }]),
  );
  const cells = await identifyCells(names, {
    pairs,
    catalog: defaultModels(),
    loaded: new Map(),
    variants,
  });
  assertEquals(cells.length, 6);
  assertEquals(new Set(cells.map(({ id }) => id)).size, 6);
});

const { ir, vi } = ready;
for (
  const [what, changedPair, changedModel] of [
    ["the infrared bytes", { ...ready, ir: { ...ir, sha256: digest("x") } }],
    ["the visible bytes", { ...ready, vi: { ...vi, sha256: digest("x") } }],
    [
      "swapped sources",
      {
        ...ready,
        ir: { ...ir, sha256: vi.sha256 },
        vi: { ...vi, sha256: ir.sha256 },
      },
    ],
    ["the weights", ready, { ...network, weights: [digest("x")] }],
    ["the ONNX bytes", ready, { ...network, onnxSha256: digest("x") }],
  ] as const
) {
  Deno.test(`identity: ${what} change the id`, async () => {
    const other = await identify(changedPair, changedModel);
    assertNotEquals(other.id, (await identify()).id);
  });
}

Deno.test("identity: where a file lies and what it is called change nothing", async () => {
  const renamed = { ...ready, ir: { ...ir, name: "elsewhere", bytes: 11 } };
  assertEquals((await identify(renamed)).id, (await identify()).id);
});

Deno.test("identity: it states the digests of the protocol and of each stage of code", async () => {
  const { made } = await identify();
  assertEquals(
    made.definition,
    await digestOf(findProtocol("imsave-stretch")),
  );
  assertEquals(made.code, {
    decode: stageDigest("decode"),
    export: stageDigest("export/mmdrfuse_student"),
    protocol: stageDigest("protocol"),
    backend: stageDigest("backend/wasm"),
    road: stageDigest("road"),
  });
});

Deno.test("identity: every part of what an image is made from changes the id, its dataset too", async () => {
  const cell = await identify();
  const { made } = cell;
  const others: Identifiable[] = [
    { ...cell, pair: { ...cell.pair, dataset: "other" } },
    { ...cell, pair: { ...cell.pair, id: "b" } },
    { ...cell, model: "average" },
    { ...cell, protocol: "clip-round" },
    { ...cell, backend: "simd" },
    { ...cell, made: { ...made, definition: digest("x") } },
    { ...cell, made: { ...made, engine: { ...made.engine, threads: 2 } } },
    ...Object.keys(made.code).map((stage) => ({
      ...cell,
      made: { ...made, code: { ...made.code, [stage]: digest("x") } },
    })),
  ];
  const ids = await Promise.all([cell, ...others].map(cellIdentity));
  assertEquals(ids[0], cell.id);
  assertEquals(new Set(ids).size, ids.length);
});

Deno.test("identity: which metrics are wanted changes none", async () => {
  const cell = await identify();
  const without: Cell = { ...cell, variants: [] };
  assertEquals(await cellIdentity(without), cell.id);
});

Deno.test("identity: a model that is not loaded is known by its pins", async () => {
  const [cell] = await identifyCells(names.slice(0, 1), {
    pairs: new Map([[pair, ready]]),
    catalog: defaultModels(),
    loaded: new Map(),
    variants,
  });
  const entry = defaultModels().models.get("mmdrfuse-student")!;
  assertEquals(cell!.made.network, {
    weights: [entry.weights[0]!.sha256],
    onnx: entry.onnx.sha256,
  });
});

Deno.test("identity: a cell whose pair is not there is left out; an unknown name is an error", async () => {
  const context = {
    pairs: new Map(),
    catalog: defaultModels(),
    loaded: new Map(),
    variants,
  };
  assertEquals(await identifyCells(names, context), []);
  await assertRejects(
    () => identifyCells([{ ...names[0]!, model: "nobody" }], context),
    UnknownNameError,
    'Cannot use model "nobody"',
  );
  await assertRejects(
    () => identifyCells([{ ...names[0]!, protocol: "none" }], context),
    UnknownNameError,
    'Cannot use protocol "none"',
  );
});
