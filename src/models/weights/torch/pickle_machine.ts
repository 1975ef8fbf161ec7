import { ByteCursor } from "../../protobuf/byte_cursor.ts";
import { PickleStack } from "./pickle_stack.ts";
import {
  describePickleValue,
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleModule,
  PickleTuple,
} from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import { WeightsError } from "../weights_error.ts";

/** What a pickle may reach beyond plain data, and how much of it is read. */
export interface PickleOptions {
  /** What error messages call the pickle's file. */
  readonly file: string;
  /** The allow-list, by `module.attribute`. */
  readonly globals: ReadonlyMap<string, PickleGlobal>;
  /** Resolves a persistent id; none is accepted where it is left out. */
  readonly loadPersistent?: (id: PickleValue) => PickleValue;
  /** Offset of the first opcode, 0 unless told. */
  readonly at?: number;
  /** Most opcodes, a million unless told: a tensor takes about 25. */
  readonly maxOpcodes?: number;
  /** Most values on the stack, and most open marks, 1 million unless told. */
  readonly maxDepth?: number;
}

/** Python integers longer than this many bytes serve no weight file: the longest, torch's magic number, has 10. */
const MAX_INTEGER_BYTES = 16;

/** One for all strings: making one takes longer than most of them. */
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The state of the pickle machine, and what its opcodes have in common. Every fault is a {@link WeightsError}. */
export class PickleMachine {
  readonly input: ByteCursor;
  readonly stack: PickleStack;
  readonly #memo = new Map<number, PickleValue>();
  readonly #options: PickleOptions;

  constructor(bytes: Uint8Array, options: PickleOptions) {
    const fail = (reason: string): WeightsError => this.malformed(reason);
    this.#options = options;
    this.input = new ByteCursor(bytes, options.at ?? 0, fail);
    this.stack = new PickleStack(options.maxDepth ?? 1_000_000, fail);
  }

  /** The error for a sound pickle that wants what it may not. */
  refusal(reason: string): WeightsError {
    return new WeightsError(this.#options.file, `the pickle ${reason}`);
  }

  /** The error for bytes that are no pickle. */
  malformed(reason: string): WeightsError {
    return this.refusal(`is malformed: ${reason}`);
  }

  /** Takes the last `count` values, in the order they were pushed. */
  popItems(count: number): PickleTuple {
    const items: PickleValue[] = [];
    while (items.length < count) items.push(this.stack.pop());
    return new PickleTuple(items.reverse());
  }

  pushText(length: number): void {
    this.stack.push(this.#decode(this.input.bytes(length)));
  }

  /** A little-endian two's complement integer: a number where that is exact, a bigint beyond. */
  pushInteger(length: number): void {
    if (length < 0 || length > MAX_INTEGER_BYTES) {
      throw this.malformed(`it declares an integer of ${length} bytes`);
    }
    const hex = this.input.bytes(length).toReversed().toHex();
    const value = BigInt.asIntN(8 * length, BigInt(`0x0${hex}`));
    this.stack.push(
      Number.isSafeInteger(Number(value)) ? Number(value) : value,
    );
  }

  memoize(index = this.#memo.size): void {
    this.#memo.set(index, this.stack.top());
  }

  recall(index: number): void {
    const value = this.#memo.get(index);
    if (value === undefined) {
      throw this.malformed(`it recalls memo ${index}, which was never stored`);
    }
    this.stack.push(value);
  }

  append(items: readonly PickleValue[]): void {
    const list = this.stack.top();
    if (!(list instanceof PickleList)) {
      throw this.malformed(`it appends to ${describePickleValue(list)}`);
    }
    for (const item of items) list.items.push(item);
  }

  setItems(items: readonly PickleValue[]): void {
    const dict = this.stack.top();
    if (!(dict instanceof PickleDict)) {
      throw this.malformed(`it sets items of ${describePickleValue(dict)}`);
    }
    if (items.length % 2 !== 0) {
      throw this.malformed("a dict item has a key and no value");
    }
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (typeof key !== "string" && typeof key !== "number") {
        throw this.refusal(`has ${describePickleValue(key)} for a dict key`);
      }
      dict.entries.set(key, items[index + 1]!);
    }
  }

  /** A name written as two lines. */
  readGlobal(): void {
    this.#pushGlobal(
      this.#decode(this.input.line()),
      this.#decode(this.input.line()),
    );
  }

  /** A name written as two strings on the stack. */
  popGlobal(): void {
    const [module, attribute] = this.popItems(2).items;
    if (typeof module !== "string" || typeof attribute !== "string") {
      throw this.malformed("a name is not made of strings");
    }
    this.#pushGlobal(module, attribute);
  }

  /** Calls one of our own functions; nothing else can be on the stack as a name. */
  call(): void {
    const [callee, args] = this.popItems(2).items;
    if (!(callee instanceof PickleGlobal) || callee.make === undefined) {
      throw this.refusal(
        `calls ${describePickleValue(callee)}, which cannot be called`,
      );
    }
    if (!(args instanceof PickleTuple)) {
      throw this.malformed(
        `it calls ${callee.name} with ${describePickleValue(args)}`,
      );
    }
    this.stack.push(callee.make(args.items));
  }

  /** Makes an empty object of a class on the allow-list; no function of the class is known here, let alone run. */
  newObject(): void {
    const [type, args] = this.popItems(2).items;
    if (!(type instanceof PickleGlobal) || !type.isModule) {
      throw this.refusal(
        `makes an object of ${
          describePickleValue(type)
        }, which is no class known here`,
      );
    }
    if (!(args instanceof PickleTuple) || args.items.length > 0) {
      throw this.refusal(`makes an object of ${type.name} from arguments`);
    }
    this.stack.push(new PickleModule(type.name));
  }

  /**
   * What hangs on an object becomes its attributes. The state torch hangs on a state_dict (`_metadata`: module versions)
   * says nothing about its tensors: dropped.
   */
  setState(): void {
    const state = this.stack.pop();
    const target = this.stack.top();
    if (target instanceof PickleModule && state instanceof PickleDict) {
      for (const [name, value] of state.entries) {
        target.attributes.entries.set(name, value);
      }
      return;
    }
    if (
      !(this.stack.top() instanceof PickleDict) ||
      !(state instanceof PickleDict)
    ) {
      throw this.refusal(
        `sets the state of ${describePickleValue(this.stack.top())}`,
      );
    }
  }

  loadPersistent(): void {
    const { loadPersistent } = this.#options;
    if (loadPersistent === undefined) {
      throw this.refusal("refers to data outside itself");
    }
    this.stack.push(loadPersistent(this.stack.pop()));
  }

  #pushGlobal(module: string, attribute: string): void {
    // Names come from the file and end in a message.
    const name = `${module}.${attribute}`.replace(/[^\x21-\x7e]/g, "?").slice(
      0,
      120,
    );
    const global = this.#options.globals.get(name);
    if (global === undefined) {
      throw this.refusal(`asks for ${name}, which is not on the allow-list`);
    }
    this.stack.push(global);
  }

  #decode(bytes: Uint8Array): string {
    try {
      return UTF8.decode(bytes);
    } catch {
      throw this.malformed("a string is not UTF-8");
    }
  }
}
