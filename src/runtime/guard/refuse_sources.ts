import type { SourcePlanes } from "../../image/source_planes.ts";
import { refuseSizes } from "./refuse_sizes.ts";

/**
 * @param least side of an image, in pixels: 1, or more where a network mirrors its borders.
 * @throws {RangeError} if a network of one plane each cannot run on those sources, for the reasons for which the referee cannot.
 */
export function refuseSources(least: number, sources: SourcePlanes): void {
  refuseSizes(sources);
  const { width, height } = sources.ir;
  for (const [name, { channels, data }] of Object.entries(sources)) {
    if (channels !== 1 || data.length !== width * height) {
      throw new RangeError(
        `Cannot fuse: ${name} is ${data.length} values in ${channels} channels, the network takes one plane of ${width}x${height}`,
      );
    }
  }
  if (width < least || height < least) {
    throw new RangeError(
      `Cannot fuse ${width}x${height}: the network mirrors its borders; take images of at least ${least}x${least}`,
    );
  }
}
