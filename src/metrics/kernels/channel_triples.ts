/** Colour pictures as kernels see them: a triple of planes for each of the three channels. */
import { oncePer } from "./once_per.ts";
import { channelsOf } from "../../image/channels_of.ts";
import type { Gray } from "../../image/gray.ts";
import type { Picture } from "../../image/picture.ts";
import type { PreparedSources } from "../prepare_sources.ts";
import { ImageLoader } from "./image_loader.ts";
import type { LoadedTriple } from "./loaded_triple.ts";
import { Workspace } from "./workspace.ts";

/** Of the red, the green and the blue channel. */
export type ChannelTriples = readonly [
  red: LoadedTriple,
  green: LoadedTriple,
  blue: LoadedTriple,
];

/** Puts the channels of colour pictures into memories of their own, so that what is known of one is kept beside the others. */
export class ChannelLoader {
  readonly #loaders = [0, 1, 2].map(() => new ImageLoader(new Workspace()));

  /**
   * The same objects again for the same pictures.
   *
   * @throws {OutOfMemoryError} if they do not fit in memory.
   */
  load(
    pictures: NonNullable<PreparedSources["pictures"]>,
    fused: Picture,
  ): ChannelTriples {
    const sources = sourceChannels(pictures), planes = planesOf(fused);
    const [red, green, blue] = this.#loaders.map((loader, channel) =>
      loader.load(sources[channel]!, planes[channel]!)
    );
    return [red!, green!, blue!];
  }

  /** Frees all that is known of the pictures in memory. */
  forget(): void {
    for (const loader of this.#loaders) loader.forget();
  }
}

const sourceChannels = oncePer((
  { ir, vi }: NonNullable<PreparedSources["pictures"]>,
): PreparedSources[] => {
  const ofIr = planesOf(ir), ofVi = planesOf(vi);
  return ofIr.map((plane, channel) => ({ ir: plane, vi: ofVi[channel]! }));
});

const planesOf = oncePer((picture: Picture): Gray[] => {
  const { width, height } = picture;
  return channelsOf(picture).map((data) => ({ width, height, data }));
});
