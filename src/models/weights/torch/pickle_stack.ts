import type { PickleValue } from "./pickle_value.ts";

/** The stack of the pickle machine: values in frames, a frame per open mark. */
export class PickleStack {
  readonly #marks: number[] = [];
  readonly #values: PickleValue[] = [];
  readonly #fail: (reason: string) => Error;
  readonly #maxDepth: number;

  constructor(maxDepth: number, fail: (reason: string) => Error) {
    this.#maxDepth = maxDepth;
    this.#fail = fail;
  }

  get depth(): number {
    return this.#values.length;
  }

  push(value: PickleValue): void {
    if (this.#values.length >= this.#maxDepth) {
      throw this.#fail(`its stack grows past ${this.#maxDepth} values`);
    }
    this.#values.push(value);
  }

  pop(): PickleValue {
    const value = this.top();
    this.#values.pop();
    return value;
  }

  top(): PickleValue {
    const value = this.#values[this.#values.length - 1];
    if (value === undefined || this.#values.length <= this.#floor()) {
      throw this.#fail("it pops from an empty stack");
    }
    return value;
  }

  mark(): void {
    if (this.#marks.length >= this.#maxDepth) {
      throw this.#fail(`it opens more than ${this.#maxDepth} marks`);
    }
    this.#marks.push(this.#values.length);
  }

  /** Takes everything above the last mark, and the mark. */
  popMark(): PickleValue[] {
    const mark = this.#marks.pop();
    if (mark === undefined) {
      throw this.#fail("it closes a mark that was never opened");
    }
    return this.#values.splice(mark);
  }

  #floor(): number {
    return this.#marks[this.#marks.length - 1] ?? 0;
  }
}
