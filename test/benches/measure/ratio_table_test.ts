import { assertEquals, assertStringIncludes } from "@std/assert";
import type { ContestResult } from "../../../benches/measure/contestant.ts";
import { ratioTable } from "../../../benches/measure/ratio_table.ts";
import { text } from "../../../src/results/terminal/text.ts";

const fused: ContestResult = {
  job: "fuse",
  measured: [
    { side: "wasm", name: "", samples: [30, 10, 20] },
    { side: "ours", name: "wgsl", samples: [2, 2, 2] },
    { side: "ours", name: "simd", samples: [40, 50, 60] },
  ],
  absences: [{ side: "webgpu", name: "", reason: "there is no adapter" }],
  notes: ["they agree"],
};

Deno.test("ratio table: a row for each of ours, ratios of medians, above 1 where ours is faster", () => {
  const { rows, columns } = ratioTable("t", [fused], ["webgpu", "wasm"]);
  assertEquals(rows.map(({ label }) => label), ["fuse, wgsl", "fuse, simd"]);
  assertEquals(columns.length, 5);
  assertEquals(rows[0]!.cells.map(textOf), [
    "2.00 (2.00–2.00)",
    "missing",
    "20.0 (11.0–29.0)",
    "missing",
    "10.0×",
  ]);
  assertEquals(textOf(rows[1]!.cells[4]!), "0.400×");
});

Deno.test("ratio table: what is missing is named with its reason and is never a number", () => {
  const printed = text(ratioTable("t", [fused], ["webgpu", "wasm"]), {
    ansi: false,
  });
  assertStringIncludes(printed, "missing: ORT WebGPU: there is no adapter");
  assertStringIncludes(printed, "they agree");
  assertEquals(printed.match(/\s–\s/g)?.length, 4);
});

Deno.test("ratio table: a job none of ours does has a row without ratios", () => {
  const { rows } = ratioTable("t", [{
    ...fused,
    measured: fused.measured.slice(0, 1),
  }], ["webgpu", "wasm"]);
  assertEquals(rows.map(({ label }) => label), ["fuse"]);
  assertEquals(rows[0]!.cells.map(textOf), [
    "missing",
    "missing",
    "20.0 (11.0–29.0)",
    "missing",
    "missing",
  ]);
});

Deno.test("ratio table: a reason several jobs share is said once", () => {
  const { notes } = ratioTable("t", [fused, { ...fused, job: "again" }], []);
  assertEquals(notes.length, 2);
});

function textOf(cell: { kind: string; text?: string }): string {
  return cell.text ?? cell.kind;
}
