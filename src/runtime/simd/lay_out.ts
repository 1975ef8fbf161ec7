import type { ChainLayer } from "../../models/chain/chain.ts";

/** Where a chain and its images lie in the kernels' memory: addresses and lengths in bytes. */
export interface MemoryLayout {
  /** One `Layer` of `assembly/chain/layer.ts` after the other. */
  readonly table: number;
  readonly layers: readonly LayerPlaces[];
  /** From one channel of a row to the next, in every ring. */
  readonly pitch: number;
  /** The planes of the chain's first and second channel. */
  readonly first: number;
  readonly second: number;
  readonly target: number;
  /** One past the last byte. */
  readonly end: number;
}

/** What one layer needs. */
export interface LayerPlaces {
  readonly weights: number;
  readonly bias: number;
  readonly ring: number;
  readonly ringLength: number;
}

const NUMBER = 4;
const VECTOR = 16;
const LAYER = 7 * NUMBER;
/** Pixels that the kernels make at once at most: they write less than so many beyond a row, and read two more. */
const BLOCK = 16;
/** Rows of a ring: three of the image, and one of zeros. */
const RING_ROWS = 4;

/** Plans the memory for images of one size, from `base`, a multiple of 16, on. */
export function layOut(
  layers: readonly ChainLayer[],
  width: number,
  height: number,
  base: number,
): MemoryLayout {
  let end = base;
  const place = (bytes: number): number => {
    const start = end;
    end += VECTOR * Math.ceil(bytes / VECTOR);
    return start;
  };
  const plane = NUMBER * width * height;
  const pitch = VECTOR + NUMBER * BLOCK * Math.ceil(width / BLOCK);
  const table = place(LAYER * layers.length);
  const places = layers.map(({ inChannels, weights, bias }) => {
    const ringLength = RING_ROWS * inChannels * pitch + 2 * VECTOR;
    return {
      weights: place(VECTOR * weights.length),
      bias: place(VECTOR * bias.length),
      ring: place(ringLength),
      ringLength,
    };
  });
  const first = place(plane);
  const second = place(plane);
  const target = place(plane + NUMBER * BLOCK);
  return { table, layers: places, pitch, first, second, target, end };
}
