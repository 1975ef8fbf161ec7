import { assertEquals } from "@std/assert";
import { openCellCache } from "../../../src/bench/cell/cell_cache.ts";
import { type Cell, nameCell } from "../../../src/bench/cell/cell.ts";
import { cellIdentity } from "../../../src/bench/cell/cell_identity.ts";
import { explainCells } from "../../../src/bench/cell/explain_cells.ts";
import { openManifestShelf } from "../../../src/bench/cell/manifest_shelf.ts";
import { shelveManifests } from "../../../src/bench/cell/shelve_manifests.ts";
import { stageManifest } from "../../../src/bench/cell/stages.ts";
import { sealRecord } from "../../../src/results/record/seal_record.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import { digest, makeRecord } from "../../results/make_record.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { TINY_SUITE, tinyWorld } from "../tiny_world.ts";

await using world = await tinyWorld();
const [cell, other] = await world.cells({
  ...TINY_SUITE,
  profiles: ["cdd", "strict"],
});

/** A finished record of a cell; parts of it as they were before. */
async function finished(
  { pair, made, variants, ...cell }: Cell,
  parts: Partial<CellRecord> = {},
): Promise<CellRecord> {
  const before = { ...made, ...parts };
  return await sealRecord({
    ...makeRecord(),
    ...nameCell({ pair, ...cell }),
    inputs: {
      width: 48,
      height: 44,
      ir: { file: pair.ir.sha256, luma: digest("ir") },
      vi: { file: pair.vi.sha256, luma: digest("vi") },
    },
    variants: Object.fromEntries(
      variants.map(({ id, digest }) => [id, digest]),
    ),
    values: Object.fromEntries(variants.map(({ id }) => [id, 1])),
    ...before,
    id: await cellIdentity({ pair, ...cell, made: { ...made, ...parts } }),
  });
}

/** The reasons for cells, given what is kept. */
async function explain(
  open: readonly Cell[],
  kept: readonly CellRecord[],
  old: ReadonlyMap<string, string> = new Map(),
): Promise<[string, number][]> {
  await using folder = await temporaryFolder();
  const cache = openCellCache(`${folder.path}/cells`);
  for (const record of kept) await cache.put(record);
  const shelf = openManifestShelf(`${folder.path}/code`);
  await shelveManifests(open, shelf);
  for (const [was, stage] of old) {
    // As if one file of the stage had been another.
    const [[file, now], ...rest] = stageManifest(stage) as [
      [string, string],
      ...[string, string][],
    ];
    await shelf.put(was, [[file, `${now}x`], ...rest]);
  }
  return (await explainCells(open, cache, shelf)).map((
    { reason, cells },
  ) => [reason, cells]);
}

Deno.test("explain: what was never kept was never computed here", async () => {
  assertEquals(await explain([cell!, other!], []), [
    ["never computed here", 2],
  ]);
});

Deno.test("explain: what was computed and is lost or damaged was computed here", async () => {
  await using folder = await temporaryFolder();
  const cache = openCellCache(folder.path);
  const record = await finished(cell!);
  await cache.put(record);
  await Deno.truncate(
    `${folder.path}/${record.id.slice(0, 2)}/${record.id}.json`,
    9,
  );
  const shelf = openManifestShelf(`${folder.path}/code`);
  assertEquals(await explainCells([cell!], cache, shelf), [
    { reason: "what was computed is lost or damaged", cells: 1 },
  ]);
});

Deno.test("explain: the file whose source changed is named, by stage and by variant", async () => {
  const road = await finished(cell!, {
    code: { ...cell!.made.code, road: digest("old road") },
  });
  const file = stageManifest("road")[0]![0];
  assertEquals(
    await explain([cell!], [road], new Map([[digest("old road"), "road"]])),
    [[`source of ${file} changed`, 1]],
  );
  const known = await finished(cell!);
  const vif = await sealRecord({
    ...known,
    variants: { ...known.variants, "VIF/cdd": digest("old vif") },
  });
  const [first] = stageManifest("metric/VIF/cdd");
  assertEquals(
    await explain(
      [cell!],
      [vif],
      new Map([[digest("old vif"), "metric/VIF/cdd"]]),
    ),
    [[`source of ${first![0]} changed`, 1]],
  );
});

Deno.test("explain: code whose files are not known any more is named by its stage", async () => {
  const record = await finished(cell!, {
    code: { ...cell!.made.code, decode: digest("unknown") },
  });
  assertEquals(await explain([cell!], [record]), [
    ["the code of stage decode changed", 1],
  ]);
});

Deno.test("explain: pins, weights, protocols, engines and new metrics are named", async () => {
  const { made } = cell!;
  const reason = async (parts: Partial<CellRecord>): Promise<string> =>
    (await explain([cell!], [await finished(cell!, parts)]))[0]![0];
  assertEquals(
    await reason({ network: { ...made.network, weights: [digest("w")] } }),
    "the weights of mmdrfuse-student are others",
  );
  assertEquals(
    await reason({ network: { ...made.network, onnx: digest("o") } }),
    "the network of mmdrfuse-student is another",
  );
  assertEquals(
    await reason({ definition: digest("d") }),
    "the definition of protocol imsave-stretch changed",
  );
  assertEquals(
    await reason({ engine: { ...made.engine, version: "1.29.0" } }),
    "the engine of backend wasm is another",
  );
  const pair = {
    ...cell!.pair,
    ir: { ...cell!.pair.ir, sha256: digest("another file") },
  };
  assertEquals(
    (await explain([cell!], [await finished({ ...cell!, pair })]))[0]![0],
    `the pinned file ${cell!.pair.ir.name} is another`,
  );
  const cdd = cell!.variants.filter(({ id }) => id.endsWith("/cdd"));
  const [[more]] = await explain(
    [cell!],
    [await finished({ ...cell!, variants: cdd })],
  ) as [[string, number]];
  assertEquals(more.startsWith("not asked for before: EN/strict, "), true);
});
