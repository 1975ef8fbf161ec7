import type { Chain } from "../../models/chain/chain.ts";
import type { SourcePlanes } from "../backend.ts";

/** @throws {RangeError} if a chain cannot run on those sources, for the reasons for which the referee cannot. */
export function refuseSources(
  { layers }: Chain,
  { ir, vi }: SourcePlanes,
): void {
  const { width, height } = ir;
  if (vi.width !== width || vi.height !== height) {
    throw new RangeError(
      `Cannot fuse: infrared is ${width}x${height}, visible is ${vi.width}x${vi.height}`,
    );
  }
  for (const [name, { channels, data }] of Object.entries({ ir, vi })) {
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
