/** Arbitrary records for property tests: valid by the schema, hostile in their names and values. */

import fc from "fast-check";
import type { MetricValue } from "../../src/results/record/metric_value.ts";
import type { CellRecord } from "../../src/results/record/record.ts";
import { cellKey } from "../../src/results/record/cell_key.ts";
import { makeFailed, makeRecord } from "./make_record.ts";

/** Names with the characters that separators and patterns trip over. */
export const arbitraryName: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(
    "a",
    "b",
    "Z",
    "0",
    "9",
    "/",
    "-",
    " ",
    ",",
    "|",
    "é",
    "😀",
    "~",
  ),
  minLength: 1,
  maxLength: 4,
});

/** Any metric value; −0 is written as 0 before it reaches a record. */
export const arbitraryValue: fc.Arbitrary<MetricValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constantFrom<MetricValue>("NaN", "Infinity", "-Infinity"),
  fc.record({ undefined: fc.string({ minLength: 1 }) }),
);

const few = (prefix: string): fc.Arbitrary<string> =>
  fc.constantFrom(`${prefix}1`, `${prefix}2`, `${prefix}3`);
const arbitraryDigest = fc.stringMatching(/^[0-9a-f]{64}$/);

const arbitraryRecord: fc.Arbitrary<CellRecord> = fc.record({
  dataset: fc.oneof(few("d"), arbitraryName),
  pair: fc.oneof(few("p"), arbitraryName),
  model: fc.oneof(few("m"), arbitraryName),
  protocol: few("r"),
  backend: fc.constantFrom("wasm", "webgpu"),
  values: fc.dictionary(
    fc.constantFrom("EN/cdd", "SD/cdd", "EN/strict", "1/2", "constructor/cdd"),
    arbitraryValue,
  ),
  failed: fc.boolean(),
  error: fc.string({ minLength: 1 }),
  onnx: fc.option(arbitraryDigest, { nil: undefined }),
  luma: fc.option(arbitraryDigest, { nil: undefined }),
  threads: fc.integer({ min: 1, max: 3 }),
  referee: fc.option(fc.constant({ maxAbsDiff: 3e-7, tolerance: 1e-5 })),
}).map(({ values, failed, error, onnx, luma, threads, referee, ...name }) => {
  const base = failed
    ? makeFailed({ ...name, error })
    : makeRecord({ ...name, values: { ...values } });
  if (onnx !== undefined) base.network.onnx = onnx;
  if (luma !== undefined) base.inputs.ir = { ...base.inputs.ir, luma };
  return { ...base, referee, engine: { ...base.engine, threads } };
});

/** Records of distinct cells, in any order. */
export const arbitraryRecords: fc.Arbitrary<CellRecord[]> = fc.uniqueArray(
  arbitraryRecord,
  {
    selector: cellKey,
    maxLength: 12,
  },
);

/** The same items in another order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
