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
 * The function of one layer.
 *
 * An invocation makes one strip of a column and keeps three rows of its input in registers. Mirroring is done where a row
 * or column is read: the layer before has made every pixel inside the image. For a layer of zero borders what lies
 * outside the image is 0 in memory, because whoever filled the region wrote it so.
 */
export function layerSource(
  layer: ChainLayer,
  { name, from, to, tile }: LayerPlace,
): string {
  const { halo, width, height } = to ?? { halo: 0, ...tile };
  const rows = Math.ceil(height / tile.strips);
  const isMirrored = layer.padding === "reflect";
  const channels = Array.from({ length: layer.inChannels }, (_, c) => c);
  const each = (line: (channel: number) => string): string =>
    channels.map(line).join("\n");
  const read = (channel: number): string => {
    const start = from.offset + channel * from.width * from.height;
    const at = (column: string): string => `memory[row + ${column} + ${start}]`;
    return `vec3f(${at("left")}, ${at("middle")}, ${at("right")})`;
  };
  const [left, right] = isMirrored
    ? [
      "select(column, column + 2, x == 0)",
      "select(column + 2, column, x == last.x)",
    ]
    : ["column", "column + 2"];
  const load = (reached: string, name: string): string =>
    `row = ${rowOf(reached, isMirrored, from)};
${each((c) => `    ${name}${c} = ${read(c)};`)}`;
  return `
fn ${name}(column: i32, strip: i32, origin: vec2i, last: vec2i, frame: i32) {
  if (column >= ${width}) { return; }
  let x = origin.x + column - ${halo};
  let top = origin.y - ${from.halo};
  let first = strip * ${rows};
  let middle = column + 1;
  let left = ${left};
  let right = ${right};
  var row: i32;
${each((c) => `  var here${c}: vec3f; var below${c}: vec3f;`)}
  ${load("first", "here")}
  ${load("first + 1", "below")}
  for (var y_out = first; y_out < min(first + ${rows}, ${height}); y_out++) {
${each((c) => `    let above${c} = here${c}; here${c} = below${c};`)}
    ${load("y_out + 2", "below")}
    let y = y_out + origin.y - ${halo};
    let is_inside = x >= 0 && x <= last.x && y >= 0 && y <= last.y;
${sums(layer)}
${to === null ? writeImage() : writeRegion(layer, to)}
  }
}`;
}

/** Index of the first pixel of a row of the region; of one beyond what anyone needs, any other. */
function rowOf(
  row: string,
  isMirrored: boolean,
  { width, height }: Region,
): string {
  return isMirrored
    ? `clamp(select(select(${row}, last.y - 1 - top, ${row} + top == last.y + 1), 1 - top, ${row} + top == -1), 0, ${
      height - 1
    }) * ${width}`
    : `min(${row}, ${height - 1}) * ${width}`;
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
            ` + ${literal(weights[at + next]!)} * ${row}${channel}.${column}`
          ).join("");
        }).join(""),
    );
    const sum = `${literal(bias[out]!)}${terms.join("")}`;
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
      return `max(${sum}, 0.0)`;
    case "tanh":
      return `bounded_tanh(${sum})`;
    case "none":
      return sum;
  }
}

function writeRegion(
  { outChannels }: ChainLayer,
  { width, height, offset }: Region,
): string {
  const writes = Array.from({ length: outChannels }, (_, out) => {
    const start = offset + out * width * height;
    return `    memory[at + ${start}] = select(0.0, sum${out}, is_inside);`;
  });
  return `    let at = y_out * ${width} + column;
${writes.join("\n")}`;
}

function writeImage(): string {
  return `    if (is_inside) { fused[frame + y * image.x + x] = sum0; }`;
}
