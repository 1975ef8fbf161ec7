import type { Plane } from "../image/plane.ts";
import type { SourcePlanes } from "../image/source_planes.ts";
import { cutPlane } from "./cut_plane.ts";
import type { Protocol, WindowRule } from "./protocol.ts";

/** Top left corner of a window. */
type Corner = readonly [x: number, y: number];

/**
 * What a network says of prepared sources: in one piece, or of windows whose outputs are averaged in float64, where the
 * protocol cuts them.
 *
 * @param fuse runs the network; a window's output has the window's size.
 * @throws {RangeError} if the sources are smaller than a window.
 */
export async function inWindows(
  { id, size: { windows } }: Pick<Protocol, "id" | "size">,
  sources: SourcePlanes,
  fuse: (sources: SourcePlanes) => Promise<Plane>,
): Promise<Plane> {
  if (windows === undefined) return await fuse(sources);
  const { width, height } = sources.ir;
  const { side } = windows;
  if (width < side || height < side) {
    throw new RangeError(
      `Cannot fuse a ${width}x${height} pair under protocol ${id}: the network sees windows of ${side}x${side}; use larger images or a protocol of the whole frame`,
    );
  }
  const mean = new RunningMean(width, height);
  for (const corner of corners(width, height, windows)) {
    mean.add(
      await fuse({
        ir: cut(sources.ir, corner, side),
        vi: cut(sources.vi, corner, side),
      }),
      corner,
    );
  }
  return mean.plane();
}

/** The grid, then the right edge, the bottom edge and the last corner: the order in which outputs are added up. */
function corners(
  width: number,
  height: number,
  { side, stride }: WindowRule,
): Corner[] {
  const columns = offsets(width - side, stride);
  const rows = offsets(height - side, stride);
  const right = width - side, bottom = height - side;
  return [
    ...rows.flatMap((y) => columns.map((x): Corner => [x, y])),
    ...rows.map((y): Corner => [right, y]),
    ...columns.map((x): Corner => [x, bottom]),
    [right, bottom],
  ];
}

function offsets(last: number, stride: number): number[] {
  return Array.from(
    { length: Math.floor(last / stride) + 1 },
    (_, i) => i * stride,
  );
}

function cut(plane: Plane, [x, y]: Corner, side: number): Plane {
  return {
    width: side,
    height: side,
    channels: plane.channels,
    data: cutPlane(plane, { x, y, width: side, height: side }),
  };
}

class RunningMean {
  readonly #width: number;
  readonly #height: number;
  readonly #counts: Uint32Array;
  #channels: Plane["channels"] = 1;
  #sums = new Float64Array(0);

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#counts = new Uint32Array(width * height);
  }

  add({ width, height, channels, data }: Plane, [x, y]: Corner): void {
    const pixels = this.#counts.length;
    if (this.#sums.length === 0) {
      this.#channels = channels;
      this.#sums = new Float64Array(channels * pixels);
    }
    for (let row = 0; row < height; row++) {
      const start = (y + row) * this.#width + x;
      for (let column = 0; column < width; column++) {
        this.#counts[start + column]!++;
        for (let channel = 0; channel < channels; channel++) {
          this.#sums[channel * pixels + start + column]! +=
            data[(channel * height + row) * width + column]!;
        }
      }
    }
  }

  plane(): Plane {
    const pixels = this.#counts.length;
    return {
      width: this.#width,
      height: this.#height,
      channels: this.#channels,
      data: Float32Array.from(
        this.#sums,
        (sum, i) => sum / this.#counts[i % pixels]!,
      ),
    };
  }
}
