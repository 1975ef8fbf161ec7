import { assert, assertEquals } from "@std/assert";
import {
  type Chain,
  MAX_CHANNELS,
  MAX_LAYERS,
} from "../../../src/models/chain/chain.ts";
import {
  planTile,
  quadsOf,
  regionsOf,
} from "../../../src/runtime/wgsl/tile_plan.ts";

function chainOf(...channels: readonly number[]): Chain {
  const layers = channels.map((outChannels, index) => ({
    inChannels: channels[index - 1] ?? 2,
    outChannels,
    padding: "zero" as const,
    weights: new Float32Array(),
    bias: new Float32Array(),
    activation: "none" as const,
  }));
  return { inputs: ["ir", "vi"], layers };
}

/** Every number of layers, with every number of channels in each. */
function* everyChain(): Generator<Chain> {
  const between = Array.from({ length: MAX_CHANNELS }, (_, at) => at + 1);
  let hidden: number[][] = [[]];
  for (let layers = 1; layers <= MAX_LAYERS; layers++) {
    for (const channels of hidden) yield chainOf(...channels, 1);
    hidden = hidden.flatMap((channels) =>
      between.map((last) => [...channels, last])
    );
  }
}

Deno.test("tile plan: every chain fits into 16 KiB with a tile of at least 8x8", () => {
  for (const chain of everyChain()) {
    const tile = planTile(chain);
    const regions = regionsOf(chain, tile);
    assert(16 * quadsOf(regions) <= 16384);
    assert(Math.min(tile.width, tile.height) >= 8);
  }
});

Deno.test("tile plan: regions that live at the same time do not overlap", () => {
  for (const chain of everyChain()) {
    const regions = regionsOf(chain, planTile(chain));
    for (const [index, next] of regions.slice(1).entries()) {
      const { offset, quads, height, channels } = regions[index]!;
      const end = offset + quads * height * channels;
      const nextEnd = next.offset + next.quads * next.height * next.channels;
      assert(end <= next.offset || nextEnd <= offset);
    }
  }
});

Deno.test("tile plan: every invocation has a quad of the widest layer, and quads cover every column", () => {
  for (const chain of everyChain()) {
    const tile = planTile(chain);
    const { width, threads, strips } = tile;
    const widest = width + 2 * (chain.layers.length - 1);
    assertEquals(widest, 4 * threads / strips);
    for (const { quads, halo } of regionsOf(chain, tile)) {
      assertEquals(quads, Math.ceil((width + 2 * halo) / 4));
    }
  }
});
