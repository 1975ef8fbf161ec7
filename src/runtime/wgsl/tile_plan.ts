import type { Chain } from "../../models/chain/chain.ts";

/** How one workgroup's part of the image is cut. */
export interface TilePlan {
  /** Pixels of the output that a workgroup makes. */
  readonly width: number;
  readonly height: number;
  /** Invocations in a workgroup: as many as the first layer's output has quads of columns, times the strips of each. */
  readonly threads: number;
  /** Strips a quad of columns is cut into, in every layer; an invocation makes one of them, row by row. */
  readonly strips: number;
}

/** A layer's input as it lies in workgroup memory: its tile and all around it that later layers need. */
export interface Region {
  /** Pixels around the tile on each side. */
  readonly halo: number;
  /** Four neighbouring columns each, in a row; the last may reach beyond what is needed. */
  readonly quads: number;
  readonly height: number;
  readonly channels: number;
  /** Index of its first quad in workgroup memory; its channels lie one after the other, each row by row. */
  readonly offset: number;
}

/** Workgroup memory that every WebGPU adapter has, in quads of float32 numbers. */
const MOST_QUADS = 16384 / 16;
/** What most adapters execute at a time. */
const THREADS = 32;
/** Quads of columns in the widest layer. */
const QUADS = [8, 4] as const;
/** With so many rows, what is computed twice at the seams of tiles is a quarter at most for two layers. */
const MOST_ROWS = 18;

/** Of the tiles that fit into 16 KiB, the one that reads least beside its own pixels. There is one for every chain. */
export function planTile(chain: Chain): TilePlan {
  return QUADS.flatMap((quads) => {
    const width = 4 * quads - 2 * (chain.layers.length - 1);
    return Array.from({ length: MOST_ROWS }, (_, rows): TilePlan => ({
      width,
      height: MOST_ROWS - rows,
      threads: THREADS,
      strips: THREADS / quads,
    }));
  }).filter((tile) => quadsOf(regionsOf(chain, tile)) <= MOST_QUADS)
    .reduce((best, tile) =>
      ownShare(chain, tile) > ownShare(chain, best) ? tile : best
    );
}

/** Pixels of the tile among those of the sources that it reads. */
function ownShare({ layers }: Chain, { width, height }: TilePlan): number {
  const halo = 2 * layers.length;
  return width * height / ((width + halo) * (height + halo));
}

/**
 * The inputs of every layer. Neighbours in the chain lie beside each other; a region takes the place of the one two
 * layers before it, which nobody needs any more.
 */
export function regionsOf(
  { layers }: Chain,
  { width, height }: Pick<TilePlan, "width" | "height">,
): Region[] {
  const regions = layers.map(({ inChannels }, index) => {
    const halo = layers.length - index;
    return {
      halo,
      quads: Math.ceil((width + 2 * halo) / 4),
      height: height + 2 * halo,
      channels: inChannels,
    };
  });
  const even = regions.filter((_, index) => index % 2 === 0);
  const second = Math.max(...even.map(sizeOf));
  return regions.map((region, index) => ({
    ...region,
    offset: index % 2 === 0 ? 0 : second,
  }));
}

/** Quads of workgroup memory that regions take together, and one that is read beyond the last row. */
export function quadsOf(regions: readonly Region[]): number {
  return 1 +
    Math.max(...regions.map((region) => region.offset + sizeOf(region)));
}

function sizeOf(
  { quads, height, channels }: Pick<Region, "quads" | "height" | "channels">,
): number {
  return quads * height * channels;
}
