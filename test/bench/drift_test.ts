/**
 * Deliberate changes, each as small as they come, walked down the whole road: found, and attributed to their cause.
 *
 * Code is changed in a copy of the sources that is then run; weights and pictures are changed as files.
 */
import {
  assert,
  assertEquals,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import type { Cell } from "../../src/bench/cell/cell.ts";
import {
  type CellSources,
  computeCells,
} from "../../src/bench/compute/compute_cells.ts";
import { loadModels } from "../../src/bench/obtain/load_models.ts";
import { qualityDigest } from "../../src/bench/publish/quality_digest.ts";
import { type RunOptions, runSuite } from "../../src/bench/run_suite.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { ModelPinError } from "../../src/models/model_pin_error.ts";
import { WeightsError } from "../../src/models/weights/weights_error.ts";
import { compareVersions } from "../../src/results/drift/compare_versions.ts";
import type { DriftReport } from "../../src/results/drift/drift_report.ts";
import { driftText } from "../../src/results/drift/drift_text.ts";
import type { Missing } from "../../src/results/record/missing.ts";
import type { CellRecord } from "../../src/results/record/record.ts";
import type { Session } from "../../src/runtime/backend.ts";
import { openBackend } from "../../src/runtime/open_backend.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { collect } from "./collect.ts";
import { oneUlpUp } from "./one_ulp.ts";
import { changeSources } from "./source_tree.ts";
import { tinyPictures } from "./tiny_datasets.ts";
import { tinyModels, tinyWeights } from "./tiny_models.ts";
import {
  finishedWorld,
  TINY_SUITE,
  tinyRecords,
  type TinyWorld,
  tinyWorld,
} from "./tiny_world.ts";

const DIGEST = "d".repeat(64);

function compare(
  baseline: readonly CellRecord[],
  fresh: readonly CellRecord[],
  missing: readonly Missing[] = [],
): DriftReport {
  const header = { suite: "tiny", version: 1 };
  return compareVersions({
    baseline: { header, records: baseline },
    fresh,
    missing,
    toleranceOf: () => 0,
  });
}

async function records(world: TinyWorld): Promise<readonly CellRecord[]> {
  return (await runSuite(TINY_SUITE, {}, world.options())).records;
}

/** Options of a run whose threads run its own code. */
function ownThreads(world: TinyWorld): RunOptions {
  const { thread: _kept, ...options } = world.options();
  return options;
}

/** The distinct causes and stages of a report. */
function origins({ drifted }: DriftReport): string[] {
  return [...new Set(drifted.map(({ cause, stage }) => `${cause}: ${stage}`))];
}

Deno.test("drift: nothing changed, nothing drifts", async () => {
  await using world = await tinyWorld();
  const report = compare(await tinyRecords(), await records(world));
  assertEquals([report.drift, report.compared, report.missing], [
    false,
    6,
    [],
  ]);
  assertEquals(
    driftText(report, { digest: DIGEST }),
    `No drift from tiny version 1: 6 cells compared, all the same, quality values ${DIGEST}\n`,
  );
});

/** Computes cells on the referee; `touch` sees every output of the student. */
async function computeHere(
  world: TinyWorld,
  cells: readonly Cell[],
  touch: (data: Float32Array) => void,
): Promise<CellRecord[]> {
  const { store, models } = world.options();
  const { ready } = await loadModels(
    cells.map(({ model }) => model),
    models,
    store,
    { verify: true },
  );
  await using wasm = await openBackend("wasm");
  await using sessions = new AsyncDisposableStack();
  const open = new Map<string, Session>();
  const sources: CellSources = {
    read: async (pair, modality) =>
      await decodeImage(await store.get({ ...pair[modality], url: "" })),
    async session(_backend, model): Promise<Session> {
      const session = open.get(model) ??
        sessions.use(await wasm.open(ready.get(model)!.onnx));
      open.set(model, session);
      return {
        ...session,
        run: async (planes) => {
          const output = await session.run(planes);
          if (model === "mmdrfuse-student") touch(output.data);
          return output;
        },
      };
    },
  };
  const byPair = Map.groupBy(cells, ({ pair }) => pair.id);
  const all: CellRecord[] = [];
  for (const some of byPair.values()) {
    all.push(...await collect(computeCells(some, sources)));
  }
  return all;
}

Deno.test("drift: one output value off by one ulp is found where no pixel changes, and is the backend's", async () => {
  await using world = await tinyWorld();
  const cells = await world.cells();
  const expected = await tinyRecords();
  const same = await computeHere(world, cells, () => {});
  assertEquals(same, [...expected]);

  const fresh = await computeHere(world, cells, (data) => {
    const middle = data.length >> 1;
    data[middle] = oneUlpUp(data[middle]!);
  });
  const report = compare(expected, fresh);
  assertEquals(origins(report), ["backend: network output"]);
  assertEquals(report.byCause, { data: 0, model: 0, code: 0, backend: 4 });
  for (const { cell, values, status } of report.drifted) {
    assertEquals([cell.model, values, status], ["mmdrfuse-student", [], null]);
  }
  assertEquals(
    fresh.map(({ fused }) => fused),
    expected.map(({ fused }) => fused),
  );
  assertEquals(await qualityDigest(fresh), await qualityDigest(expected));
  const text = driftText(report, { digest: DIGEST });
  assertStringIncludes(
    text,
    "Drift from tiny version 1: 4 of 6 cells compared",
  );
  assertStringIncludes(text, "backend: 4 cells (network output: 4)");
  assertStringIncludes(text, "tiny/a, mmdrfuse-student, clip-round, wasm");
  assertStringIncludes(text, "same engine and version: a kernel changed");
});

Deno.test("drift: a constant of a metric's kernel off by one ulp is found, and is the code's", async () => {
  await using world = await finishedWorld();
  const expected = await tinyRecords();
  const again = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals([again.computed, again.records], [0, expected]);

  await using other = await changeSources(
    "src/metrics/shared/structure/uniform_similarities_f32.ts",
    "const SAMPLE = f(49 / 48);",
    `const SAMPLE = ${oneUlpUp(Math.fround(49 / 48))};`,
  );
  const changed = await other.load<{ runSuite: typeof runSuite }>(
    "src/bench/run_suite.ts",
  );
  const fresh = await changed.runSuite(TINY_SUITE, {}, ownThreads(world));
  assertEquals(fresh.computed, 6);

  const report = compare(expected, fresh.records);
  assertEquals(origins(report), ["code: metrics"]);
  assertEquals(report.drifted.length, 6);
  for (const { values } of report.drifted) {
    assertEquals(values.map(({ variant }) => variant), ["SSIM/cdd"]);
    const { difference, tolerance } = values[0]!;
    assert(difference !== null && Math.abs(difference) < 1e-6);
    assertEquals(tolerance, 0);
  }
  assertNotEquals(
    await qualityDigest(fresh.records),
    await qualityDigest(expected),
  );
  const text = driftText(report, { digest: DIGEST });
  assertStringIncludes(text, "code: 6 cells (metrics: 6)");
  assertStringIncludes(
    text,
    "metrics: the fused image is the same, metric SSIM/cdd is not; the definition or code of SSIM/cdd changed",
  );
  assertStringIncludes(text, "SSIM/cdd: ");
});

Deno.test("drift: a rounding rule that changed is the code's, at the fused image", async () => {
  await using world = await tinyWorld();
  await using other = await changeSources(
    "src/protocol/to_levels.ts",
    "levels[i] = round(within[i]!);",
    "levels[i] = round(Math.min(within[i]! + 0.5, 255));",
  );
  const changed = await other.load<{ runSuite: typeof runSuite }>(
    "src/bench/run_suite.ts",
  );
  const fresh = await changed.runSuite(TINY_SUITE, {}, ownThreads(world));
  const report = compare(await tinyRecords(), fresh.records);
  assertEquals(origins(report), ["code: fused image"]);
  assertEquals(
    new Set(report.drifted.map(({ cell }) => cell.protocol)),
    new Set(["clip-round", "imsave-stretch", "levels-round"]),
  );
  assertStringIncludes(
    driftText(report, { digest: DIGEST }),
    "the same network output became another image",
  );
});

Deno.test("drift: a decoder that changed gives no value, and is the code's, at the decoding", async () => {
  await using world = await tinyWorld();
  await using other = await changeSources(
    "src/image/decode.ts",
    "return await decodePng(bytes, info, name);",
    "return await decodePng(bytes, info, name).then((picture) => ({\n        ...picture,\n        data: picture.data.map((level) => level | 1),\n      }));",
  );
  const changed = await other.load<{ runSuite: typeof runSuite }>(
    "src/bench/run_suite.ts",
  );
  const fresh = await changed.runSuite(TINY_SUITE, {}, ownThreads(world));
  assertEquals(
    fresh.records.map(({ status, values }) => [status, values]),
    Array(6).fill(["failed", {}]),
  );
  const report = compare(await tinyRecords(), fresh.records);
  assertEquals(origins(report), ["code: decoding"]);
  assertEquals(report.drifted.length, 6);
  const text = driftText(report, { digest: DIGEST });
  assertStringIncludes(text, "the code of stage decode changed");
  assertStringIncludes(text, "was ok, now fails: Cannot use tiny/ir/a.png");
  assertStringIncludes(text, "the decoder or the catalogue is wrong");
});

/** Flips the lowest bit of one weight. */
const changedWeights = (): Uint8Array =>
  tinyWeights((data) => {
    new Uint8Array(data.buffer, data.byteOffset)[4 * 5]! ^= 1;
  });

Deno.test("drift: one bit of one weight, pinned anew, is found and is the model's", async () => {
  const weights = changedWeights();
  const models = await tinyModels(weights, tinyWeights());
  await using world = await tinyWorld({ weights, models });
  const run = await runSuite(TINY_SUITE, {}, world.options({ verify: false }));
  const report = compare(await tinyRecords(), run.records);
  assertEquals(origins(report), ["model: weights"]);
  assertEquals(report.byCause, { data: 0, model: 4, code: 0, backend: 0 });
  const text = driftText(report, { digest: DIGEST });
  assertStringIncludes(text, "model: 4 cells (weights: 4)");
  assertStringIncludes(
    text,
    `weights: the weights are others: expected ${await sha256Hex(
      tinyWeights(),
    )}, got ${await sha256Hex(weights)}`,
  );
});

Deno.test("drift: a run that verifies does not take that model at all", async () => {
  const weights = changedWeights();
  const models = await tinyModels(weights, tinyWeights());
  await using world = await tinyWorld({ weights, models });
  const error = await assertRejects(
    () => runSuite(TINY_SUITE, {}, world.options()),
    ModelPinError,
    "Cannot use mmdrfuse-student: its ONNX export has sha256",
  );
  assertEquals(error.expected, models.models.get("mmdrfuse-student")!.onnx);
  assertNotEquals(error.got, error.expected);
});

for (const verify of [true, false]) {
  Deno.test(`drift: one byte of a weight file whose pin stays is refused with both digests, verify ${verify}`, async () => {
    await using world = await tinyWorld();
    const before = await tinyRecords();
    const pin = world.models.models.get("mmdrfuse-student")!.weights[0]!;
    const file = `${world.mirror}/sha256/${pin.sha256}`;
    const bytes = await Deno.readFile(file);
    bytes[bytes.length >> 1]! ^= 1;
    await Deno.writeFile(file, bytes);
    const run = await runSuite(TINY_SUITE, {}, world.options({ verify }));
    assertEquals(
      new Set(run.records.map(({ model }) => model)),
      new Set(["average"]),
    );
    const [missing, ...others] = run.missing;
    assertEquals([missing!.what, missing!.name, others], [
      "model",
      "mmdrfuse-student",
      [],
    ]);
    for (const part of ["mirror", pin.sha256, await sha256Hex(bytes)]) {
      assertStringIncludes(missing!.reason, part);
    }
    const report = compare(before, run.records, run.missing);
    assertEquals([report.drift, report.compared, report.missing.length], [
      false,
      2,
      4,
    ]);
    assertStringIncludes(
      driftText(report, { digest: DIGEST }),
      "4 cells not recomputed (model mmdrfuse-student: ",
    );
  });
}

Deno.test("drift: a weight byte flipped inside the archive is refused by the reader, even where the pin was moved", async () => {
  const weights = tinyWeights();
  const value = new Uint8Array(4);
  new DataView(value.buffer).setFloat32(0, firstWeight(), true);
  const at = weights.findIndex((_, i) =>
    value.every((byte, k) => weights[i + k] === byte)
  );
  assert(at > 0);
  const flipped = weights.slice();
  flipped[at]! ^= 1;
  const models = await tinyModels(flipped, weights);
  await using world = await tinyWorld({ weights: flipped, models });
  await assertRejects(
    () => runSuite(TINY_SUITE, {}, world.options({ verify: false })),
    WeightsError,
    "Cannot read student.model: ",
  );
});

function firstWeight(): number {
  let first = 0;
  tinyWeights((data) => first = data[0]!);
  return first;
}

Deno.test("drift: one level of one pixel, pinned anew, is found and is the data's", async () => {
  const pictures = await tinyPictures((data) => data[777]! ^= 1);
  await using world = await tinyWorld({ pictures });
  const fresh = await records(world);
  const before = await tinyRecords();
  const report = compare(before, fresh);
  assertEquals(origins(report), ["data: source file"]);
  assertEquals(report.byCause, { data: 3, model: 0, code: 0, backend: 0 });
  assertEquals(
    new Set(report.drifted.map(({ cell }) => cell.pair)),
    new Set(["a"]),
  );
  for (const { values } of report.drifted) assert(values.length > 0);
  const [old, now] = [before, fresh].map(([record]) => record!.inputs.ir.file);
  const text = driftText(report, { digest: DIGEST });
  assertStringIncludes(text, "data: 3 cells (source file: 3)");
  assertStringIncludes(
    text,
    `the ir file is another: expected ${old}, got ${now}`,
  );
});

Deno.test("drift: one byte of a picture whose pin stays is refused with both digests, before any number", async () => {
  await using world = await tinyWorld();
  const { ir } = world.datasets.datasets.get("tiny")!.pairs.get("a")!;
  const file = `${world.mirror}/sha256/${ir.sha256}`;
  const bytes = await Deno.readFile(file);
  bytes[bytes.length >> 1]! ^= 1;
  await Deno.writeFile(file, bytes);
  const run = await runSuite(TINY_SUITE, {}, world.options());
  assertEquals(new Set(run.records.map(({ pair }) => pair)), new Set(["b"]));
  assertEquals(run.unreadable, []);
  const [missing, ...others] = run.missing;
  assertEquals([missing!.what, missing!.name, others], ["pair", "tiny/a", []]);
  for (const part of ["mirror", ir.sha256!, await sha256Hex(bytes)]) {
    assertStringIncludes(missing!.reason, part);
  }
  const report = compare(await tinyRecords(), run.records, run.missing);
  assertEquals([report.drift, report.missing.length], [false, 3]);
});

Deno.test("drift: a picture that changes between planning and computing is refused by the worker", async () => {
  await using world = await tinyWorld();
  const { ir } = world.datasets.datasets.get("tiny")!.pairs.get("a")!;
  const changed = `${world.folder}/changed`;
  await Deno.mkdir(`${changed}/sha256`, { recursive: true });
  for await (const { name } of Deno.readDir(`${world.mirror}/sha256`)) {
    const bytes = await Deno.readFile(`${world.mirror}/sha256/${name}`);
    if (name === ir.sha256) bytes[bytes.length >> 1]! ^= 1;
    await Deno.writeFile(`${changed}/sha256/${name}`, bytes);
  }
  const { bytes } = world.options();
  const run = await runSuite(
    TINY_SUITE,
    {},
    world.options({ bytes: { ...bytes, mirror: changed } }),
  );
  assertEquals(new Set(run.records.map(({ pair }) => pair)), new Set(["b"]));
  assertEquals(run.unreadable.length, 1);
  assertStringIncludes(
    run.unreadable[0]!.reason,
    `expected sha256 ${ir.sha256}`,
  );
});
