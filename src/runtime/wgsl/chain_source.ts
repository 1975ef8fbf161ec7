import type { Chain } from "../../models/chain/chain.ts";
import { layerSource, QUAD_SOURCE } from "./layer_source.ts";
import { TANH_SOURCE } from "./tanh_source.ts";
import { quadsOf, type Region, regionsOf, type TilePlan } from "./tile_plan.ts";

/**
 * A compute shader that runs a whole chain in one dispatch.
 *
 * A workgroup makes one tile of one frame: it copies the sources of the tile and its surroundings into workgroup memory
 * and applies layer after layer there, each to a region one pixel smaller on every side; the last writes to `fused`. A
 * pixel's sums are added in the same order whatever the tile is.
 *
 * Bindings: 0 `image` (uniform: width, height), 1 `ir`, 2 `vi` and 3 `fused` (storage: frame after frame, row by row).
 * Dispatch: tiles across, tiles down, frames.
 */
export function chainSource(chain: Chain, tile: TilePlan): string {
  const regions = regionsOf(chain, tile);
  const usesTanh = chain.layers.some(({ activation }) => activation === "tanh");
  const layers = chain.layers.map((layer, index) =>
    layerSource(layer, {
      name: `layer${index + 1}`,
      from: regions[index]!,
      to: regions[index + 1] ?? null,
      tile,
    })
  );
  const calls = chain.layers.map((_, index) =>
    `  workgroupBarrier();\n  layer${
      index + 1
    }(quad, strip, origin, last, frame);`
  );
  return `
@group(0) @binding(0) var<uniform> image: vec2i;
@group(0) @binding(1) var<storage, read> ir: array<f32>;
@group(0) @binding(2) var<storage, read> vi: array<f32>;
@group(0) @binding(3) var<storage, read_write> fused: array<f32>;
var<workgroup> memory: array<vec4f, ${quadsOf(regions)}>;
${QUAD_SOURCE}
${usesTanh ? TANH_SOURCE : ""}
${copySource(chain, regions[0]!, tile)}
${layers.join("\n")}
@compute @workgroup_size(${tile.threads})
fn run_chain(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let local = i32(index);
  let quad = local % ${tile.threads / tile.strips};
  let strip = local / ${tile.threads / tile.strips};
  let origin = vec2i(group.xy) * vec2i(${tile.width}, ${tile.height});
  let last = image - 1;
  let frame = i32(group.z) * image.x * image.y;
  copy_sources(local, origin, last, frame);
${calls.join("\n")}
}
`;
}

/** Sources into the first region; what lies outside the image is 0 there. */
function copySource(
  { inputs }: Chain,
  { halo, quads, height, offset }: Region,
  { threads }: TilePlan,
): string {
  const size = quads * height;
  const copies = inputs.map((source, index) => {
    const pixels = ["x", "y", "z", "w"].map((column) =>
      `${source}[place.${column}]`
    );
    return `    memory[${
      offset + index * size
    } + at] = select(vec4f(0.0), vec4f(${pixels.join(", ")}), are_inside);`;
  });
  return `
fn copy_sources(local: i32, origin: vec2i, last: vec2i, frame: i32) {
  for (var at = local; at < ${size}; at += ${threads}) {
    let x = origin.x - ${halo} + 4 * (at % ${quads});
    let y = origin.y - ${halo} + at / ${quads};
    let are_inside = across(x, last.x) & vec4<bool>(y >= 0 && y <= last.y);
    let columns = clamp(vec4i(x, x + 1, x + 2, x + 3), vec4i(0), vec4i(last.x));
    let place = frame + clamp(y, 0, last.y) * image.x + columns;
${copies.join("\n")}
  }
}`;
}
