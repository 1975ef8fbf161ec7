/** Tensors put together from channels, and taken apart. */
import { countOf, printedShape } from "./shape.ts";
import type { Tape } from "./tape.ts";
import type { TapeTensor } from "./tensor.ts";

/**
 * The channels of several tensors, one after the other.
 *
 * @throws {RangeError} if the planes differ in size or there is no tensor.
 */
export function joined(
  tape: Tape,
  ...parts: readonly TapeTensor[]
): TapeTensor {
  const [first] = parts;
  if (first === undefined) {
    throw new RangeError("Cannot join channels: no tensor is given");
  }
  const { height, width } = first;
  const other = parts.find((p) => p.height !== height || p.width !== width);
  if (other !== undefined) {
    throw new RangeError(
      `Cannot join channels of ${printedShape(first)} and ${
        printedShape(other)
      }: the planes differ in size`,
    );
  }
  const channels = parts.reduce((sum, part) => sum + part.channels, 0);
  const result = tape.tensor(
    { channels, height, width },
    parts.some(({ varies }) => varies),
  );
  let offset = 0;
  for (const part of parts) {
    const count = countOf(part);
    const from = tape.view(part.address, count);
    tape.view(result.address + offset, count).set(from);
    const at = offset;
    if (part.varies) {
      tape.record(() => {
        const g = tape.gradient(result) + at;
        tape.calls.addScaled(g, 1, tape.gradient(part), count);
      });
    }
    offset += 4 * count;
  }
  return result;
}

/** Σ over the channels: one plane. */
export function channelSum(tape: Tape, of: TapeTensor): TapeTensor {
  const { channels, height, width } = of;
  const { calls } = tape;
  const area = height * width;
  const result = tape.tensor({ channels: 1, height, width }, of.varies);
  tape.view(result.address, area).set(tape.view(of.address, area));
  for (let channel = 1; channel < channels; channel++) {
    const plane = of.address + 4 * channel * area;
    calls.addScaled(plane, 1, result.address, area);
  }
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      const into = tape.gradient(of);
      for (let channel = 0; channel < channels; channel++) {
        calls.addScaled(g, 1, into + 4 * channel * area, area);
      }
    });
  }
  return result;
}

/** The greatest over the channels: one plane; its gradient goes to the first of equal ones. */
export function greatestChannel(tape: Tape, of: TapeTensor): TapeTensor {
  const { channels, height, width } = of;
  const { calls } = tape;
  const area = height * width;
  const result = tape.tensor({ channels: 1, height, width }, of.varies);
  const places = tape.reserve(area);
  calls.maxOfChannels(of.address, channels, area, result.address, places);
  if (of.varies) {
    tape.record(() => {
      const g = tape.gradient(result);
      calls.addAtPlaces(g, places, tape.gradient(of), area);
    });
  }
  return result;
}

/**
 * So many channels from the `first` on. They are not copied: the slice and its gradient lie in the memory of the whole.
 *
 * @throws {RangeError} if the tensor has not so many.
 */
export function channelSlice(
  tape: Tape,
  of: TapeTensor,
  first: number,
  channels: number,
): TapeTensor {
  const { height, width, varies } = of;
  if (
    !Number.isInteger(first) || !Number.isInteger(channels) || first < 0 ||
    channels < 1 || first + channels > of.channels
  ) {
    throw new RangeError(
      `Cannot take ${channels} channels from ${first} on of ${
        printedShape(of)
      }: it has ${of.channels}`,
    );
  }
  const offset = 4 * first * height * width;
  const address = of.address + offset;
  const slice = { channels, height, width, address, varies };
  if (varies) tape.share(slice, tape.gradient(of) + offset);
  return slice;
}
