/** Records operations on tensors, and goes back over them for gradients. */
import { openKernels } from "../../numeric/open_kernels.ts";
import type { TrainCalls } from "./kernel_calls.ts";
import { TRAIN_KERNELS } from "./kernels_wasm.ts";
import { countOf, printedShape, type TensorShape } from "./shape.ts";
import type { TapeTensor } from "./tensor.ts";

/** Vectors of kernels may touch this much behind the last tensor. */
const SLACK = 128;
const NUMBER = 4;

/**
 * The memory of one computation and what was computed in it.
 *
 * Operations (the other files of this folder) make tensors and record how their gradients go back. Everything is computed
 * at once, by kernels that give the same bits on every machine. `clear` forgets the tensors and leaves the memory to the next.
 */
export class Tape {
  /** The kernels, for operations. */
  readonly calls: TrainCalls;
  readonly #base: number;
  readonly #memory: (bytes: number) => ArrayBuffer;
  #buffer: ArrayBuffer;
  #end: number;
  #kept: number;
  #backward: (() => void)[] = [];
  #gradients = new Map<number, number>();

  constructor() {
    const { calls, base, memory } = openKernels<TrainCalls>(TRAIN_KERNELS);
    this.calls = calls;
    this.#base = base;
    this.#memory = memory;
    this.#buffer = memory(SLACK);
    this.#end = base;
    this.#kept = base;
  }

  /** Bytes that the tensors take now. */
  get bytes(): number {
    return this.#end - this.#base;
  }

  /** Keeps the tensors there are through every `clear`: what no step changes. */
  keep(): void {
    this.#kept = this.#end;
  }

  /** Forgets every tensor that is not kept, and every gradient. */
  clear(): void {
    this.#end = this.#kept;
    this.#backward = [];
    this.#gradients.clear();
  }

  /**
   * Memory for `count` numbers, undefined until written.
   *
   * @throws {OutOfMemoryError} if the engine has no more memory to give.
   */
  reserve(count: number): number {
    const address = this.#end;
    this.#end += 16 * Math.ceil(NUMBER * count / 16);
    if (this.#end + SLACK > this.#buffer.byteLength) {
      // By halves of what there is, so that it grows seldom.
      const wanted = Math.max(
        this.#end,
        Math.ceil(1.5 * this.#buffer.byteLength),
      );
      this.#buffer = this.#memory(wanted - this.#base + SLACK);
    }
    return address;
  }

  /** A tensor whose numbers an operation is about to write. */
  tensor(shape: TensorShape, varies: boolean): TapeTensor {
    const { channels, height, width } = shape;
    return {
      channels,
      height,
      width,
      address: this.reserve(countOf(shape)),
      varies,
    };
  }

  /**
   * A tensor of given numbers that no gradient is wanted for.
   *
   * @throws {RangeError} if there are not as many as the shape has.
   */
  constant(shape: TensorShape, numbers: ArrayLike<number>): TapeTensor {
    return this.#given(shape, numbers, false);
  }

  /** A tensor of given numbers whose gradient is wanted. */
  variable(shape: TensorShape, numbers: ArrayLike<number>): TapeTensor {
    return this.#given(shape, numbers, true);
  }

  /** Where the gradient of a tensor is summed; zeros at first. */
  gradient(of: TapeTensor): number {
    const known = this.#gradients.get(of.address);
    if (known !== undefined) return known;
    const address = this.zeros(countOf(of));
    this.#gradients.set(of.address, address);
    return address;
  }

  /**
   * Where to write the gradient of a tensor that nothing has been added to yet, all of it; null if something has, and it
   * has to be added.
   */
  claim(of: TapeTensor): number | null {
    if (this.#gradients.has(of.address)) return null;
    const address = this.reserve(countOf(of));
    this.#gradients.set(of.address, address);
    return address;
  }

  /** Memory for `count` zeros. */
  zeros(count: number): number {
    const address = this.reserve(count);
    this.view(address, count).fill(0);
    return address;
  }

  /** Makes the gradient of a tensor part of another's: for operations whose result shares memory. */
  share(of: TapeTensor, gradient: number): void {
    this.#gradients.set(of.address, gradient);
  }

  /** The numbers at an address, until the memory grows. */
  view(address: number, count: number): Float32Array {
    return new Float32Array(this.#buffer, address, count);
  }

  /** A copy of a tensor's numbers. */
  read(tensor: TapeTensor): Float32Array {
    return this.view(tensor.address, countOf(tensor)).slice();
  }

  /** A copy of a tensor's gradient. */
  readGradient(tensor: TapeTensor): Float32Array {
    return this.view(this.gradient(tensor), countOf(tensor)).slice();
  }

  /** Says how gradients go back over one operation; called in the order of the operations. */
  record(backward: () => void): void {
    this.#backward.push(backward);
  }

  /**
   * Adds to the gradients of all variables those of Σ seed · tensor, and forgets how they went.
   *
   * @param seeds for each tensor the number that its gradient starts with, everywhere.
   */
  backward(...seeds: readonly (readonly [TapeTensor, number])[]): void {
    for (const [tensor, seed] of seeds) {
      this.calls.addValue(seed, this.gradient(tensor), countOf(tensor));
    }
    for (const step of this.#backward.reverse()) step();
    this.#backward = [];
  }

  #given(
    shape: TensorShape,
    numbers: ArrayLike<number>,
    varies: boolean,
  ): TapeTensor {
    if (numbers.length !== countOf(shape)) {
      throw new RangeError(
        `Cannot make a tensor of ${
          printedShape(shape)
        }: ${numbers.length} numbers are given`,
      );
    }
    const tensor = this.tensor(shape, varies);
    this.view(tensor.address, numbers.length).set(numbers);
    return tensor;
  }
}
