import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { compareVersions } from "../../src/results/drift/compare_versions.ts";
import type {
  Cause,
  DriftedCell,
  DriftReport,
  DriftStage,
  MovedInput,
} from "../../src/results/drift/drift_report.ts";
import type { MetricValue } from "../../src/results/record/metric_value.ts";
import type { Missing } from "../../src/results/record/missing.ts";
import type {
  CellRecord,
  ComparableRecord,
} from "../../src/results/record/record.ts";
import { arbitraryRecords, shuffled } from "./arbitraries.ts";
import { digest, makeFailed, makeHeader, makeRecord } from "./make_record.ts";

function compare(
  old: ComparableRecord[],
  fresh: ComparableRecord[],
  missing: Missing[] = [],
): DriftReport {
  return compareVersions({
    baseline: { header: makeHeader(), records: old },
    fresh,
    missing,
    toleranceOf: (variant) => variant === "EN/cdd" ? 0.01 : 0,
  });
}

function only(old: ComparableRecord, fresh: ComparableRecord): DriftedCell {
  const report = compare([old], [fresh]);
  const [cell] = report.drifted;
  if (cell === undefined) throw new Error("no drift was found");
  assert(report.drift);
  assertEquals(report.byCause, {
    data: 0,
    model: 0,
    code: 0,
    backend: 0,
    [cell.cause]: 1,
  });
  return cell;
}

const old = makeRecord();
const later = {
  output: digest("other output"),
  fused: digest("other fused"),
  values: { "EN/cdd": 7.3, "SD/cdd": 47 },
};
const ir = old.inputs.ir;
/** As a version of schema 1 knows an embedded scene, and code. */
const embedded: ComparableRecord = {
  ...old,
  inputs: { ...old.inputs, ir: { ...ir, file: null } },
  code: null,
  variants: { "EN/cdd": null, "SD/cdd": null },
};
const rule = makeRecord({ network: { ...old.network, weights: [] } });

interface Case {
  readonly name: string;
  readonly from?: ComparableRecord;
  readonly change: Partial<ComparableRecord>;
  readonly cause: Cause;
  readonly input: MovedInput;
  readonly stage: DriftStage;
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    name: "a source file",
    change: {
      inputs: {
        ...old.inputs,
        ir: { file: digest("new file"), luma: digest("new luma") },
      },
      ...later,
    },
    cause: "data",
    input: "data",
    stage: "source file",
    says: `the ir file is another: expected ${ir.file}, got ${
      digest("new file")
    }`,
  },
  {
    name: "a source file that decodes to the same plane, and nothing after it",
    change: {
      inputs: {
        ...old.inputs,
        vi: { ...old.inputs.vi, file: digest("reencoded") },
      },
    },
    cause: "data",
    input: "data",
    stage: "source file",
    says: "the vi file is another",
  },
  {
    name: "the decoder",
    change: {
      inputs: {
        ...old.inputs,
        ir: { ...ir, luma: digest("decoded otherwise") },
      },
      code: { ...old.code, decode: digest("new decoder") },
      ...later,
    },
    cause: "code",
    input: "decoder code",
    stage: "decoding",
    says: "the code of stage decode changed",
  },
  {
    name: "the size of the decoded plane",
    change: { inputs: { ...old.inputs, width: 48, height: 64 } },
    cause: "code",
    input: "decoder code",
    stage: "decoding",
    says: "expected 64×48, got 48×64",
  },
  {
    name: "a picture of the sample",
    from: embedded,
    change: {
      inputs: { ...old.inputs, ir: { ...ir, luma: digest("drawn otherwise") } },
      ...later,
    },
    cause: "code",
    input: "decoder code",
    stage: "decoding",
    says: "the code of stage decode was not recorded",
  },
  {
    name: "an output whose code was not recorded",
    from: embedded,
    change: { ...later },
    cause: "backend",
    input: "backend code",
    stage: "network output",
    says: "the code of stage backend was not recorded",
  },
  {
    name: "a metric whose code was not recorded",
    from: embedded,
    change: { values: { "EN/cdd": 7.25, "SD/cdd": 47 } },
    cause: "code",
    input: "metric code",
    stage: "metrics",
    says: "metric SD/cdd is not; their code was not recorded",
  },
  {
    name: "a weight byte (the export follows)",
    change: {
      network: { weights: [digest("byte")], onnx: digest("byte onnx") },
      ...later,
    },
    cause: "model",
    input: "model",
    stage: "weights",
    says: `got ${digest("byte")}`,
  },
  {
    name: "the export of the same weights",
    change: {
      network: { ...old.network, onnx: digest("other onnx") },
      ...later,
    },
    cause: "code",
    input: "exporter code",
    stage: "export",
    says: "the code of stage export is the same",
  },
  {
    name: "the graph of a rule without weights",
    from: rule,
    change: { network: { weights: [], onnx: digest("other rule") } },
    cause: "code",
    input: "exporter code",
    stage: "export",
    says: "exported to other bytes",
  },
  {
    name: "a protocol's definition",
    change: {
      definition: digest("p2"),
      ...later,
    },
    cause: "code",
    input: "protocol",
    stage: "protocol definition",
    says: "the definition of protocol clip-round changed",
  },
  {
    name: "the engine's version",
    change: { engine: { ...old.engine, version: "1.31.0" }, ...later },
    cause: "backend",
    input: "runtime version",
    stage: "network output",
    says: 'engine version: "1.30.0" became "1.31.0"',
  },
  {
    name: "the adapter",
    change: {
      engine: {
        ...old.engine,
        adapter: { name: "A", vendor: "V", driver: "D", class: "hardware" },
      },
      ...later,
    },
    cause: "backend",
    input: "adapter",
    stage: "network output",
    says: "engine adapter: null became",
  },
  {
    name: "the engine's threads",
    change: { engine: { ...old.engine, threads: 2 }, ...later },
    cause: "backend",
    input: "runtime settings",
    stage: "network output",
    says: "engine threads: 1 became 2",
  },
  {
    name: "a kernel, seen by nothing but the output",
    change: later,
    cause: "backend",
    input: "backend code",
    stage: "network output",
    says: "same engine and version: a kernel changed",
  },
  {
    name: "the backend's code",
    change: {
      code: { ...old.code, backend: digest("b2"), protocol: digest("p2") },
      ...later,
    },
    cause: "backend",
    input: "backend code",
    stage: "network output",
    says: "the code of stage backend changed",
  },
  {
    name: "the preparation of the network's input",
    change: { code: { ...old.code, protocol: digest("p2") }, ...later },
    cause: "code",
    input: "protocol code",
    stage: "network input",
    says: "the code of stage protocol, which prepares the input, changed",
  },
  {
    name: "the step from output to image",
    change: { ...later, output: old.output },
    cause: "code",
    input: "protocol code",
    stage: "fused image",
    says: "the same network output became another image",
  },
  {
    name: "a metric",
    change: {
      values: { "EN/cdd": 7.25, "SD/cdd": 47 },
      variants: { ...old.variants, "SD/cdd": digest("sd2") },
    },
    cause: "code",
    input: "metric code",
    stage: "metrics",
    says: "metric SD/cdd is not; the definition or code of SD/cdd changed",
  },
];

for (const { name, from = old, change, cause, input, stage, says } of CASES) {
  Deno.test(`drift of ${name} is found and attributed to ${cause}, ${stage}`, () => {
    const cell = only(from, { ...from, ...change });
    assertEquals([cell.cause, cell.stage], [cause, stage]);
    assertEquals(cell.inputs, [input]);
    assertStringIncludes(cell.explanation, says);
  });
}

Deno.test("whatever differs after it, the earliest stage is named", () => {
  const { inputs, network } = old;
  const last: [DriftStage, (record: ComparableRecord) => ComparableRecord][] = [
    [
      "metrics",
      (record) => ({ ...record, values: { "EN/cdd": 1, "SD/cdd": 2 } }),
    ],
    ["fused image", (record) => ({ ...record, fused: digest("f") })],
    ["network output", (record) => ({ ...record, output: digest("o") })],
    [
      "protocol definition",
      (record) => ({ ...record, definition: digest("a") }),
    ],
    [
      "export",
      (record) => ({ ...record, network: { ...network, onnx: digest("n") } }),
    ],
    [
      "weights",
      (record) => ({ ...record, network: { weights: [], onnx: digest("n") } }),
    ],
    [
      "decoding",
      (record) => ({
        ...record,
        inputs: { ...inputs, vi: { ...inputs.vi, luma: digest("l") } },
      }),
    ],
    [
      "source file",
      (record) => ({
        ...record,
        inputs: { ...inputs, vi: { file: digest("v"), luma: digest("l") } },
      }),
    ],
  ];
  let fresh: ComparableRecord = old;
  for (const [stage, change] of last) {
    fresh = change(fresh);
    assertEquals(only(old, fresh).stage, stage);
  }
});

Deno.test("one ulp of one value is drift on the referee, with both values and the difference", () => {
  const cell = only(old, {
    ...old,
    values: { ...old.values, "EN/cdd": 7.250000000000001 },
  });
  assertEquals(cell.values, [{
    variant: "EN/cdd",
    old: 7.25,
    new: 7.250000000000001,
    difference: 8.881784197001252e-16,
    tolerance: 0,
  }]);
});

Deno.test("on the referee another output is drift even when no value differs", () => {
  const cell = only(old, { ...old, output: digest("one ulp in a kernel") });
  assertEquals([cell.cause, cell.stage, cell.values], [
    "backend",
    "network output",
    [],
  ]);
});

Deno.test("sources, engine, ids and prose that change no bit are no drift", () => {
  const undefinedValue = (reason: string): Record<string, MetricValue> => ({
    "VIF/cdd": { undefined: reason },
  });
  const fresh: CellRecord = {
    ...old,
    id: digest("id"),
    code: {
      decode: digest("d"),
      export: digest("e"),
      protocol: digest("p"),
      backend: digest("b"),
      road: digest("r"),
    },
    engine: { ...old.engine, version: "9.9.9" },
    values: undefinedValue("too small"),
  };
  assert(
    !compare([{ ...old, values: undefinedValue("below 41 pixels") }], [fresh])
      .drift,
  );
  assert(
    !compare([makeFailed({ error: "one" })], [makeFailed({ error: "two" })])
      .drift,
  );
});

Deno.test("special values equal themselves and nothing else", () => {
  const values: MetricValue[] = [
    "NaN",
    "Infinity",
    "-Infinity",
    { undefined: "small" },
    0,
    1,
  ];
  for (const [i, before] of values.entries()) {
    for (const [j, after] of values.entries()) {
      for (const backend of ["wasm", "webgpu"]) {
        const [left, right] = [before, after].map((value) =>
          makeRecord({ backend, values: { "SD/cdd": value } })
        );
        assert(left !== undefined && right !== undefined);
        assertEquals(
          compare([left], [right]).drift,
          i !== j,
          `${i} ${j} ${backend}`,
        );
      }
    }
  }
});

Deno.test("a value that is gone is drift, one of a variant that the version lacks is added", () => {
  assertEquals(
    only(old, { ...old, values: { "EN/cdd": 7.25 } }).values[0]?.new,
    null,
  );
  const more = { ...old, values: { ...old.values, "MI/cdd": 2 } };
  const report = compare([old], [more]);
  assertEquals([report.drift, report.addedVariants], [false, ["MI/cdd"]]);
});

Deno.test("a cell that begins or ceases to fail is drift, with the error", () => {
  const failing = only(old, makeFailed());
  assertEquals([failing.cause, failing.status], [
    "backend",
    "was ok, now fails: out of memory",
  ]);
  assertEquals(
    only(makeFailed(), old).status,
    "failed (out of memory), is ok now",
  );
  const inMetrics = {
    ...old,
    status: "failed",
    error: "bug",
    values: {},
  } as const;
  assertEquals(only(old, inMetrics).stage, "metrics");
});

Deno.test("another backend has a tolerance for values, and none for what it was given", () => {
  const gpu = makeRecord({
    backend: "webgpu",
    values: { "EN/cdd": 7.25, "X/x": 1 },
  });
  const near = {
    ...gpu,
    output: digest("o"),
    fused: digest("f"),
    values: { "EN/cdd": 7.2505, "X/x": 1 },
  };
  assert(!compare([gpu], [near]).drift);
  const far = only(gpu, { ...near, values: { "EN/cdd": 7.5, "X/x": 1 } });
  assertEquals([far.cause, far.stage, far.values.length], [
    "backend",
    "network output",
    1,
  ]);
  assertEquals(
    only(gpu, { ...gpu, values: { "EN/cdd": 7.5, "X/x": 1 } }).stage,
    "metrics",
  );
  assertEquals(
    only(gpu, { ...near, values: { "EN/cdd": 7.25, "X/x": 1.0000001 } })
      .values[0]
      ?.tolerance,
    0,
  );
  assertEquals(
    only(gpu, { ...near, network: { ...gpu.network, weights: [digest("w")] } })
      .cause,
    "model",
  );
});

Deno.test("cells not recomputed have their reason, new cells are listed, neither is drift", () => {
  const cells = ["01", "02", "03"].map((pair) => makeRecord({ pair }));
  const missing: Missing[] = [{
    what: "pair",
    name: "tno/02",
    reason: "no network",
    how: "deno task fetch tno",
  }];
  const extra = makeRecord({ pair: "04" });
  const report = compare(cells, [...cells.slice(0, 1), extra], missing);
  assertEquals(report.missing.map(({ cell, reason }) => [cell.pair, reason]), [
    ["02", "pair tno/02: no network"],
    ["03", "not part of this run"],
  ]);
  assertEquals([
    report.compared,
    report.added.map(({ pair }) => pair),
    report.drift,
  ], [1, ["04"], false]);
});

Deno.test("a missing dataset or model is the reason for all of its cells", () => {
  const missing = (
    what: "dataset" | "model",
    name: string,
  ): Missing[] => [{ what, name, reason: "gone", how: "" }];
  assertEquals(
    compare([old], [], missing("dataset", "tno")).missing[0]?.reason,
    "dataset tno: gone",
  );
  assertEquals(
    compare([old], [], missing("model", "student")).missing[0]?.reason,
    "model student: gone",
  );
});

Deno.test("nothing drifts from itself, in any order", () => {
  fc.assert(
    fc.property(
      arbitraryRecords.chain((all) =>
        fc.tuple(fc.constant(all), shuffled(all))
      ),
      ([all, again]) => {
        const report = compare(all, again);
        assertEquals([
          report.drift,
          report.compared,
          report.missing,
          report.added,
        ], [false, all.length, [], []]);
      },
    ),
  );
});

Deno.test("a report is plain data, and a cell twice is refused", () => {
  const report = compare([old], [{ ...old, ...later }]);
  assertEquals(JSON.parse(JSON.stringify(report)), report as unknown);
  assertThrows(() => compare([old, old], []), RangeError, "two of them");
});
