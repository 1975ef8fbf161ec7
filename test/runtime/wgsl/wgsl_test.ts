/** Our compute shaders, on whatever adapter is here, against the referee and against a slow reference. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import type { Plane } from "../../../src/image/plane.ts";
import { average } from "../../../src/models/classical/average.ts";
import { findChain } from "../../../src/models/chain/find_chain.ts";
import { GraphBuilder } from "../../../src/models/onnx/builder.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type { Graph } from "../../../src/models/onnx/graph.ts";
import type { Session } from "../../../src/runtime/backend.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";
import { findAdapter } from "../../../src/runtime/find_adapter.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import {
  type LayerPlan,
  seededChain,
} from "../../models/chain/seeded_chain.ts";
import { maxDifference } from "../max_difference.ts";
import { seededSources } from "../seeded_sources.ts";
import { seededStudent } from "../seeded_student.ts";
import { slowChain } from "../simd/slow_chain.ts";
import { slowNetwork } from "../simd/slow_network.ts";
import { findSmallNetwork } from "../../../src/models/small/find_small_network.ts";
import { seededNetwork } from "../../models/small/seeded_network.ts";

const TOLERANCE = 1e-6;
const adapter = await findAdapter();
const lacking = adapter === null ? " (needs a WebGPU adapter)" : "";

/** A test that needs an adapter. */
function test(name: string, fn: () => Promise<void>): void {
  Deno.test({
    name: `wgsl: ${name}${lacking}`,
    ignore: lacking !== "",
    fn,
  });
}

async function open(onnx: Uint8Array): Promise<Session> {
  await using wgsl = await openBackend("wgsl");
  return await wgsl.open(onnx);
}

async function holdToReferee(
  ours: Session,
  referee: Session,
  sources: SourcePlanes,
): Promise<void> {
  const { width, height, channels, data } = await ours.run(sources);
  const expected = await referee.run(sources);
  assertEquals([width, height, channels], [
    sources.ir.width,
    sources.ir.height,
    1,
  ]);
  const worst = maxDifference({ data }, expected);
  assert(worst <= TOLERANCE, `${width}x${height} differs by ${worst}`);
}

test("the engine says which adapter it runs on and whose kernels these are", async () => {
  await using wgsl = await openBackend("wgsl");
  assertEquals(wgsl.id, "wgsl");
  assertEquals(wgsl.engine, {
    name: "fusebench-wgsl",
    version: "1",
    optimisation: "none",
    threads: 1,
    adapter,
  });
});

const SMALL = Array.from(
  { length: 25 },
  (_, at) => [1 + at % 5, 1 + Math.floor(at / 5)] as const,
);
/** Around the seams of tiles, and far from them. */
const LARGE = [
  ...[[29, 17], [30, 18], [31, 19], [61, 37], [14, 36], [15, 37], [7, 90]],
  ...[[640, 3], [3, 480], [121, 97]],
] as const;

const CHAINS: Readonly<Record<string, readonly LayerPlan[]>> = {
  "one layer": [{ outChannels: 1, padding: "reflect", activation: "none" }],
  "the student's shape": [
    { outChannels: 4, padding: "reflect", activation: "relu" },
    { outChannels: 1, padding: "reflect", activation: "tanh" },
  ],
  "zero borders": [
    { outChannels: 3, padding: "zero", activation: "tanh" },
    { outChannels: 5, padding: "zero", activation: "relu", bias: false },
    { outChannels: 1, padding: "zero", activation: "none" },
  ],
  "both borders, as wide and long as chains are": [
    { outChannels: 8, padding: "reflect", activation: "relu" },
    { outChannels: 8, padding: "zero", activation: "tanh" },
    { outChannels: 8, padding: "reflect", activation: "none" },
    { outChannels: 1, padding: "zero", activation: "tanh" },
  ],
};

for (const [name, layers] of Object.entries(CHAINS)) {
  for (const inputs of [["ir", "vi"], ["vi", "ir"]] as const) {
    test(`${name}, ${inputs.join(" before ")}, equals wasm within ${TOLERANCE} at every size`, async () => {
      const onnx = encodeOnnx(seededChain(layers, 3, inputs));
      await using wasm = await openBackend("wasm");
      await using referee = await wasm.open(onnx);
      await using ours = await open(onnx);
      const least = layers.some(({ padding }) => padding === "reflect") ? 2 : 1;
      for (const [width, height] of [...SMALL, ...LARGE]) {
        if (width! < least || height! < least) continue;
        await holdToReferee(ours, referee, seededSources(width!, height!));
      }
    });
  }
}

test(`chains equal the slow reference within ${TOLERANCE}`, async () => {
  for (const layers of Object.values(CHAINS)) {
    const graph = seededChain(layers, 5);
    const { chain } = findChain(graph);
    await using ours = await open(encodeOnnx(graph));
    for (const [width, height] of [[2, 2], [33, 21]] as const) {
      const sources = seededSources(width, height);
      const worst = maxDifference(await ours.run(sources), {
        data: Float32Array.from(slowChain(chain!, sources)),
      });
      assert(worst <= TOLERANCE, `${width}x${height} differs by ${worst}`);
    }
  }
});

test("random small networks equal the slow reference at odd sizes", async () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const graph = seededNetwork(seed, 4);
    const { network } = findSmallNetwork(graph);
    await using ours = await open(encodeOnnx(graph));
    for (const [width, height] of [[5, 6], [37, 21]] as const) {
      const sources = seededSources(width, height);
      const exact = Float32Array.from(slowNetwork(network!, sources));
      const scale = exact.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
      const worst = maxDifference(await ours.run(sources), { data: exact });
      assert(worst <= 4e-6 * scale, `${seed} differs by ${worst}`);
    }
  }
});

/** tanh of `ir`, as a chain. */
function tanhOfIr(): Graph {
  const b = new GraphBuilder("tanh");
  const weight = new Float32Array(18);
  weight[4] = 1;
  return b.build(
    b.tanh(b.conv(b.concat(b.input("ir"), b.input("vi")), {
      name: "same",
      dims: [1, 2, 3, 3],
      weight,
    }, { padding: 1 })),
  );
}

test(`tanh is within 5e-7 of the true one and within ±1, whatever the size of its argument`, async () => {
  const data = Float32Array.from({ length: 40_000 }, (_, index) => {
    const size = index < 20_000 ? index / 1000 : 10 ** (index / 526 - 76);
    return index % 2 === 0 ? size : -size;
  });
  const plane = (data: Float32Array): Plane => ({
    width: 200,
    height: 200,
    channels: 1,
    data,
  });
  await using ours = await open(encodeOnnx(tanhOfIr()));
  const fused = await ours.run({
    ir: plane(data),
    vi: plane(new Float32Array(data.length)),
  });
  for (const [index, value] of fused.data.entries()) {
    const x = data[index]!;
    assert(Math.abs(value) <= 1, `tanh ${x} is ${value}`);
    const off = Math.abs(value - Math.tanh(x));
    assert(off <= 5e-7, `tanh ${x} is off by ${off}`);
  }
});

test("runs that overlap are queued, each with its own pixels, and a size may come again", async () => {
  await using wasm = await openBackend("wasm");
  await using referee = await wasm.open(seededStudent());
  await using ours = await open(seededStudent());
  const sizes = [[24, 16], [9, 13], [24, 16], [300, 2]] as const;
  await Promise.all(
    sizes.map(([width, height]) =>
      holdToReferee(ours, referee, seededSources(width, height))
    ),
  );
});

test("two sessions live side by side", async () => {
  await using wasm = await openBackend("wasm");
  const graphs = [seededStudent(1), seededStudent(2)];
  await using first = await open(graphs[0]!);
  await using second = await open(graphs[1]!);
  for (const [index, ours] of [first, second].entries()) {
    await using referee = await wasm.open(graphs[index]!);
    await holdToReferee(ours, referee, seededSources(40, 20));
  }
});

test("sources that lie on the device can be fused again and again", async () => {
  await using ours = await open(seededStudent());
  const sources = seededSources(31, 17);
  const before = await ours.run(sources);
  {
    await using resident = await ours.resident(sources);
    assert(resident !== null);
    await resident.run();
    await resident.run();
  }
  assertEquals(await ours.run(sources), before);
});

test("what is no small network is refused with the reason and the way out", async () => {
  const cases = [
    [encodeOnnx(average()), "is not made of its images"],
    [new TextEncoder().encode("not ONNX"), "Cannot read this ONNX file"],
  ] as const;
  for (const [onnx, reason] of cases) {
    const error = await assertRejects(
      () => open(onnx),
      TypeError,
      "Cannot run this network on our kernels: ",
    );
    assert(error.message.includes(reason), error.message);
    assert(error.message.endsWith("take --backend webgpu"));
  }
});

test("sources the network cannot take are refused, and the next pair is fused", async () => {
  await using ours = await open(seededStudent());
  const { ir } = seededSources(8, 6);
  const cases: readonly (readonly [SourcePlanes, string])[] = [
    [
      { ir, vi: seededSources(6, 8).vi },
      "Cannot fuse: infrared is 8x6, visible is 6x8",
    ],
    [seededSources(1, 9), "Cannot fuse 1x9"],
    [seededSources(9, 1), "Cannot fuse 9x1"],
    [{ ir, vi: { ...ir, channels: 3 } }, "Cannot fuse"],
  ];
  for (const [sources, reason] of cases) {
    await assertRejects(() => ours.run(sources), RangeError, reason);
    await assertRejects(() => ours.resident(sources), RangeError, reason);
  }
  assertEquals((await ours.run(seededSources(8, 6))).height, 6);
});

test("an image beyond what the adapter takes is refused before anything is given to it", async () => {
  await using ours = await open(seededStudent());
  const plane = (width: number, height: number): Plane => ({
    width,
    height,
    channels: 1,
    data: new Float32Array(width * height),
  });
  // 65 536 tiles of 18 rows; the last axis of limits that every adapter has.
  const tall = plane(2, 18 * 65_535 + 1);
  await assertRejects(
    () => ours.run({ ir: tall, vi: tall }),
    RangeError,
    "on this adapter",
  );
  assertEquals((await ours.run(seededSources(8, 6))).width, 8);
});

test("a closed session refuses to run and says why", async () => {
  const ours = await open(seededStudent());
  await ours.run(seededSources(8, 6));
  await ours[Symbol.asyncDispose]();
  await assertRejects(
    () => ours.run(seededSources(8, 6)),
    Error,
    "Cannot fuse on this adapter: its session was closed",
  );
});
