/** The backend `simd` against the referee: seeded chains of every kind, and the released student with its weights. */
import { assert, assertEquals, assertRejects } from "@std/assert";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { average } from "../../../src/models/classical/average.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { findProtocol } from "../../../src/protocol/find_protocol.ts";
import { prepare } from "../../../src/protocol/prepare.ts";
import type { Session } from "../../../src/runtime/backend.ts";
import type { SourcePlanes } from "../../../src/image/source_planes.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { mirror } from "../../mirror.ts";
import { seededChain } from "../../models/chain/seeded_chain.ts";
import { maxDifference } from "../max_difference.ts";
import { planeBits } from "../plane_bits.ts";
import { seededSources } from "../seeded_sources.ts";
import { seededStudent } from "../seeded_student.ts";
import { planOf } from "./plan_of.ts";

const TOLERANCE = 1e-6;

interface Both {
  readonly simd: Session;
  readonly referee: Session;
}

async function onBoth(
  onnx: Uint8Array,
  work: (both: Both) => Promise<void>,
): Promise<void> {
  await using wasm = await openBackend("wasm");
  await using referee = await wasm.open(onnx);
  await using backend = await openBackend("simd");
  await using simd = await backend.open(onnx);
  await work({ simd, referee });
}

async function assertEqual(
  { simd, referee }: Both,
  sources: SourcePlanes,
): Promise<void> {
  const output = await simd.run(sources);
  const expected = await referee.run(sources);
  const { width, height } = expected;
  assertEquals([output.width, output.height, output.channels], [
    width,
    height,
    expected.channels,
  ]);
  const worst = maxDifference(output, expected);
  assert(worst <= TOLERANCE, `${width}x${height} differs by ${worst}`);
}

Deno.test("simd: one thread, no adapter, no optimisation in the engine's description", async () => {
  await using simd = await openBackend("simd");
  assertEquals([simd.id, simd.engine], ["simd", {
    name: "fusebench-simd",
    version: "1",
    optimisation: "none",
    threads: 1,
    adapter: null,
  }]);
});

for (
  const text of [
    "2-4r-1rt",
    "2-4z-1zt",
    "2-1rn",
    "2-3z-5r-1z",
    "2-8r-8z-8rt-1zn",
  ]
) {
  Deno.test(`simd: ${text} equals the referee at sizes odd and even, narrow and flat`, async () => {
    await onBoth(encodeOnnx(seededChain(planOf(text))), async (both) => {
      for (
        const [width, height] of [
          [2, 2],
          [2, 17],
          [19, 2],
          [3, 3],
          [16, 16],
          [33, 47],
          [250, 31],
        ]
      ) {
        await assertEqual(both, seededSources(width!, height!));
      }
    });
  });
}

Deno.test("simd: zero borders take a side of one pixel, as on the referee", async () => {
  await onBoth(encodeOnnx(seededChain(planOf("2-4z-1zt"))), async (both) => {
    for (const [width, height] of [[1, 1], [1, 21], [21, 1]]) {
      await assertEqual(both, seededSources(width!, height!));
    }
  });
});

Deno.test("simd: ReLU and tanh make of NaN and infinities what the referee makes", async () => {
  for (const text of ["2-4r-1rt", "2-1zn", "2-1z"]) {
    await onBoth(encodeOnnx(seededChain(planOf(text))), async (both) => {
      for (const value of [NaN, Infinity, -Infinity, 3e38, 1e-45]) {
        const sources = seededSources(12, 9);
        sources.ir.data[50] = value;
        const output = await both.simd.run(sources);
        const expected = await both.referee.run(sources);
        for (const [index, wanted] of expected.data.entries()) {
          const got = output.data[index]!;
          const isEqual = Object.is(got, wanted) ||
            Math.abs(got - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
          assert(isEqual, `${text}, ${value} at ${index}: ${got}, ${wanted}`);
        }
      }
    });
  }
});

Deno.test({
  name: `simd: the released student equals the referee within ${TOLERANCE}${
    mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
  }`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    const entry = findModel(defaultModels(), "mmdrfuse-student");
    const weights = new Map<string, Uint8Array>();
    for (const { name, sha256 } of entry.weights) {
      weights.set(name, await Deno.readFile(`${mirror}/sha256/${sha256}`));
    }
    const protocol = findProtocol(entry.protocols[0]!);
    await onBoth((await exportModel(entry, weights)).onnx, async (both) => {
      for (const scene of ["pedestrians", "odd-size", "texture"]) {
        await assertEqual(both, prepare(protocol, await readSample(scene)));
      }
      await assertEqual(both, seededSources(640, 480));
    });
  },
});

Deno.test("simd: overlapping runs of several sizes and sessions give what they give alone", async () => {
  await using simd = await openBackend("simd");
  await using one = await simd.open(seededStudent());
  await using other = await simd.open(seededStudent(2));
  const sources = [[48, 32], [7, 9], [31, 64], [48, 32]].map(([w, h]) =>
    seededSources(w!, h!)
  );
  const alone = [];
  for (const pair of sources) {
    alone.push(
      planeBits(await one.run(pair)),
      planeBits(await other.run(pair)),
    );
  }
  const together = await Promise.all(
    sources.flatMap((pair) => [one.run(pair), other.run(pair)]),
  );
  assertEquals(together.map(planeBits), alone);
});

Deno.test("simd: a mirrored border of one pixel is an error here and on the referee, and the next image is fused", async () => {
  await onBoth(seededStudent(), async ({ simd, referee }) => {
    for (const [width, height] of [[1, 1], [1, 5], [5, 1]]) {
      const sources = seededSources(width!, height!);
      await assertRejects(
        () => simd.run(sources),
        RangeError,
        `Cannot fuse ${width}x${height}: the network mirrors its borders; take images of at least 2x2`,
      );
      await assertRejects(() => referee.run(sources), Error);
    }
    assertEquals((await simd.run(seededSources(5, 4))).data.length, 20);
  });
});

Deno.test("simd: a network that is not small is refused with what else it has", async () => {
  await using simd = await openBackend("simd");
  await assertRejects(
    () => simd.open(encodeOnnx(average())),
    TypeError,
    "Cannot run this network on our kernels: its value c0 is not made of its images",
  );
  await assertRejects(
    () => simd.open(new TextEncoder().encode("not ONNX")),
    TypeError,
    "Cannot run this network on our kernels: ",
  );
});

Deno.test("simd: host and device share one memory, so nothing is resident", async () => {
  await using simd = await openBackend("simd");
  await using session = await simd.open(seededStudent());
  assertEquals(await session.resident(seededSources(8, 8)), null);
});
