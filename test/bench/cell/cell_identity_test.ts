/** Each name and each picture of a cell is in its identity by itself. */
import { assertEquals, assertNotEquals } from "@std/assert";
import { cellIdentity } from "../../../src/bench/cell/cell_identity.ts";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import { digest } from "../../results/make_record.ts";
import { makeCell } from "../make_cell.ts";

const { pair } = makeCell();
const other = { sha256: digest("another picture") };

const CHANGES: Readonly<Record<string, Partial<Cell>>> = {
  "the dataset": { pair: { ...pair, dataset: "tno2" } },
  "the pair": { pair: { ...pair, id: "02" } },
  "the infrared picture": { pair: { ...pair, ir: { ...pair.ir, ...other } } },
  "the visible picture": { pair: { ...pair, vi: { ...pair.vi, ...other } } },
  "the fuser": { model: "teacher" },
  "the protocol": { protocol: "imsave-stretch" },
  "the backend": { backend: "webgpu" },
};

for (const [what, change] of Object.entries(CHANGES)) {
  Deno.test(`${what} is in a cell's identity`, async () => {
    assertNotEquals(
      await cellIdentity(makeCell(change)),
      await cellIdentity(makeCell()),
    );
  });
}

Deno.test("what a picture is called, and where it lies, is not", async () => {
  const ir = { ...pair.ir, name: "renamed.png", embedded: true };
  assertEquals(
    await cellIdentity(makeCell({ pair: { ...pair, ir } })),
    await cellIdentity(makeCell()),
  );
});
