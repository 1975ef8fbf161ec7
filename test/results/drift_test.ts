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
  Stage,
} from "../../src/results/drift/drift_report.ts";
import type { MetricValue } from "../../src/results/record/metric_value.ts";
import type { Missing } from "../../src/results/record/missing.ts";
import type { CellRecord } from "../../src/results/record/record.ts";
import { arbitraryRecords, shuffled } from "./arbitraries.ts";
import { digest, makeFailed, makeHeader, makeRecord } from "./make_record.ts";

function compare(
  old: CellRecord[],
  fresh: CellRecord[],
  missing: Missing[] = [],
): DriftReport {
  return compareVersions(
    { header: makeHeader(), records: old },
    fresh,
    missing,
  );
}

function only(old: CellRecord, fresh: CellRecord): DriftedCell {
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
  values: { EN: 7.3, SD: 47 },
};
const ir = old.inputs.ir;
const embedded = makeRecord({
  inputs: { ...old.inputs, ir: { ...ir, file: null } },
});
const rule = makeRecord({ network: { ...old.network, weights: [] } });

interface Case {
  readonly name: string;
  readonly from?: CellRecord;
  readonly change: Partial<CellRecord>;
  readonly cause: Cause;
  readonly stage: Stage;
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
      code: { ...old.code, image: digest("new image room") },
      ...later,
    },
    cause: "code",
    stage: "decoding",
    says: "the sources of src/image changed",
  },
  {
    name: "the size of the decoded plane",
    change: { inputs: { ...old.inputs, width: 48, height: 64 } },
    cause: "code",
    stage: "decoding",
    says: "expected 64×48, got 48×64",
  },
  {
    name: "a picture of the sample",
    from: embedded,
    change: {
      inputs: {
        ...embedded.inputs,
        ir: { file: null, luma: digest("decoded otherwise") },
      },
      ...later,
    },
    cause: "code",
    stage: "decoding",
    says: "the sample's ir picture is decoded to another plane",
  },
  {
    name: "a weight byte (the export follows)",
    change: {
      network: { weights: [digest("byte")], onnx: digest("byte onnx") },
      ...later,
    },
    cause: "model",
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
    stage: "export",
    says: "the sources of src/models are the same",
  },
  {
    name: "the graph of a rule without weights",
    from: rule,
    change: { network: { weights: [], onnx: digest("other rule") } },
    cause: "code",
    stage: "export",
    says: "exported to other bytes",
  },
  {
    name: "a protocol's definition",
    change: {
      definitions: { ...old.definitions, protocol: digest("p2") },
      ...later,
    },
    cause: "code",
    stage: "protocol definition",
    says: "the definition of protocol clip-round changed",
  },
  {
    name: "a profile's definition",
    change: {
      definitions: { ...old.definitions, profile: digest("p2") },
      values: { EN: 1, SD: 2 },
    },
    cause: "code",
    stage: "profile definition",
    says: "the definition of profile cdd changed",
  },
  {
    name: "the engine's version",
    change: { engine: { ...old.engine, version: "1.31.0" }, ...later },
    cause: "backend",
    stage: "network output",
    says: 'engine version: "1.30.0" became "1.31.0"',
  },
  {
    name: "the engine's threads",
    change: { engine: { ...old.engine, threads: 2 }, ...later },
    cause: "backend",
    stage: "network output",
    says: "engine threads: 1 became 2",
  },
  {
    name: "a kernel, seen by nothing but the output",
    change: later,
    cause: "backend",
    stage: "network output",
    says: "same engine and version: a kernel changed",
  },
  {
    name: "the runtime's sources",
    change: {
      code: { ...old.code, runtime: digest("r2"), protocol: digest("p2") },
      ...later,
    },
    cause: "backend",
    stage: "network output",
    says: "the sources of src/runtime changed",
  },
  {
    name: "the preparation of the network's input",
    change: { code: { ...old.code, protocol: digest("p2") }, ...later },
    cause: "code",
    stage: "network input",
    says: "the sources of src/protocol, which prepares the input, changed",
  },
  {
    name: "the step from output to image",
    change: { ...later, output: old.output },
    cause: "code",
    stage: "fused image",
    says: "the same network output became another image",
  },
  {
    name: "a metric",
    change: {
      values: { EN: 7.25, SD: 47 },
      code: { ...old.code, metrics: digest("m2") },
    },
    cause: "code",
    stage: "metrics",
    says: "metric SD is not; the sources of src/metrics changed",
  },
];

for (const { name, from = old, change, cause, stage, says } of CASES) {
  Deno.test(`drift of ${name} is found and attributed to ${cause}, ${stage}`, () => {
    const cell = only(from, { ...from, ...change });
    assertEquals([cell.cause, cell.stage], [cause, stage]);
    assertStringIncludes(cell.explanation, says);
  });
}

Deno.test("whatever differs after it, the earliest stage is named", () => {
  const { inputs, network, definitions } = old;
  const last: [Stage, (record: CellRecord) => CellRecord][] = [
    ["metrics", (record) => ({ ...record, values: { EN: 1, SD: 2 } })],
    ["fused image", (record) => ({ ...record, fused: digest("f") })],
    ["network output", (record) => ({ ...record, output: digest("o") })],
    [
      "profile definition",
      (record) => ({
        ...record,
        definitions: { ...definitions, profile: digest("b") },
      }),
    ],
    [
      "protocol definition",
      (record) => ({
        ...record,
        definitions: { protocol: digest("a"), profile: digest("b") },
      }),
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
  let fresh = old;
  for (const [stage, change] of last) {
    fresh = change(fresh);
    assertEquals(only(old, fresh).stage, stage);
  }
});

Deno.test("one ulp of one value is drift on the referee, with both values and the difference", () => {
  const cell = only(old, {
    ...old,
    values: { ...old.values, EN: 7.250000000000001 },
  });
  assertEquals(cell.metrics, [{
    metric: "EN",
    old: 7.25,
    new: 7.250000000000001,
    difference: 8.881784197001252e-16,
    tolerance: 0,
  }]);
});

Deno.test("on the referee another output is drift even when no value differs", () => {
  const cell = only(old, { ...old, output: digest("one ulp in a kernel") });
  assertEquals([cell.cause, cell.stage, cell.metrics], [
    "backend",
    "network output",
    [],
  ]);
});

Deno.test("sources, engine, ids and prose that change no bit are no drift", () => {
  const undefinedValue = (reason: string): Record<string, MetricValue> => ({
    VIF: { undefined: reason },
  });
  const code = {
    image: "i",
    models: "m",
    protocol: "p",
    runtime: "r",
    metrics: "x",
  };
  const refactored = Object.fromEntries(
    Object.entries(code).map(([room, seed]) => [room, digest(seed)]),
  );
  const fresh: CellRecord = {
    ...old,
    id: digest("id"),
    code: { ...old.code, ...refactored },
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
        const [left, right] = [before, after].map((EN) =>
          makeRecord({ backend, values: { EN } })
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

Deno.test("a metric that only one side has is drift", () => {
  assertEquals(
    only(old, { ...old, values: { EN: 7.25 } }).metrics[0]?.new,
    null,
  );
  assertEquals(
    only(old, { ...old, values: { ...old.values, MI: 2 } }).metrics[0]?.old,
    null,
  );
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
    values: { EN: 7.25, unknown: 1 },
  });
  const near = {
    ...gpu,
    output: digest("o"),
    fused: digest("f"),
    values: { EN: 7.2505, unknown: 1 },
  };
  assert(!compare([gpu], [near]).drift);
  const far = only(gpu, { ...near, values: { EN: 7.5, unknown: 1 } });
  assertEquals([far.cause, far.stage, far.metrics.length], [
    "backend",
    "network output",
    1,
  ]);
  assertEquals(
    only(gpu, { ...gpu, values: { EN: 7.5, unknown: 1 } }).stage,
    "metrics",
  );
  assertEquals(
    only(gpu, { ...near, values: { EN: 7.25, unknown: 1.0000001 } }).metrics[0]
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
