/** Gradient of a valid convolution for its weights. */
import { plusProduct } from "../chain/plus_product";
import { laneSum } from "./lane_sum";
import { lanesAt } from "./lanes_at";

/** Rows that are added in float32 before they go into the doubles. */
const ROWS: i32 = 8;
/** Sums of one pair of planes, float64. */
const SUMS = memory.data(8 * 9, 16);

/**
 * Adds to `gradient` (group × out × in × rows × columns, as the weights) the products of the output's gradient with what
 * each weight had read.
 *
 * Rows are added in float32 four columns apart, eight rows of them in float64.
 *
 * @param upstream Gradient of the output, groups × `outChannels` planes.
 */
export function addWeightGradient(
  source: usize,
  inHeight: i32,
  inWidth: i32,
  groups: i32,
  inChannels: i32,
  outChannels: i32,
  upstream: usize,
  rows: i32,
  columns: i32,
  dilation: i32,
  stride: i32,
  gradient: usize,
): void {
  const height = (inHeight - (rows - 1) * dilation - 1) / stride + 1;
  const width = (inWidth - (columns - 1) * dilation - 1) / stride + 1;
  const inPlane = (<usize> inHeight * <usize> inWidth) << 2;
  const outPlane = (<usize> height * <usize> width) << 2;
  const nine = rows === 3 && columns === 3 && dilation === 1 && stride === 1 &&
    (width & 3) === 0;
  for (let group: i32 = 0; group < groups; group++) {
    for (let out: i32 = 0; out < outChannels; out++) {
      for (let channel: i32 = 0; channel < inChannels; channel++) {
        const plane = source + <usize> channel * inPlane;
        if (nine) {
          addNine(plane, inWidth, upstream, height, width, gradient);
          gradient += 36;
          continue;
        }
        for (let row: i32 = 0; row < rows; row++) {
          for (let column: i32 = 0; column < columns; column++) {
            const at = plane +
              ((<usize> (row * inWidth + column) * <usize> dilation) << 2);
            const sum = tapSum(at, inWidth, upstream, height, width, stride);
            store<f32>(gradient, <f32> (<f64> load<f32>(gradient) + sum));
            gradient += 4;
          }
        }
      }
      upstream += outPlane;
    }
    source += <usize> inChannels * inPlane;
  }
}

function tapSum(
  source: usize,
  inWidth: i32,
  upstream: usize,
  height: i32,
  width: i32,
  stride: i32,
): f64 {
  let sum: f64 = 0;
  let partial = f32x4.splat(0);
  for (let y: i32 = 0; y < height; y++) {
    const from = source + ((<usize> (y * stride * inWidth)) << 2);
    const other = upstream + ((<usize> (y * width)) << 2);
    for (let x: i32 = 0; x < width; x += 4) {
      const few = min(4, width - x);
      partial = plusProduct(
        partial,
        lanesAt(from + ((<usize> (x * stride)) << 2), stride, few),
        lanesAt(other + (<usize> x << 2), 1, few),
      );
    }
    if ((y & (ROWS - 1)) === ROWS - 1) {
      sum += laneSum(partial);
      partial = f32x4.splat(0);
    }
  }
  return sum + laneSum(partial);
}

/** The nine taps of a 3 × 3 kernel at once. */
function addNine(
  source: usize,
  inWidth: i32,
  upstream: usize,
  height: i32,
  width: i32,
  gradient: usize,
): void {
  memory.fill(SUMS, 0, 72);
  const pitch = <usize> inWidth << 2;
  const length = <usize> width << 2;
  for (let y: i32 = 0; y < height; y += ROWS) {
    let s0 = f32x4.splat(0),
      s1 = s0,
      s2 = s0,
      s3 = s0,
      s4 = s0,
      s5 = s0,
      s6 = s0,
      s7 = s0,
      s8 = s0;
    const last = min(height, y + ROWS);
    for (let row = y; row < last; row++) {
      let above = source + <usize> row * pitch;
      const end = above + length;
      while (above < end) {
        const g = v128.load(upstream);
        s0 = plusProduct(s0, v128.load(above, 0), g);
        s1 = plusProduct(s1, v128.load(above, 4), g);
        s2 = plusProduct(s2, v128.load(above, 8), g);
        const here = above + pitch;
        s3 = plusProduct(s3, v128.load(here, 0), g);
        s4 = plusProduct(s4, v128.load(here, 4), g);
        s5 = plusProduct(s5, v128.load(here, 8), g);
        const below = here + pitch;
        s6 = plusProduct(s6, v128.load(below, 0), g);
        s7 = plusProduct(s7, v128.load(below, 4), g);
        s8 = plusProduct(s8, v128.load(below, 8), g);
        above += 16;
        upstream += 16;
      }
    }
    add(0, s0);
    add(8, s1);
    add(16, s2);
    add(24, s3);
    add(32, s4);
    add(40, s5);
    add(48, s6);
    add(56, s7);
    add(64, s8);
  }
  for (let tap: usize = 0; tap < 9; tap++) {
    const at = gradient + (tap << 2);
    store<f32>(at, <f32> (<f64> load<f32>(at) + load<f64>(SUMS + (tap << 3))));
  }
}

function add(place: usize, lanes: v128): void {
  store<f64>(SUMS + place, load<f64>(SUMS + place) + laneSum(lanes));
}
