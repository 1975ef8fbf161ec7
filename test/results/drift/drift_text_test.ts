import { assertEquals } from "@std/assert";
import { compareVersions } from "../../../src/results/drift/compare_versions.ts";
import { driftText } from "../../../src/results/drift/drift_text.ts";
import type { CellRecord } from "../../../src/results/record/record.ts";
import { digest, makeHeader, makeRecord } from "../make_record.ts";

const pairs = ["01", "02", "03", "04"].map((pair) => makeRecord({ pair }));

function report(fresh: CellRecord[], details?: number): string {
  const options = {
    digest: "abc",
    ...(details === undefined ? {} : { details }),
  };
  return driftText(
    compareVersions({
      baseline: { header: makeHeader(), records: pairs },
      fresh,
      missing: [],
      toleranceOf: () => 0,
    }),
    options,
  );
}

Deno.test("no drift is one line with the digest", () => {
  assertEquals(
    report(pairs),
    "No drift from paper version 1: 4 cells compared, all the same, quality values abc\n",
  );
});

Deno.test("drift is grouped by cause, in detail for the first cells, with counts for the rest", () => {
  const fresh = pairs.slice(0, 3).map((record) => ({
    ...record,
    values: {
      "EN/cdd": 7.5,
      "SD/cdd": { undefined: "flat" },
      "MI/cdd": 2,
    },
  }));
  const network = { weights: [digest("w")], onnx: digest("o") };
  const weights = { ...pairs[3] ?? makeRecord(), network };
  const extra = makeRecord({ pair: "05" });
  const expected = digest("weights student");
  const cause =
    "the fused image is the same, metric EN/cdd, SD/cdd is not; their code is the same";
  assertEquals(
    report([...fresh.slice(0, 2), weights, extra], 1),
    `Drift from paper version 1: 3 of 3 cells compared, quality values abc
moved by: metric code (2 cells), model (1 cell)

model: 1 cell (weights: 1)
  tno/04, student, clip-round, wasm
    weights: the weights are others: expected ${expected}, got ${digest("w")}

code: 2 cells (metrics: 2)
  tno/01, student, clip-round, wasm
    metrics: ${cause}
    EN/cdd: 7.25 became 7.5, difference 0.25, tolerance 0
    SD/cdd: 47.23 became undefined (flat)
  … and 1 cell more

1 cell not recomputed (not part of this run: 1)
1 cell not in paper version 1
computed now and not in paper version 1: MI/cdd
`,
  );
});

Deno.test("a run without a cell of the version does not claim that nothing drifted", () => {
  assertEquals(report([]).split("\n").slice(0, 2), [
    "Nothing compared with paper version 1: this run made none of its cells, quality values abc",
    "4 cells not recomputed (not part of this run: 4)",
  ]);
});
