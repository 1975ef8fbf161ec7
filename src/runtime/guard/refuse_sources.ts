import type { Chain } from "../../models/chain/chain.ts";
import type { SourcePlanes } from "../../image/source_planes.ts";
import { refuseSizes } from "./refuse_sizes.ts";

/** @throws {RangeError} if a chain cannot run on those sources, for the reasons for which the referee cannot. */
export function refuseSources({ layers }: Chain, sources: SourcePlanes): void {
  refuseSizes(sources);
  const { width, height } = sources.ir;
  for (const [name, { channels, data }] of Object.entries(sources)) {
    if (channels !== 1 || data.length !== width * height) {
      throw new RangeError(
        `Cannot fuse: ${name} is ${data.length} values in ${channels} channels, the network takes one plane of ${width}x${height}`,
      );
    }
  }
  const least = layers.some(({ padding }) => padding === "reflect") ? 2 : 1;
  if (width < least || height < least) {
    throw new RangeError(
      `Cannot fuse ${width}x${height}: the network mirrors its borders; take images of at least 2x2`,
    );
  }
}
