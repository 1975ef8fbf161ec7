import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import type {
  Cell,
  ReadyModel,
  ReadyPair,
} from "../../../src/bench/cell/cell.ts";
import { identifyCells } from "../../../src/bench/cell/identify_cells.ts";
import { selectCells } from "../../../src/bench/suite/select_cells.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { PROFILES } from "../../../src/metrics/profile.ts";
import { findProtocol } from "../../../src/protocol/find_protocol.ts";
import { digestOf } from "../../../src/canon/digest_of.ts";
import { digest } from "../../results/make_record.ts";
import { copySources } from "../source_tree.ts";
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

/** The first cell of the suite: student, imsave-stretch, wasm, cdd. */
async function identify(
  pairReady: ReadyPair = ready,
  model: ReadyModel = network,
  identifier: typeof identifyCells = identifyCells,
): Promise<Cell> {
  const cells = await identifier(names.slice(0, 1), {
    pairs: new Map([[pair, pairReady]]),
    catalog: defaultModels(),
    loaded: new Map([["mmdrfuse-student", model]]),
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
  });
  assertEquals(cells.length, 12);
  assertEquals(new Set(cells.map(({ id }) => id)).size, 12);
});

const { ir, vi } = ready;
for (
  const [what, changedPair, changedModel] of [
    ["the infrared bytes", { ...ready, ir: { ...ir, sha256: digest("x") } }],
    [
      "what the catalogue says of the decoded picture",
      {
        ...ready,
        vi: {
          ...vi,
          catalogued: { ...vi.catalogued!, luma601Sha256: digest("x") },
        },
      },
    ],
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

Deno.test("identity: it states the digests of the definitions it rests on", async () => {
  assertEquals((await identify()).made.definitions, {
    protocol: await digestOf(findProtocol("imsave-stretch")),
    profile: await digestOf(PROFILES.cdd),
  });
});

for (
  const [what, file, from, to] of [
    [
      "a protocol's definition",
      "protocol/protocols.ts",
      `id: "imsave-stretch",\n    version: 1,`,
      `id: "imsave-stretch",\n    version: 2,`,
    ],
    [
      "a profile's definition",
      "metrics/profile.ts",
      `id: "cdd",\n    version: 1,`,
      `id: "cdd",\n    version: 2,`,
    ],
    [
      "an engine's setting",
      "runtime/ort/wasm.ts",
      "threads: 1,",
      "threads: 2,",
    ],
    [
      "a line of code that decides a value",
      "metrics/sd.ts",
      "/** SD: ",
      "/** Sd: ",
    ],
  ] as const
) {
  Deno.test(`identity: ${what} changes the id`, async () => {
    await using copy = await copySources();
    const same = await copy.load<{ identifyCells: typeof identifyCells }>(
      "bench/cell/identify_cells.ts",
    );
    const before = await identify(ready, network, same.identifyCells);
    assertEquals(before.id, (await identify()).id);
    await using changed = await copySources();
    await changed.replace(file, from, to);
    const other = await changed.load<{ identifyCells: typeof identifyCells }>(
      "bench/cell/identify_cells.ts",
    );
    const after = await identify(ready, network, other.identifyCells);
    assertNotEquals(after.id, before.id);
  });
}

Deno.test("identity: a model that is not loaded is known by its pins", async () => {
  const [cell] = await identifyCells(names.slice(0, 1), {
    pairs: new Map([[pair, ready]]),
    catalog: defaultModels(),
    loaded: new Map(),
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
  };
  assertEquals(await identifyCells(names, context), []);
  await assertRejects(
    () => identifyCells([{ ...names[0]!, model: "nobody" }], context),
    RangeError,
    'Cannot use model "nobody"',
  );
  await assertRejects(
    () => identifyCells([{ ...names[0]!, protocol: "none" }], context),
    RangeError,
    'Cannot use protocol "none"',
  );
});
