/** The wasm-SIMD kernels against a slow reference, over every size near the length of a vector or a block. */
import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import type { Plane } from "../../../src/image/plane.ts";
import type { Chain, ChainLayer } from "../../../src/models/chain/chain.ts";
import { findChain } from "../../../src/models/chain/find_chain.ts";
import { openChainKernel } from "../../../src/runtime/simd/chain_kernel.ts";
import { seededChain } from "../../models/chain/seeded_chain.ts";
import { maxDifference } from "../max_difference.ts";
import { planeBits } from "../plane_bits.ts";
import { seededSources } from "../seeded_sources.ts";
import { float32Chain } from "./float32_chain.ts";
import { planOf } from "./plan_of.ts";
import { slowChain } from "./slow_chain.ts";

const TOLERANCE = 1e-6;

function chainOf(text: string, inputs?: Chain["inputs"]): Chain {
  const { chain } = findChain(seededChain(planOf(text), 1, inputs));
  assert(chain !== null);
  return chain;
}

function holdToReference(chain: Chain, width: number, height: number): void {
  const sources = seededSources(width, height);
  const fused = openChainKernel(chain)(sources);
  assertEquals([fused.width, fused.height, fused.channels], [width, height, 1]);
  const expected = Float32Array.from(slowChain(chain, sources));
  const worst = maxDifference(fused, { data: expected });
  assert(worst <= TOLERANCE, `${width}x${height} differs by ${worst}`);
}

for (const text of ["2-4r-1rt", "2-4z-1zt", "2-3r-5z-1rn"]) {
  Deno.test(`simd: ${text} equals the slow reference at every width up to 36 and height up to 5`, () => {
    const least = text.includes("r") ? 2 : 1;
    for (let width = least; width <= 36; width++) {
      for (let height = least; height <= 5; height++) {
        holdToReference(chainOf(text), width, height);
      }
    }
  });
}

for (
  const text of [
    "2-1zn",
    "2-1r",
    "2-1rt",
    "2-2z-1zn",
    "2-6rt-7zn-1r",
    "2-8r-8r-8r-1rt",
    "2-8z-8zt-8zn-1z",
    "2-4r-4z-1r-1zt",
  ]
) {
  Deno.test(`simd: ${text} equals the slow reference, the sources in either order`, () => {
    for (const inputs of [["ir", "vi"], ["vi", "ir"]] as const) {
      for (const [width, height] of [[2, 2], [3, 40], [17, 9], [53, 31]]) {
        holdToReference(chainOf(text, inputs), width!, height!);
      }
    }
  });
}

for (const text of ["2-4r-1rn", "2-4z-1z", "2-7r-8z-5r-1zn"]) {
  Deno.test(`simd: ${text} has the bits of float32 sums in their written order`, () => {
    const chain = chainOf(text);
    for (const [width, height] of [[2, 2], [33, 7], [64, 3]]) {
      const sources = seededSources(width!, height!);
      const { data } = openChainKernel(chain)(sources);
      assertEquals(data, float32Chain(chain, sources));
    }
  });
}

/** What a chain of one layer makes of `ir`: its values alone, then the activation. */
function alone(
  activation: ChainLayer["activation"],
  values: readonly number[],
): Float32Array {
  const weights = new Float32Array(18);
  weights[4] = 1;
  const layer = { inChannels: 2, outChannels: 1, padding: "zero" } as const;
  const bias = new Float32Array(1);
  const plane = (data: Float32Array): Plane => ({
    width: 1,
    height: data.length,
    channels: 1,
    data,
  });
  return openChainKernel({
    inputs: ["ir", "vi"],
    layers: [{ ...layer, weights, bias, activation }],
  })({
    ir: plane(Float32Array.from(values)),
    vi: plane(new Float32Array(values.length)),
  }).data;
}

Deno.test("simd: tanh is within 2e-7 of the true one and within ±1, whatever the size of its argument", () => {
  const values: number[] = [0];
  for (let x = 1e-38; x < 3e38; x *= 1.003) values.push(x, -x);
  for (let x = -10; x <= 10; x += 1 / 512) values.push(x);
  for (const [index, value] of alone("tanh", values).entries()) {
    const x = Math.fround(values[index]!);
    assert(Math.abs(value) <= 1);
    const off = Math.abs(value - Math.tanh(x));
    assert(off <= 2e-7, `tanh ${x} is off by ${off}`);
    assert(off <= 4e-7 * Math.abs(Math.tanh(x)), `tanh ${x} is ${value}`);
  }
});

Deno.test("simd: infinities saturate, ReLU keeps what is above 0, NaN stays NaN and spreads no farther than a kernel", () => {
  assertEquals([...alone("tanh", [Infinity])], [1]);
  assertEquals([...alone("tanh", [-Infinity])], [-1]);
  assertEquals([...alone("relu", [Infinity])], [Infinity]);
  assertEquals([...alone("relu", [-Infinity])], [0]);
  assertEquals(
    [...alone("relu", [-1, 0, 1e-45, 2])],
    [0, 0, 1e-45, 2].map(Math.fround),
  );
  for (const activation of ["none", "relu", "tanh"] as const) {
    assertEquals(
      [...alone(activation, [0, 0, NaN, 0, 0])],
      [0, NaN, NaN, NaN, 0],
    );
  }
});

Deno.test("simd: a pixel has the same bits wherever it lies in an image", () => {
  const run = openChainKernel(chainOf("2-4r-1rt"));
  const whole = seededSources(61, 23);
  const expected = run(whole);
  for (const left of [1, 2, 3, 5, 8, 13]) {
    const width = 61 - left;
    const piece = (plane: Plane): Plane => ({
      ...plane,
      width,
      data: plane.data.filter((_, index) => index % 61 >= left),
    });
    const part = run({ ir: piece(whole.ir), vi: piece(whole.vi) });
    // Mirrored borders reach one pixel a layer.
    for (let y = 0; y < 23; y++) {
      assertEquals(
        part.data.subarray(y * width + 2, (y + 1) * width),
        expected.data.subarray(y * 61 + left + 2, (y + 1) * 61),
      );
    }
  }
});

Deno.test("simd: a run depends on nothing but its sources, and its result stays as it is", () => {
  const sizes = [[40, 30], [5, 3], [300, 7], [17, 64], [40, 30]] as const;
  for (const text of ["2-4r-1rt", "2-4z-8z-1zt"]) {
    const run = openChainKernel(chainOf(text));
    const nothing = (width: number, height: number): Plane => ({
      ...{ width, height, channels: 1 },
      data: new Float32Array(width * height).fill(NaN),
    });
    const results = sizes.map(([width, height]) => {
      run({ ir: nothing(width, height), vi: nothing(width, height) });
      return run(seededSources(width, height));
    });
    assertEquals(
      results.map(planeBits),
      sizes.map(([width, height]) =>
        planeBits(openChainKernel(chainOf(text))(seededSources(width, height)))
      ),
    );
    assertNotEquals(results[0]!.data, results[2]!.data);
  }
});

Deno.test("simd: what the network cannot take is refused with the reason, and the next image is fused", () => {
  const run = openChainKernel(chainOf("2-4r-1zt"));
  for (const [width, height] of [[1, 1], [1, 9], [9, 1]] as const) {
    assertThrows(
      () => run(seededSources(width, height)),
      RangeError,
      `Cannot fuse ${width}x${height}: the network mirrors its borders; take images of at least 2x2`,
    );
  }
  const { ir, vi } = seededSources(4, 6);
  assertThrows(
    () => run({ ir, vi: seededSources(6, 4).vi }),
    RangeError,
    "Cannot fuse: infrared is 4x6, visible is 6x4",
  );
  assertThrows(
    () => run({ ir, vi: { ...vi, channels: 3, data: new Float32Array(72) } }),
    RangeError,
    "Cannot fuse: vi is 72 values in 3 channels, the network takes one plane of 4x6",
  );
  assertThrows(
    () => run({ ir: { ...ir, data: ir.data.subarray(1) }, vi }),
    RangeError,
    "Cannot fuse: ir is 23 values in 1 channels, the network takes one plane of 4x6",
  );
  assertEquals(run({ ir, vi }).data.length, 24);
});
