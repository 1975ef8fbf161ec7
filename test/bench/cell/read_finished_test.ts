import { assertEquals } from "@std/assert";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import type { CellCache } from "../../../src/bench/cell/cell_cache.ts";
import { readFinished } from "../../../src/bench/cell/read_finished.ts";
import { makeRecord } from "../../results/make_record.ts";

Deno.test("finished cells: of a picture in colour the values stay, and the picture is looked at again", async () => {
  const record = makeRecord({ protocol: "as-saved" });
  const cell = (luma: string): Cell =>
    ({
      id: record.id,
      pair: { ir: { catalogued: null }, vi: { catalogued: null } },
      variants: Object.entries(record.variants).map(([id, digest]) => ({
        id,
        digest,
      })),
      saved: { luma601Sha256: luma },
    }) as unknown as Cell;
  const cache = { get: () => Promise.resolve(record) } as unknown as CellCache;
  const grey = await readFinished([cell(record.fused!)], cache);
  assertEquals([grey.finished.size, grey.earlier.size], [1, 0]);
  const colour = await readFinished([cell("1".repeat(64))], cache);
  assertEquals([colour.finished.size, colour.earlier.get(record.id)], [
    0,
    record,
  ]);
});
