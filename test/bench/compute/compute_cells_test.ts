import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import type { Cell, VariantRef } from "../../../src/bench/cell/cell.ts";
import type { KeptImages } from "../../../src/bench/compute/kept_images.ts";
import { type ProfileId, PROFILES } from "../../../src/metrics/profile.ts";
import { isSealed } from "../../../src/results/record/seal_record.ts";
import { digest } from "../../results/make_record.ts";
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

/** A cell for each of two protocols that feed a network the same, in both dialects. */
const both = (parts: Partial<Cell> = {}): Cell[] =>
  (["imsave-stretch", "clip-round"] as const).map((protocol) =>
    makeCell({ protocol, variants: ALL, ...parts })
  );

const variantsIn = (...profiles: ProfileId[]): VariantRef[] =>
  profiles.flatMap((id) =>
    PROFILES[id].columns.map(({ variant }) => ({
      id: variant,
      digest: digest(variant),
    }))
  );
const ALL = variantsIn("cdd", "strict");

Deno.test("cells: a record says what it was made from, and its values are those of the image it names", async () => {
  const [record] = await compute(
    [makeCell({ protocol: "levels-round", variants: variantsIn("cdd") })],
    fakeSources(),
  );
  const ir = drawGray(48, 44, 1), vi = drawGray(48, 44, 2);
  const data = ir.data.map((level, i) => (level + vi.data[i]! + 1) >> 1);
  const fused = { ...ir, data };
  const { pair, made, id } = makeCell({ protocol: "levels-round" });
  assertEquals(record, {
    schema: 2,
    id,
    dataset: "tno",
    pair: "01",
    model: "student",
    protocol: "levels-round",
    backend: "wasm",
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
    variants: Object.fromEntries(
      variantsIn("cdd").map(({ id, digest }) => [id, digest]),
    ),
    values: Object.fromEntries(
      Object.entries(evaluate({ ir, vi, fused }, { profile: "cdd" }))
        .map(([head, value]) => [`${head}/cdd`, value]),
    ),
    digest: record!.digest,
  });
  assert(await isSealed(record!));
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

Deno.test("cells: a network runs once for protocols that feed it the same", async () => {
  const sources = fakeSources();
  const records = await compute(both(), sources);
  assertEquals(records.map(({ status }) => status), ["ok", "ok"]);
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
    [...both({ model: "broken" }), ...both()],
    sources,
  );
  for (const record of records.slice(0, 2)) {
    assertEquals(
      [record.status, record.error, record.values, record.output],
      ["failed", "out of memory", {}, null],
    );
  }
  assertEquals(
    records.slice(2).map(({ status }) => status),
    ["ok", "ok"],
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
      both(),
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
  const records = await compute(both({ backend: "webgpu" }), sources);
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
    both({ backend: "webgpu" }),
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
    [makeCell({ variants: variantsIn("cdd") })],
    fakeSources(mean, { width: 40, height: 40 }),
  );
  assertEquals(record!.status, "ok");
  const { "VIF/cdd": VIF, ...others } = record!.values;
  assert(typeof VIF === "object", String(VIF));
  assertStringIncludes(VIF.undefined, "40x40 is under 41 px a side");
  for (const value of Object.values(others)) {
    assertEquals(typeof value, "number");
  }
});

Deno.test("cells: a value that is NaN is kept as NaN, under the variant that defines it so", async () => {
  const flat: FakeNetwork = ({ ir }) => ({
    ...ir,
    data: ir.data.map(() => 0.5),
  });
  const [record] = await compute(
    [makeCell({ variants: ALL })],
    fakeSources(flat),
  );
  const { status, values } = record!;
  assertEquals(status, "ok");
  assertEquals(values["CC/cdd"], "NaN");
  assertEquals(typeof values["CC/strict"], "object");
  assertEquals([values["EN/cdd"], values["EN/strict"]], [0, 0]);
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

/** A folder of kept pictures in memory. */
function keptInMemory(): KeptImages & {
  readonly kept: Map<string, Uint8Array>;
} {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    get: (sha256) => Promise.resolve(kept.get(sha256) ?? null),
    put: (sha256, samples) => Promise.resolve(void kept.set(sha256, samples)),
  };
}

Deno.test("cells: a new metric of a kept picture needs no network, and known values are not computed again", async () => {
  const images = keptInMemory();
  const cell = makeCell({ variants: variantsIn("cdd") });
  const [first] = await compute([cell], { ...fakeSources(), images });
  assertEquals([...images.kept.keys()], [first!.fused]);
  const marked = { ...first!, values: { ...first!.values, "EN/cdd": -1 } };
  const sources = { ...fakeSources(), images };
  const [second] = await compute(
    [{ ...cell, variants: ALL, earlier: marked }],
    sources,
  );
  assertEquals(sources.runs, []);
  assertEquals(
    [second!.output, second!.fused, Object.keys(second!.values).length],
    [first!.output, first!.fused, ALL.length],
  );
  assertEquals(second!.values["EN/cdd"], -1);
  const [alone] = await compute([{ ...cell, variants: ALL }], fakeSources());
  assertEquals(second!.values, { ...alone!.values, "EN/cdd": -1 });
});

Deno.test("cells: where the picture is not kept, or another comes out, nothing of before stands", async () => {
  const cell = makeCell({ variants: variantsIn("cdd") });
  const [first] = await compute([cell], fakeSources());
  const sources = fakeSources((...all) => changed(mean(...all), (x) => x / 2));
  const [other] = await compute([{ ...cell, earlier: first! }], sources);
  assertEquals(sources.runs.length, 1);
  const [alone] = await compute([cell], sources);
  assertEquals(other, alone);
});

Deno.test("cells: a value by another definition or code is computed again", async () => {
  const images = keptInMemory();
  const cell = makeCell({ variants: variantsIn("cdd") });
  const [first] = await compute([cell], { ...fakeSources(), images });
  const marked = {
    ...first!,
    variants: { ...first!.variants, "EN/cdd": digest("old code") },
    values: { ...first!.values, "EN/cdd": -1, "SD/cdd": -1 },
  };
  const [second] = await compute(
    [{ ...cell, earlier: marked }],
    { ...fakeSources(), images },
  );
  assertEquals(second!.values["EN/cdd"], first!.values["EN/cdd"]);
  assertEquals(second!.values["SD/cdd"], -1);
});
