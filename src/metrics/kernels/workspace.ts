/** The kernels and the memory they work in, handed out block by block. */
import { OutOfMemoryError } from "../../numeric/out_of_memory_error.ts";
import { openKernels } from "../../numeric/open_kernels.ts";
import { METRIC_KERNELS } from "./kernels_wasm.ts";
import type { MetricCalls } from "./metric_calls.ts";

/** Bytes behind every block that vectors may reach into. */
const MARGIN = 256;

/** One memory: it grows to what the largest images need and is used again, never given back. */
export class Workspace {
  readonly calls: MetricCalls;
  readonly #kernels = openKernels<MetricCalls>(METRIC_KERNELS);
  readonly #most: number;
  #top: number;
  #lending = false;

  /** @param most Bytes that may be used beside the kernels' own; by default what the engine gives. */
  constructor(most = Infinity) {
    this.calls = this.#kernels.calls;
    this.#most = most;
    this.#top = this.#kernels.base;
  }

  /** Whether what is taken now is taken back soon. */
  get lending(): boolean {
    return this.#lending;
  }

  /**
   * The address of a block of `bytes`, a multiple of 64. It holds whatever it held before.
   *
   * @throws {OutOfMemoryError} if there is no more memory.
   */
  take(bytes: number): number {
    const at = Math.ceil(this.#top / 64) * 64;
    const top = at + bytes + MARGIN;
    if (top - this.#kernels.base > this.#most) {
      throw new OutOfMemoryError(
        `Cannot take ${bytes} bytes for kernels: ${this.#most} bytes in all are too few; use a smaller image`,
      );
    }
    this.#kernels.memory(top - this.#kernels.base);
    this.#top = top;
    return at;
  }

  /** Takes a block for these values and writes them there. */
  put(values: Uint8Array | Uint32Array | Float64Array): number {
    const at = this.take(values.byteLength);
    this.write(at, values);
    return at;
  }

  /** Writes values into a block. */
  write(at: number, values: Uint8Array | Uint32Array | Float64Array): void {
    const { buffer, byteOffset, byteLength } = values;
    new Uint8Array(this.#kernels.memory(0), at, byteLength)
      .set(new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** A copy of `count` bytes in memory. */
  levels(at: number, count: number): Uint8Array {
    return new Uint8Array(this.#kernels.memory(0), at, count).slice();
  }

  /** A copy of `count` float64 numbers in memory. */
  doubles(at: number, count: number): Float64Array {
    return new Float64Array(this.#kernels.memory(0), at, count).slice();
  }

  /** A copy of rows of `width` float64 numbers, which lie `stride` of them apart, without the gaps. */
  rows(
    at: number,
    stride: number,
    width: number,
    height: number,
  ): Float64Array {
    const all = new Float64Array(this.#kernels.memory(0), at, stride * height);
    const rows = new Float64Array(width * height);
    for (let y = 0; y < height; y++) {
      rows.set(all.subarray(y * stride, y * stride + width), y * width);
    }
    return rows;
  }

  /** Writes rows of `width` float64 numbers `stride` of them apart. */
  writeRows(
    at: number,
    stride: number,
    width: number,
    rows: Float64Array,
  ): void {
    const height = rows.length / width;
    const all = new Float64Array(this.#kernels.memory(0), at, stride * height);
    for (let y = 0; y < height; y++) {
      all.set(rows.subarray(y * width, (y + 1) * width), y * stride);
    }
  }

  /** A copy of `count` 32-bit whole numbers in memory. */
  counts(at: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernels.memory(0), at, count).slice();
  }

  /** Does work whose blocks are free again when it is done. */
  lend<T>(work: () => T): T {
    const top = this.#top, lending = this.#lending;
    this.#lending = true;
    try {
      return work();
    } finally {
      this.#top = top;
      this.#lending = lending;
    }
  }

  /** Frees every block. */
  clear(): void {
    this.#top = this.#kernels.base;
  }
}
