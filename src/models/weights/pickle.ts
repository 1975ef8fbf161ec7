import { ByteCursor } from "./byte_cursor.ts";
import { PickleStack } from "./pickle_stack.ts";
import {
  describePickleValue,
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleTuple,
} from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import { WeightsError } from "./weights_error.ts";

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
  /** Most opcodes, 4 million unless told. */
  readonly maxOpcodes?: number;
  /** Most values on the stack, and most open marks, 1 million unless told. */
  readonly maxDepth?: number;
}

/** Python integers longer than this many bytes serve no weight file; reading one takes quadratic time. */
const MAX_INTEGER_BYTES = 64;

/**
 * Reads one pickle of protocol 2 to 5 as data. Nothing is executed: a name is either on the allow-list, and then stands
 * for a function of ours, or the pickle is refused with that name in the message.
 *
 * Time and memory are linear in the pickle's length: no opcode makes more than it takes from the file, and opcodes and
 * stack depth are bounded besides.
 *
 * @returns the value, and the offset after its STOP opcode (legacy torch files hold several pickles in a row).
 * @throws {WeightsError} for everything else.
 */
export function readPickle(
  bytes: Uint8Array,
  options: PickleOptions,
): { value: PickleValue; end: number } {
  const {
    file,
    globals,
    loadPersistent,
    at = 0,
    maxOpcodes = 4_000_000,
    maxDepth = 1_000_000,
  } = options;
  const fail = (reason: string): WeightsError =>
    new WeightsError(file, `the pickle is malformed: ${reason}`);
  const input = new ByteCursor(bytes, at, fail);
  const stack = new PickleStack(maxDepth, fail);
  const memo = new Map<number, PickleValue>();

  const findGlobal = (module: string, attribute: string): PickleGlobal => {
    const name = printable(`${module}.${attribute}`);
    const global = globals.get(name);
    if (global === undefined) {
      throw new WeightsError(
        file,
        `the pickle asks for ${name}, which is not on the allow-list`,
      );
    }
    return global;
  };
  const recall = (index: number): PickleValue => {
    const value = memo.get(index);
    if (value === undefined) {
      throw fail(`it recalls memo ${index}, which was never stored`);
    }
    return value;
  };
  const setItems = (dict: PickleValue, items: readonly PickleValue[]): void => {
    if (!(dict instanceof PickleDict)) {
      throw fail(`it sets items of ${describePickleValue(dict)}`);
    }
    if (items.length % 2 !== 0) {
      throw fail("a dict item has a key and no value");
    }
    for (let index = 0; index < items.length; index += 2) {
      const key = items[index];
      if (typeof key !== "string" && typeof key !== "number") {
        throw new WeightsError(
          file,
          `the pickle has ${describePickleValue(key)} for a dict key`,
        );
      }
      dict.entries.set(key, items[index + 1]!);
    }
  };
  const append = (list: PickleValue, items: readonly PickleValue[]): void => {
    if (!(list instanceof PickleList)) {
      throw fail(`it appends to ${describePickleValue(list)}`);
    }
    for (const item of items) list.items.push(item);
  };
  const popItems = (count: number): PickleTuple => {
    const items: PickleValue[] = [];
    while (items.length < count) items.unshift(stack.pop());
    return new PickleTuple(items);
  };
  const text = (length: number): string => decode(input.bytes(length), fail);

  for (let opcodes = 0; opcodes < maxOpcodes; opcodes++) {
    const opcode = input.u8();
    switch (opcode) {
      case 0x80: { // PROTO
        const protocol = input.u8();
        if (protocol < 2 || protocol > 5) {
          throw fail(`protocol ${protocol} is not one of 2 to 5`);
        }
        break;
      }
      case 0x95: // FRAME
        input.length64();
        break;
      case 0x2e: { // STOP
        const value = stack.pop();
        if (stack.depth !== 0) {
          throw fail("it stops with values left on the stack");
        }
        return { value, end: input.at };
      }
      case 0x28: // MARK
        stack.mark();
        break;
      case 0x30: // POP
        stack.pop();
        break;
      case 0x31: // POP_MARK
        stack.popMark();
        break;
      case 0x32: // DUP
        stack.push(stack.top());
        break;
      case 0x4e: // NONE
        stack.push(null);
        break;
      case 0x88: // NEWTRUE
        stack.push(true);
        break;
      case 0x89: // NEWFALSE
        stack.push(false);
        break;
      case 0x4a: // BININT
        stack.push(input.i32());
        break;
      case 0x4b: // BININT1
        stack.push(input.u8());
        break;
      case 0x4d: // BININT2
        stack.push(input.u16());
        break;
      case 0x8a: // LONG1
        stack.push(integer(input, input.u8(), fail));
        break;
      case 0x8b: // LONG4
        stack.push(integer(input, input.i32(), fail));
        break;
      case 0x47: // BINFLOAT
        stack.push(input.f64BigEndian());
        break;
      case 0x8c: // SHORT_BINUNICODE
        stack.push(text(input.u8()));
        break;
      case 0x58: // BINUNICODE
        stack.push(text(input.u32()));
        break;
      case 0x8d: // BINUNICODE8
        stack.push(text(input.length64()));
        break;
      case 0x55: // SHORT_BINSTRING
        stack.push(text(input.u8()));
        break;
      case 0x54: // BINSTRING
        stack.push(text(input.i32()));
        break;
      case 0x43: // SHORT_BINBYTES
        stack.push(input.bytes(input.u8()));
        break;
      case 0x42: // BINBYTES
        stack.push(input.bytes(input.u32()));
        break;
      case 0x8e: // BINBYTES8
        stack.push(input.bytes(input.length64()));
        break;
      case 0x5d: // EMPTY_LIST
        stack.push(new PickleList());
        break;
      case 0x61: { // APPEND
        const item = stack.pop();
        append(stack.top(), [item]);
        break;
      }
      case 0x65: { // APPENDS
        const items = stack.popMark();
        append(stack.top(), items);
        break;
      }
      case 0x29: // EMPTY_TUPLE
        stack.push(new PickleTuple([]));
        break;
      case 0x74: // TUPLE
        stack.push(new PickleTuple(stack.popMark()));
        break;
      case 0x85: // TUPLE1
      case 0x86: // TUPLE2
      case 0x87: // TUPLE3
        stack.push(popItems(opcode - 0x84));
        break;
      case 0x7d: // EMPTY_DICT
        stack.push(new PickleDict());
        break;
      case 0x73: { // SETITEM
        const { items } = popItems(2);
        setItems(stack.top(), items);
        break;
      }
      case 0x75: { // SETITEMS
        const items = stack.popMark();
        setItems(stack.top(), items);
        break;
      }
      case 0x68: // BINGET
        stack.push(recall(input.u8()));
        break;
      case 0x6a: // LONG_BINGET
        stack.push(recall(input.u32()));
        break;
      case 0x71: // BINPUT
        memo.set(input.u8(), stack.top());
        break;
      case 0x72: // LONG_BINPUT
        memo.set(input.u32(), stack.top());
        break;
      case 0x94: // MEMOIZE
        memo.set(memo.size, stack.top());
        break;
      case 0x63: // GLOBAL
        stack.push(
          findGlobal(decode(input.line(), fail), decode(input.line(), fail)),
        );
        break;
      case 0x93: { // STACK_GLOBAL
        const [module, attribute] = popItems(2).items;
        if (typeof module !== "string" || typeof attribute !== "string") {
          throw fail("a name is not made of strings");
        }
        stack.push(findGlobal(module, attribute));
        break;
      }
      case 0x52: { // REDUCE
        const [callee, args] = popItems(2).items;
        if (!(callee instanceof PickleGlobal) || callee.make === undefined) {
          throw new WeightsError(
            file,
            `the pickle calls ${
              describePickleValue(callee)
            }, which cannot be called`,
          );
        }
        if (!(args instanceof PickleTuple)) {
          throw fail(
            `it calls ${callee.name} with ${describePickleValue(args)}`,
          );
        }
        stack.push(callee.make(args.items));
        break;
      }
      case 0x62: { // BUILD
        // The state torch hangs on a state_dict (`_metadata`: module versions) says nothing about its tensors.
        const state = stack.pop();
        if (
          !(stack.top() instanceof PickleDict) || !(state instanceof PickleDict)
        ) {
          throw new WeightsError(
            file,
            `the pickle sets the state of ${describePickleValue(stack.top())}`,
          );
        }
        break;
      }
      case 0x51: { // BINPERSID
        const id = stack.pop();
        if (loadPersistent === undefined) {
          throw new WeightsError(
            file,
            "the pickle refers to data outside itself",
          );
        }
        stack.push(loadPersistent(id));
        break;
      }
      default:
        throw new WeightsError(
          file,
          `the pickle uses opcode 0x${
            opcode.toString(16).padStart(2, "0")
          }, which no state_dict needs`,
        );
    }
  }
  throw new WeightsError(
    file,
    `the pickle runs longer than ${maxOpcodes} opcodes`,
  );
}

/** A little-endian two's complement integer: a number where that is exact, a bigint beyond. */
function integer(
  input: ByteCursor,
  length: number,
  fail: (reason: string) => Error,
): number | bigint {
  if (length < 0 || length > MAX_INTEGER_BYTES) {
    throw fail(`it declares an integer of ${length} bytes`);
  }
  let value = 0n;
  for (const [index, byte] of input.bytes(length).entries()) {
    value |= BigInt(byte) << BigInt(8 * index);
  }
  value = BigInt.asIntN(8 * length, value);
  return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value))
    ? Number(value)
    : value;
}

function decode(bytes: Uint8Array, fail: (reason: string) => Error): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw fail("a string is not UTF-8");
  }
}

/** Names come from the file and end in a message. */
function printable(name: string): string {
  return name.replace(/[^\x21-\x7e]/g, "?").slice(0, 120);
}
