/** What `bench:gpu` prints: the bar is judged on a GPU and nowhere else, and what is not there is missing. */
import { assert, assertEquals } from "@std/assert";
import { correctnessLines } from "../../../benches/gpu/correctness_lines.ts";
import { figureLines } from "../../../benches/gpu/figure_lines.ts";
import { stats } from "../../../src/results/record/stats.ts";
import type { TimingRecord } from "../../../src/results/record/timing.ts";
import {
  makeFailed,
  makeRecord,
  makeTiming,
} from "../../results/make_record.ts";

function timed(
  kind: "hardware" | "software",
  milliseconds: number,
  copy: number,
): TimingRecord[] {
  const { engine, ...rest } = makeTiming();
  const adapter = { name: "it", vendor: "v", driver: "1", class: kind };
  const times = (
    one: number,
  ): NonNullable<TimingRecord["batched"]>["network"] => ({
    pairs: 64,
    device: stats([one]),
    wall: stats([2 * one]),
  });
  const own = { ...rest, engine: { ...engine, adapter } };
  return [
    {
      ...own,
      backend: "wgsl",
      batched: {
        frames: 64,
        bytesAPair: 12 * 640 * 480,
        network: times(milliseconds),
        copy: times(copy),
      },
    },
    {
      ...own,
      backend: "webgpu",
      warm: {
        ...rest.warm,
        withTransfer: stats([5]),
        withoutTransfer: stats([2 * milliseconds]),
      },
    },
  ];
}

const NOTHING = {
  stream: "not asked for",
  torch: { device: "nothing", ways: new Map([["eager", "no python"]]) },
};

Deno.test("gpu: the bar is met or not on a GPU, and not judged on software", () => {
  const last = (timings: readonly TimingRecord[]): string =>
    figureLines(timings, NOTHING).at(-1)!;
  assertEquals(
    last(timed("hardware", 0.0124, 0.001)),
    "bar: 0.02 ms a pair on a GPU: met, with 0.0124",
  );
  assertEquals(
    last(timed("hardware", 0.0201, 0.001)),
    "bar: 0.02 ms a pair on a GPU: not met, with 0.0201",
  );
  assertEquals(
    last(timed("software", 0.0124, 0.001)),
    "bar: 0.02 ms a pair on a GPU: not judged, for a software adapter is not a GPU",
  );
  assertEquals(last([]), "bar: 0.02 ms a pair on a GPU: not measured");
});

Deno.test("gpu: each figure stands beside ours, and one that is not there has its reason", () => {
  const lines = figureLines(timed("hardware", 0.01, 0.001), {
    stream: [0.02, 0.02, 0.9],
    torch: {
      device: "a card",
      ways: new Map<string, number[] | string>([
        ["eager", [0.03, 0.04, 0.05]],
        ["compiled", "no compiler"],
      ]),
    },
  }).join("\n");
  for (
    const part of [
      "64 pairs in memory: 0.0100 on the device, by its timestamps",
      "0.00100, 3690 GB/s; ours is 10.0 times that",
      "ONNX Runtime WebGPU, pair after pair, in its memory: 0.0200, 2.00 times ours",
      "ONNX Runtime WebGPU, one pair, from memory to memory: 5.00; ours: 1300",
      "PyTorch, eager, in batches on a card: 0.0400, 4.00 times ours",
      "PyTorch, compiled, in batches on a card: missing: no compiler",
    ]
  ) assert(lines.includes(part), `${part}\n${lines}`);
});

Deno.test("gpu: how many pairs are the referee's is counted, and a failure is named", () => {
  const referee = { maxAbsDiff: 3e-7, tolerance: 1e-6 };
  const lines = correctnessLines([
    makeRecord({ pair: "01" }),
    makeRecord({ pair: "02" }),
    { ...makeRecord({ pair: "01", backend: "wgsl", referee }) },
    makeFailed({ pair: "02", backend: "wgsl", error: "it is wrong" }),
  ]);
  assertEquals(lines.length, 1);
  assert(
    /^wgsl: 1 of 2 pairs within its tolerance of the referee; the largest difference is 3.0e-7 \(1e-6\); \d of the 8-bit pictures are the referee's to the bit; 02 failed: it is wrong$/
      .test(lines[0]!),
    lines[0],
  );
});
