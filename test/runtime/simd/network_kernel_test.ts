/** Small networks on the wasm-SIMD kernels: random ones against a slow reference, the released ones against the referee. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import type { Plane } from "../../../src/image/plane.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import { leastSide } from "../../../src/models/small/borders_of.ts";
import { findSmallNetwork } from "../../../src/models/small/find_small_network.ts";
import type { SmallNetwork } from "../../../src/models/small/small_network.ts";
import { openBackend } from "../../../src/runtime/open_backend.ts";
import { openNetworkKernel } from "../../../src/runtime/simd/network_kernel.ts";
import { toleranceOf } from "../../../src/runtime/tolerance_of.ts";
import { mirror } from "../../mirror.ts";
import { seededNetwork } from "../../models/small/seeded_network.ts";
import { maxDifference } from "../max_difference.ts";
import { planeBits } from "../plane_bits.ts";
import { seededSources } from "../seeded_sources.ts";
import { slowNetwork } from "./slow_network.ts";

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed + 1);

function networkOf(seed: number): SmallNetwork {
  const found = findSmallNetwork(seededNetwork(seed));
  assert(found.network !== null, "reason" in found ? found.reason : "");
  return found.network;
}

/** Float32 rounds to 6e-8 of a value; these sums have at most a few hundred terms, seven layers deep. */
function holdToReference(
  network: SmallNetwork,
  { data }: Pick<Plane, "data">,
  width: number,
  height: number,
): void {
  const exact = slowNetwork(network, seededSources(width, height));
  const scale = exact.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  const worst = maxDifference({ data }, { data: Float32Array.from(exact) });
  assert(worst <= 4e-6 * scale, `${width}x${height} differs by ${worst}`);
}

Deno.test("simd: random small networks equal the slow reference at odd sizes, narrow and flat ones too", () => {
  for (const seed of SEEDS) {
    const network = networkOf(seed);
    const least = leastSide(network);
    const fuse = openNetworkKernel(network);
    for (const [wide, high] of [[0, 0], [1, 8], [28, 2], [36, 13]] as const) {
      const [width, height] = [least + wide, least + high];
      const fused = fuse(seededSources(width, height));
      assertEquals([fused.width, fused.height], [width, height]);
      holdToReference(network, fused, width, height);
    }
  }
});

Deno.test("simd: a small network equals the referee, whose bits depend on nothing before", async () => {
  await using wasm = await openBackend("wasm");
  for (const seed of SEEDS.slice(0, 4)) {
    const graph = seededNetwork(seed);
    await using referee = await wasm.open(encodeOnnx(graph));
    const fuse = openNetworkKernel(networkOf(seed));
    const sources = seededSources(41, 23);
    const fused = fuse(sources);
    holdToReference(networkOf(seed), await referee.run(sources), 41, 23);
    const nothing = seededSources(60, 9);
    nothing.ir.data.fill(NaN);
    fuse(nothing);
    assertEquals(planeBits(fuse(sources)), planeBits(fused));
  }
});

Deno.test("simd: an image that a small network cannot mirror is refused", () => {
  const network = SEEDS.map(networkOf).find((network) =>
    leastSide(network) === 5
  )!;
  assertThrows(
    () => openNetworkKernel(network)(seededSources(4, 30)),
    RangeError,
    "Cannot fuse 4x30: the network mirrors its borders; take images of at least 5x5",
  );
});

for (const id of ["ultra-4k5", "lesefuse", "sdnet", "sdnet-medical"]) {
  Deno.test({
    name: `simd: ${id} equals the referee${
      mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
    }`,
    ignore: mirror === null,
    async fn(): Promise<void> {
      const entry = findModel(defaultModels(), id);
      const weights = new Map<string, Uint8Array>();
      for (const { name, sha256 } of entry.weights) {
        weights.set(name, await Deno.readFile(`${mirror}/sha256/${sha256}`));
      }
      const { onnx, graph } = await exportModel(entry, weights);
      await using wasm = await openBackend("wasm");
      await using referee = await wasm.open(onnx);
      const { network } = findSmallNetwork(graph);
      const fuse = openNetworkKernel(network!);
      for (const [width, height] of [[5, 5], [71, 43]] as const) {
        const sources = seededSources(width, height);
        const worst = maxDifference(fuse(sources), await referee.run(sources));
        assert(worst <= toleranceOf("simd", onnx), `differs by ${worst}`);
      }
    },
  });
}
