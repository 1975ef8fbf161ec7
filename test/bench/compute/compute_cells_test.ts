import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import type { Cell } from "../../../src/bench/cell/cell.ts";
import {
  type CellSources,
  computeCells,
} from "../../../src/bench/compute/compute_cells.ts";
import type { Plane } from "../../../src/image/plane.ts";
import { evaluate } from "../../../src/metrics/evaluate.ts";
import {
  type CellRecord,
  recordSchema,
} from "../../../src/results/record/record.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { collect } from "../collect.ts";
import { type FakeNetwork, fakeSources, mean } from "../fake_sources.ts";
import { makeCell } from "../make_cell.ts";
import { drawGray } from "../tiny_datasets.ts";

async function compute(
  cells: readonly Cell[],
  sources: CellSources,
): Promise<CellRecord[]> {
  const records = await collect(computeCells(cells, sources));
  for (const record of records) recordSchema.parse(record);
  return records;
}

/** One value of the plane is another. */
function changed(plane: Plane, change: (value: number) => number): Plane {
  const data = plane.data.slice();
  data[100] = change(data[100]!);
  return { ...plane, data };
}

const variants = (parts: Partial<Cell> = {}): Cell[] =>
  (["imsave-stretch", "clip-round"] as const).flatMap((protocol) =>
    (["cdd", "strict"] as const).map((profile) =>
      makeCell({ ...parts, protocol, profile })
    )
  );

Deno.test("cells: a record says what it was made from, and its values are those of the image it names", async () => {
  const [record] = await compute(
    [makeCell({ protocol: "levels-round" })],
    fakeSources(),
  );
  const ir = drawGray(48, 44, 1), vi = drawGray(48, 44, 2);
  const data = ir.data.map((level, i) => (level + vi.data[i]! + 1) >> 1);
  const fused = { ...ir, data };
  const { pair, made, id } = makeCell({ protocol: "levels-round" });
  assertEquals(record, {
    schema: 1,
    id,
    dataset: "tno",
    pair: "01",
    model: "student",
    protocol: "levels-round",
    backend: "wasm",
    profile: "cdd",
    inputs: {
      width: 48,
      height: 44,
      ir: { file: pair.ir.sha256, luma: await sha256Hex(ir.data) },
      vi: { file: pair.vi.sha256, luma: await sha256Hex(vi.data) },
    },
    ...made,
    output: record!.output,
    fused: await sha256Hex(fused.data),
    referee: null,
    status: "ok",
    error: null,
    values: evaluate({ ir, vi, fused }, { profile: "cdd" }),
  });
});

Deno.test("cells: the output's digest is over its float32 values, little-endian", async () => {
  const [record] = await compute(
    [makeCell({ protocol: "levels-round" })],
    fakeSources(),
  );
  const ir = drawGray(48, 44, 1), vi = drawGray(48, 44, 2);
  const bytes = new DataView(new ArrayBuffer(4 * ir.data.length));
  for (const [i, level] of ir.data.entries()) {
    bytes.setFloat32(4 * i, (level + vi.data[i]!) / 2, true);
  }
  assertEquals(record!.output, await sha256Hex(new Uint8Array(bytes.buffer)));
});

Deno.test("cells: an embedded scene has no file", async () => {
  const { pair } = makeCell();
  const embedded = { ...pair, ir: { ...pair.ir, embedded: true } };
  const [record] = await compute([makeCell({ pair: embedded })], fakeSources());
  assertEquals(record!.inputs.ir.file, null);
  assertEquals(record!.inputs.vi.file, pair.vi.sha256);
});

Deno.test("cells: a network runs once for protocols and profiles that feed it the same", async () => {
  const sources = fakeSources();
  const records = await compute(variants(), sources);
  assertEquals(records.map(({ status }) => status), Array(4).fill("ok"));
  assertEquals(sources.runs, ["wasm student 48x44"]);
  assertEquals(sources.reads.sort(), ["ir", "vi"]);
  assertEquals(new Set(records.map(({ output }) => output)).size, 1);
  assertEquals(new Set(records.map(({ fused }) => fused)).size, 2);
});

Deno.test("cells: a network sees the reading that its protocol names, and metrics exact luma", async () => {
  const fake = fakeSources();
  const grey = drawGray(48, 44, 3);
  const sources: CellSources = {
    ...fake,
    read: async (pair, modality) => ({
      ...await fake.read(pair, modality),
      greyRead: () => grey,
    }),
  };
  const [converted, read] = await compute([
    makeCell({ protocol: "unit-rint" }),
    makeCell({ protocol: "grey-read-rint" }),
  ], sources);
  assertEquals(fake.runs.length, 2);
  assertEquals(read!.fused, await sha256Hex(grey.data));
  assertEquals(read!.inputs, converted!.inputs);
  assert(converted!.fused !== read!.fused);
});

Deno.test("cells: another range, size rule, model or backend is another run", async () => {
  const sources = fakeSources(mean, { width: 47, height: 43 });
  await compute([
    makeCell({ protocol: "clip-round" }),
    makeCell({ protocol: "levels-round" }),
    makeCell({ protocol: "clip-round-even" }),
    makeCell({ protocol: "imsave-stretch-even" }),
    makeCell({ protocol: "clip-round", model: "average" }),
    makeCell({ protocol: "imsave-stretch", model: "average" }),
  ], sources);
  assertEquals(sources.runs, [
    "wasm student 47x43",
    "wasm student 47x43",
    "wasm student 48x44",
    "wasm average 47x43",
  ]);
});

Deno.test("cells: a network that fails is failed cells with the reason, tried once; the others go on", async () => {
  const sources = fakeSources((planes, backend, model) => {
    if (model === "broken") throw new Error("out of memory");
    return mean(planes, backend, model);
  });
  const records = await compute(
    [...variants({ model: "broken" }), ...variants()],
    sources,
  );
  for (const record of records.slice(0, 4)) {
    assertEquals(
      [record.status, record.error, record.values, record.output],
      ["failed", "out of memory", {}, null],
    );
  }
  assertEquals(
    records.slice(4).map(({ status }) => status),
    Array(4).fill("ok"),
  );
  assertEquals(sources.runs.length, 2);
});

Deno.test("cells: a session that cannot be opened is failed cells with the reason; the others go on", async () => {
  const sources = fakeSources();
  const records = await compute(
    [makeCell({ model: "broken" }), makeCell()],
    {
      read: sources.read,
      session: (backend, model) =>
        model === "broken"
          ? Promise.reject(new Error("Cannot read the graph"))
          : sources.session(backend, model),
    },
  );
  assertEquals(
    records.map(({ status, error }) => [status, error]),
    [["failed", "Cannot read the graph"], ["ok", null]],
  );
});

for (const bad of [NaN, Infinity, -Infinity]) {
  Deno.test(`cells: a network that gives ${bad} fails under every protocol, with the place`, async () => {
    const records = await compute(
      variants(),
      fakeSources((...all) => changed(mean(...all), () => bad)),
    );
    for (const { status, error, values, fused } of records) {
      assertEquals([status, values, fused], ["failed", {}, null]);
      assertStringIncludes(
        error!,
        `the network gave ${bad} at row 2, column 4`,
      );
    }
  });
}

Deno.test("cells: an output smaller than its sources fails", async () => {
  const [record] = await compute(
    [makeCell()],
    fakeSources(() => ({
      width: 2,
      height: 1,
      channels: 1,
      data: new Float32Array(2),
    })),
  );
  assertStringIncludes(
    record!.error!,
    "the network gave 2x1 for sources of 48x44",
  );
});

Deno.test("cells: a protocol there is none of fails its own cells", async () => {
  const records = await compute(
    [makeCell({ protocol: "none" }), makeCell()],
    fakeSources(),
  );
  assertEquals(records.map(({ status }) => status), ["failed", "ok"]);
  assertStringIncludes(records[0]!.error!, 'Cannot use protocol "none"');
});

/** On webgpu, one value is off by `by`. */
const off = (by: number): FakeNetwork => (planes, backend, model) =>
  changed(
    mean(planes, backend, model),
    (value) => backend === "webgpu" ? value + by : value,
  );

Deno.test("cells: another backend is compared with the referee, which runs beside it", async () => {
  const sources = fakeSources(off(0));
  const records = await compute(variants({ backend: "webgpu" }), sources);
  assertEquals(sources.runs, ["webgpu student 48x44", "wasm student 48x44"]);
  for (const { status, referee } of records) {
    assertEquals([status, referee], ["ok", { maxAbsDiff: 0, tolerance: 1e-5 }]);
  }
});

Deno.test("cells: a difference within tolerance is recorded, and the cell stands", async () => {
  const [record] = await compute(
    [makeCell({ backend: "webgpu" })],
    fakeSources(off(5e-6)),
  );
  const { status, referee } = record!;
  assertEquals([status, referee?.tolerance], ["ok", 1e-5]);
  assert(Math.abs(referee!.maxAbsDiff - 5e-6) < 1e-7, `${referee!.maxAbsDiff}`);
});

Deno.test("cells: a difference beyond tolerance fails the cell and is recorded", async () => {
  const records = await compute(
    variants({ backend: "webgpu" }),
    fakeSources(off(-2e-5)),
  );
  for (const { status, error, referee, values, output, fused } of records) {
    assertEquals([status, values, fused], ["failed", {}, null]);
    assert(output !== null);
    assert(Math.abs(referee!.maxAbsDiff - 2e-5) < 1e-7);
    assertStringIncludes(error!, "differs from the referee by 0.0000");
    assertStringIncludes(error!, "more than 0.00001");
  }
});

Deno.test("cells: on levels 0..255 the tolerance is as wide as the range", async () => {
  const cell = makeCell({ backend: "webgpu", protocol: "levels-round" });
  const [within] = await compute([cell], fakeSources(off(1e-3)));
  const [beyond] = await compute([cell], fakeSources(off(1e-2)));
  assertEquals([within!.status, beyond!.status], ["ok", "failed"]);
  assertEquals(beyond!.referee!.tolerance, 255e-5);
});

Deno.test("cells: a backend that gives NaN or another size is no match for the referee", async () => {
  const cell = makeCell({ backend: "webgpu" });
  const [nan] = await compute([cell], fakeSources(off(NaN)));
  assertStringIncludes(
    nan!.error!,
    "Cannot compare with the referee: NaN against",
  );
  const [size] = await compute(
    [cell],
    fakeSources((planes, backend, model) =>
      backend === "webgpu"
        ? { width: 1, height: 1, channels: 1, data: new Float32Array(1) }
        : mean(planes, backend, model)
    ),
  );
  assertStringIncludes(
    size!.error!,
    "Cannot compare with the referee: 1x1 against 48x44",
  );
});

Deno.test("cells: a metric that is not defined here says why and is no number; the others stand", async () => {
  const [record] = await compute(
    [makeCell()],
    fakeSources(mean, { width: 40, height: 40 }),
  );
  assertEquals(record!.status, "ok");
  const { VIF, ...others } = record!.values;
  assert(typeof VIF === "object");
  assertStringIncludes(VIF.undefined, "40x40 is under 41 px a side");
  for (const value of Object.values(others)) {
    assertEquals(typeof value, "number");
  }
});

Deno.test("cells: a value that is NaN is kept as NaN, under the profile that defines it so", async () => {
  const flat: FakeNetwork = ({ ir }) => ({
    ...ir,
    data: ir.data.map(() => 0.5),
  });
  const [cdd, strict] = await compute([
    makeCell({ profile: "cdd" }),
    makeCell({ profile: "strict" }),
  ], fakeSources(flat));
  assertEquals([cdd!.status, strict!.status], ["ok", "ok"]);
  assertEquals(cdd!.values.CC, "NaN");
  assertEquals(typeof strict!.values.CC, "object");
  assertEquals([cdd!.values.EN, strict!.values.EN], [0, 0]);
});

Deno.test("cells: a pair that cannot be read, or of two sizes, has no cell at all", async () => {
  const sources = fakeSources();
  await assertRejects(
    () =>
      compute([makeCell()], {
        ...sources,
        read: () => Promise.reject(new RangeError("Cannot decode it")),
      }),
    RangeError,
    "Cannot decode it",
  );
  await assertRejects(
    () =>
      compute([makeCell()], {
        ...sources,
        read: (_, modality) =>
          Promise.resolve(drawGray(48, modality === "ir" ? 44 : 45, 1)),
      }),
    RangeError,
    "tno/ir/01.png",
  );
  assertEquals(await compute([], sources), []);
});
