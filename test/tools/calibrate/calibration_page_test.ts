import { assert, assertEquals, assertMatch } from "@std/assert";
import { UndefinedMetricError } from "../../../src/metrics/undefined_metric_error.ts";
import type { Variant } from "../../../src/metrics/variant.ts";
import type {
  Calibration,
  CalibrationRow,
} from "../../../tools/calibrate/calibrate.ts";
import { calibrationPage } from "../../../tools/calibrate/calibration_page.ts";
import { compareGolden } from "../../../tools/calibrate/compare_golden.ts";
import type { Golden, GoldenValue } from "../../../tools/calibrate/golden.ts";
import { summaryPage } from "../../../tools/calibrate/summary_page.ts";
import { tallyOf } from "../../../tools/calibrate/tally.ts";
import {
  differenceText,
  plainText,
  toleranceText,
  valueText,
} from "../../../tools/calibrate/value_text.ts";

const golden: Golden = {
  name: "M/house",
  definition: "a*b | c",
  reference: "some/house",
  commit: "0123",
  tolerance: 1e-6,
  unstable: ["noisy"],
  values: {},
};

const variant: Variant = {
  id: "M/house",
  metric: "M",
  title: "Made-up metric",
  definition: "mean (of a; b); undefined under 9 px",
  source: "Shannon 1948",
  unit: "1",
  range: [null, null],
  better: null,
  digits: 1,
  tolerance: 1,
  reads: ["fused"],
  compute: () => 0,
};

function row(
  name: string,
  value: GoldenValue,
  ours: number | UndefinedMetricError,
  octave: GoldenValue | null = null,
): CalibrationRow {
  const comparison = compareGolden(golden, name, value, ours, false);
  const unstable = comparison.verdict === "unstable" ? "noise over 0" : null;
  return { name, ours, value, comparison, unstable, octave };
}

const rows = [
  row("picture", 2, 2.0000000004, 2),
  row("far", 1000, 1001),
  row("flat", "NaN", NaN),
  row("noisy", 0.5, 0.25),
  row(
    "tiny",
    { error: "too `small`\n" },
    new UndefinedMetricError("M", "5x5 is under 9 px a side"),
  ),
];
const calibration: Calibration = {
  variant,
  golden,
  reference: { suggested_rel_tol: 1e-6, run: "as is", tol_reason: "float32" },
  rows,
};

Deno.test("a page shows every case in words and figures, and 0 only where there is 0", () => {
  const page = calibrationPage("house", [calibration]);
  const lines = page.split("\n").filter((line) => line.startsWith("| "));
  assertEquals(lines, [
    "| variant | in short | cases that agree | largest relative difference | tolerance |",
    "| --- | --- | --- | --- | --- |",
    "| [M/house](#mhouse) | mean (of a; b) | **3 of 4**, 1 unstable | 1.0e-3 | 1e-6 |",
    "| case | ours | the original's | relative difference | verdict | under Octave | ours from Octave's |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| picture | 2.00000 | 2.00000 | 2.0e-10 | agrees | 2.00000 | 2.0e-10 |",
    "| far | 1001.00 | 1000.00 | 1.0e-3 | **out of tolerance** | – | – |",
    "| flat | NaN | NaN | – | agrees in kind | – | – |",
    "| noisy | 0.250000 | 0.500000 | 5.0e-1 | unstable, not compared: noise over 0 | – | – |",
    "| tiny | undefined | error | – | agrees in kind | – | – |",
  ]);
  for (
    const line of [
      "- Ours: mean (of a; b); undefined under 9 px.",
      "- The original: a\\*b \\| c.",
      "- It follows: Shannon 1948.",
      "- Its code: some/house at `0123`; its name among the goldens: `M/house`.",
      "- How it was run: as is.",
      "- Tolerance: 1e-6, for the reason: float32.",
      "- tiny: ours says `Cannot compute M: 5x5 is under 9 px a side`, the original `too 'small'`.",
    ]
  ) assert(page.split("\n").includes(line), line);
});

Deno.test("the first page adds up, and names goldens that nothing follows", () => {
  const page = summaryPage([calibration], {
    createdWith: ["octave 7"],
    cases: [{
      name: "picture",
      width: 4,
      height: 3,
      note: "a note",
      values: { "M/house": 2, "M/other": 3 },
      octave: {},
      readTriple: () => Promise.reject(new Error("not read")),
    }],
  });
  assertMatch(
    page,
    /\| \[house\]\(house\.md\) \| some\/house \| 1 \| \*\*3 of 4\*\* \| 1 \| 1\.0e-3 \|/,
  );
  assertMatch(
    page,
    /\| \*\*all\*\* \| {2}\| 1 \| \*\*3 of 4\*\* \| 1 \| 1\.0e-3 \|/,
  );
  assertMatch(page, /\| picture \| 4x3 \| a note \|/);
  assert(page.endsWith("- `M/other`\n"));
});

Deno.test("nothing is counted twice, and what is noise is not the largest difference", () => {
  assertEquals(tallyOf(rows), {
    compared: 4,
    agreeing: 3,
    unstable: 1,
    largest: 0.001,
  });
  assertEquals(tallyOf([]).largest, null);
});

Deno.test("values, differences, tolerances and text as pages write them", () => {
  assertEquals(
    [0, 123456.7, 1e-9, NaN, -Infinity, "NaN", { complex: [1, 2] }].map((
      value,
    ) => valueText(value as GoldenValue)),
    [
      "0",
      "123457",
      "1.00000e-9",
      "NaN",
      "-Infinity",
      "NaN",
      "complex 1.00000, 2.00000i",
    ],
  );
  assertEquals(
    [[0, 0], [1e-12, null], [1, 2e-11], [null, null]].map((
      [absolute, relative],
    ) =>
      differenceText({
        verdict: "agrees",
        absolute: absolute!,
        relative: relative!,
      })
    ),
    ["0", "1.0e-12 absolute", "2.0e-11", "–"],
  );
  assertEquals(
    toleranceText({ tolerance: 2e-4, slack: 1e-12 }),
    "2e-4 (+ 1e-12)",
  );
  assertEquals(plainText(" a\n<b> [c] `d` "), "a \\<b\\> \\[c\\] \\`d\\`");
});
