import { assertEquals, assertStringIncludes } from "@std/assert";
import { batchTable } from "../../../src/results/table/batch_table.ts";
import { text } from "../../../src/results/terminal/text.ts";
import type { BatchTiming } from "../../../src/results/record/timing.ts";
import { makeTiming } from "../make_record.ts";

const spread = (median: number) => ({
  median,
  p5: median,
  p95: median,
  mad: 0,
  n: 15,
});

const batched: BatchTiming = {
  frames: 100,
  bytesAPair: 3_686_400,
  network: { pairs: 6000, device: spread(0.0125), wall: spread(0.015) },
  copy: { pairs: 90_000, device: spread(0.002), wall: spread(0.0021) },
};

Deno.test("batches: a row has the pair beside the copy of its bytes, and how fast that is", () => {
  const table = batchTable([makeTiming(), makeTiming({ batched })])!;
  assertEquals(table.rows.length, 1);
  assertEquals(
    table.rows[0]!.cells.flatMap((cell) =>
      cell.kind === "number" ? [cell.value] : []
    ),
    [6000, 0.0125, 0.015, 0.002, 0.0021, 3_686_400 / 0.002e6],
  );
  const written = text(table, { ansi: false });
  assertStringIncludes(written, "0.0125");
  assertStringIncludes(written, "(software adapter, not a GPU)");
});

Deno.test("batches: a device without timestamps leaves its columns empty; the copy's speed is that of the wall clock", () => {
  const table = batchTable([
    makeTiming({
      batched: {
        ...batched,
        network: { ...batched.network, device: null },
        copy: { ...batched.copy, device: null },
      },
    }),
  ])!;
  assertEquals(
    table.rows[0]!.cells.filter(({ kind }) => kind === "missing").length,
    2,
  );
  assertEquals(table.rows[0]!.cells.at(-1), {
    kind: "number",
    value: 3_686_400 / 0.0021 / 1e6,
    rank: null,
    counts: null,
  });
});

Deno.test("batches: where nothing was timed in batches there is no table", () => {
  assertEquals(batchTable([makeTiming()]), null);
});
