/** One row of a convolution's output, all channels. */
import { convolveFour } from "./convolve_four";
import { convolveOne } from "./convolve_one";
import { Step } from "./step";
import { rowOf, rowOrBorder, Value } from "./value";

/** Row `y` of the value that `step` makes, from the rows around it of those it takes. */
export function convolveRow(
  step: Step,
  y: i32,
  width: i32,
  height: i32,
  pitch: usize,
): void {
  const size = step.size;
  findRows(step, y, height, pitch);
  const taken = step.inChannels / step.groups;
  const output = changetype<Value>(step.output);
  const made = output.channels / step.groups;
  const skip = <usize> step.inChannels << 2;
  const tap = <usize> step.dilation << 2;
  const reach = tap * <usize> (size >> 1);
  const columns = tap * <usize> size;
  const floor = f32x4.splat(step.first);
  const nothing = f32x4.splat(-Infinity);
  let weights = step.weights;
  let bias = step.bias;
  let out = rowOf(output, y, pitch);
  for (let group: i32 = 0; group < step.groups; group++) {
    for (let from: i32 = 0; from < taken; from += step.block) {
      const channels = min(step.block, taken - from);
      const sources = step.sources + (<usize> (group * taken + from) << 2);
      const least = from + channels == taken ? floor : nothing;
      const taps = <usize> (size * size * channels) << 4;
      let start = from == 0 ? bias : 0;
      let target = out;
      let rest = made;
      for (; rest >= 4; rest -= 4) {
        convolveFour(
          sources,
          size,
          channels,
          skip,
          reach,
          columns,
          tap,
          weights,
          start,
          target,
          pitch,
          least,
          width,
        );
        weights += 4 * taps;
        if (start != 0) start += 16;
        target += 4 * pitch;
      }
      for (; rest > 0; rest--) {
        convolveOne(
          sources,
          size,
          channels,
          skip,
          reach,
          columns,
          tap,
          weights,
          start,
          target,
          least,
          width,
        );
        weights += taps;
        if (start != 0) start += 4;
        target += pitch;
      }
    }
    bias += <usize> made << 2;
    out += <usize> made * pitch;
  }
}

/** Where each channel's row lies for each row of the kernel. */
function findRows(step: Step, y: i32, height: i32, pitch: usize): void {
  let place = step.sources;
  for (let row: i32 = 0; row < step.size; row++) {
    const from = y + (row - (step.size >> 1)) * step.dilation;
    for (let index: i32 = 0; index < step.count; index++) {
      const value = changetype<Value>(
        load<usize>(step.inputs + (<usize> index << 2)),
      );
      let source = rowOrBorder(value, from, height, pitch);
      for (let channel: i32 = 0; channel < value.channels; channel++) {
        store<usize>(place, source);
        place += 4;
        source += pitch;
      }
    }
  }
}
