/** What is decoded against what the catalogue says of it. */
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { ReadyFile } from "../../../src/bench/cell/cell.ts";
import { computeCells } from "../../../src/bench/compute/compute_cells.ts";
import { decodePair } from "../../../src/bench/compute/decode_pair.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import type { Picture } from "../../../src/image/picture.ts";
import { collect } from "../collect.ts";
import { fakeSources } from "../fake_sources.ts";
import { makeCell } from "../make_cell.ts";
import { drawGray } from "../tiny_datasets.ts";

const { pair } = makeCell();
const wrong = "0".repeat(64);
const lumaOf = (seed: number): Promise<string> =>
  sha256Hex(drawGray(48, 44, seed).data);
const catalogued = {
  width: 48,
  height: 44,
  luma601Sha256: await lumaOf(1),
};

/** A pair whose infrared file the catalogue describes so. */
const withIr = (ir: Partial<ReadyFile>): typeof pair => ({
  ...pair,
  ir: { ...pair.ir, catalogued, ...ir },
});

Deno.test("decode: what comes out as the catalogue says has no mismatch", async () => {
  const decoded = await decodePair(withIr({}), fakeSources().read);
  assertEquals(decoded.mismatch, null);
  assertEquals(decoded.inputs.ir.luma, catalogued.luma601Sha256);
});

for (
  const [name, entry, says] of [
    [
      "size",
      { catalogued: { ...catalogued, width: 44, height: 48 } },
      "the size is 48x44, the catalogue says 44x48",
    ],
    [
      "luma",
      { catalogued: { ...catalogued, luma601Sha256: wrong } },
      `the sha256 of its luma is ${catalogued.luma601Sha256}, the catalogue says ${wrong}`,
    ],
    [
      "samples of the sample",
      { embedded: true, sha256: wrong },
      `the sha256 of its samples is ${catalogued.luma601Sha256}, the catalogue says ${wrong}`,
    ],
  ] as const
) {
  Deno.test(`decode: another ${name} than the catalogue's is named with file, expected and got`, async () => {
    const { mismatch } = await decodePair(withIr(entry), fakeSources().read);
    assertStringIncludes(mismatch!, `Cannot use ${pair.ir.name} as decoded`);
    assertStringIncludes(mismatch!, says);
    assertStringIncludes(mismatch!, "the decoder or the catalogue is wrong");
  });
}

Deno.test("decode: the visible picture is held to the catalogue too, its size before it is paired", async () => {
  const read = (_: unknown, modality: "ir" | "vi"): Promise<Picture> =>
    Promise.resolve(
      modality === "ir" ? drawGray(48, 44, 1) : drawGray(48, 43, 2),
    );
  const vi = { ...pair.vi, catalogued };
  const { mismatch } = await decodePair({ ...pair, vi }, read);
  assertStringIncludes(
    mismatch!,
    "the size is 48x43, the catalogue says 48x44",
  );
  await assertRejects(() => decodePair(pair, read), RangeError, "Cannot pair");
});

Deno.test("decode: no cell of such a pair gets a value, no network is run, and records say what came out", async () => {
  const sources = fakeSources();
  const changed = withIr({
    catalogued: { ...catalogued, luma601Sha256: wrong },
  });
  const cells = [
    makeCell({ pair: changed }),
    makeCell({ pair: changed, model: "average" }),
  ];
  for (const record of await collect(computeCells(cells, sources))) {
    assertEquals([record.status, record.values, record.fused], [
      "failed",
      {},
      null,
    ]);
    assertStringIncludes(record.error!, `the catalogue says ${wrong}`);
    assertEquals(record.inputs.ir.luma, catalogued.luma601Sha256);
  }
  assertEquals(sources.runs, []);
});
