import type { Activation, ChainLayer } from "../../models/chain/chain.ts";
import type { Region, TilePlan } from "./tile_plan.ts";

/** Where a layer stands in its shader. */
export interface LayerPlace {
  /** Of its function. */
  readonly name: string;
  readonly from: Region;
  /** Null for the last layer, which writes the image. */
  readonly to: Region | null;
  readonly tile: TilePlan;
}

/**
 * What layers share: rows are read and written four columns at a time, and a 3×3 window needs six of them.
 *
 * `across`: which of the four columns from `x` on are inside the image. `mirrored`: the six columns from `x - 1` on, of
 * which the one just outside the image becomes the one just inside; what lies farther out is of no meaning.
 */
export const QUAD_SOURCE = `
struct Six { a: vec4f, b: vec2f }
fn across(x: i32, last: i32) -> vec4<bool> {
  let columns = vec4i(x, x + 1, x + 2, x + 3);
  return (columns >= vec4i(0)) & (columns <= vec4i(last));
}
fn mirrored(a: vec4f, b: vec2f, x: i32, last: i32) -> Six {
  let before = vec4i(x - 1, x, x + 1, x + 2) == vec4i(-1);
  let after = vec4i(x + 1, x + 2, x + 3, x + 4) == vec4i(last + 1);
  let inner = select(a, vec4f(a.zw, b), before);
  return Six(vec4f(inner.xy, select(inner.zw, a.xy, after.xy)), select(b, a.zw, after.zw));
}`;

/**
 * The function of one layer.
 *
 * An invocation makes a strip of one quad of columns and keeps three rows of its input in registers, six neighbours of
 * each: two reads a channel and row for four pixels. Mirroring is done where they are read: the layer before has made
 * every pixel inside the image. For a layer of zero borders what lies outside the image is 0 in memory, because whoever
 * filled the region wrote it so.
 */
export function layerSource(
  layer: ChainLayer,
  { name, from, to, tile }: LayerPlace,
): string {
  const { halo, quads, height } = to ??
    { halo: 0, quads: Math.ceil(tile.width / 4), height: tile.height };
  const rows = Math.ceil(height / tile.strips);
  const isMirrored = layer.padding === "reflect";
  const channels = Array.from({ length: layer.inChannels }, (_, c) => c);
  const each = (line: (channel: number) => string): string =>
    channels.map(line).join("\n");
  const read = (channel: number): string => {
    const start = from.offset + channel * from.quads * from.height;
    const six = `memory[row + ${start}], memory[row + ${start + 1}].xy`;
    return isMirrored ? `mirrored(${six}, x, last.x)` : `Six(${six})`;
  };
  const load = (reached: string, name: string): string =>
    `row = ${rowOf(reached, isMirrored, from)} + quad;
${each((c) => `    ${name}${c} = ${read(c)};`)}`;
  return `
fn ${name}(quad: i32, strip: i32, origin: vec2i, last: vec2i, frame: i32) {
  if (quad >= ${quads}) { return; }
  let x = origin.x + 4 * quad - ${halo};
  let top = origin.y - ${from.halo};
  let first = strip * ${rows};
  let are_across = across(x, last.x);
  var row: i32;
${each((c) => `  var here${c}: Six; var below${c}: Six;`)}
  ${load("first", "here")}
  ${load("first + 1", "below")}
  for (var y_out = first; y_out < min(first + ${rows}, ${height}); y_out++) {
${each((c) => `    let above${c} = here${c}; here${c} = below${c};`)}
    ${load("y_out + 2", "below")}
    let y = y_out + origin.y - ${halo};
    let is_down = y >= 0 && y <= last.y;
${
    each((c) =>
      ["above", "here", "below"].map((row) => shifts(row + c)).join("")
    )
  }
${sums(layer)}
${to === null ? writeImage(tile) : writeRegion(layer, to)}
  }
}`;
}

/** Four pixels from the first, the second and the third of six neighbours on. */
function shifts(six: string): string {
  return `    let ${six}x = ${six}.a;
    let ${six}y = vec4f(${six}.a.yzw, ${six}.b.x);
    let ${six}z = vec4f(${six}.a.zw, ${six}.b);
`;
}

/** Index of a row's first quad in the region; for a row beyond what anyone needs, that of any other. */
function rowOf(
  row: string,
  isMirrored: boolean,
  { quads, height }: Region,
): string {
  return isMirrored
    ? `clamp(select(select(${row}, last.y - 1 - top, ${row} + top == last.y + 1), 1 - top, ${row} + top == -1), 0, ${
      height - 1
    }) * ${quads}`
    : `min(${row}, ${height - 1}) * ${quads}`;
}

/** `sum0`, `sum1`, …: bias, then input channel after input channel, row after row, column after column. */
function sums(
  { inChannels, outChannels, weights, bias, activation }: ChainLayer,
): string {
  return Array.from({ length: outChannels }, (_, out) => {
    const terms = Array.from(
      { length: inChannels },
      (_, channel) =>
        ["above", "here", "below"].map((row, index) => {
          const at = 9 * (out * inChannels + channel) + 3 * index;
          return ["x", "y", "z"].map((column, next) =>
            ` + ${literal(weights[at + next]!)} * ${row}${channel}${column}`
          ).join("");
        }).join(""),
    );
    const sum = `vec4f(${literal(bias[out]!)})${terms.join("")}`;
    return `      let sum${out} = ${activated(sum, activation)};`;
  }).join("\n");
}

/** A decimal that is read as exactly this float32. */
function literal(value: number): string {
  return `f32(${value})`;
}

function activated(sum: string, activation: Activation): string {
  switch (activation) {
    case "relu":
      return `max(${sum}, vec4f(0.0))`;
    case "tanh":
      return `bounded_tanh(${sum})`;
    case "none":
      return sum;
  }
}

function writeRegion(
  { outChannels }: ChainLayer,
  { quads, height, offset }: Region,
): string {
  const writes = Array.from({ length: outChannels }, (_, out) => {
    const start = offset + out * quads * height;
    return `    memory[at + ${start}] = select(vec4f(0.0), sum${out}, are_inside);`;
  });
  return `    let at = y_out * ${quads} + quad;
    let are_inside = are_across & vec4<bool>(is_down);
${writes.join("\n")}`;
}

/** The last quad may reach beyond the tile, into pixels of the next. */
function writeImage({ width }: TilePlan): string {
  const writes = ["x", "y", "z", "w"].map((column, index) =>
    `      if (are_across.${column} && 4 * quad + ${index} < ${width}) { fused[at + ${index}] = sum0.${column}; }`
  );
  return `    if (is_down) {
      let at = frame + y * image.x + x;
${writes.join("\n")}
    }`;
}
