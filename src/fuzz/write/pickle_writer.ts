import { concatBytes } from "./concat_bytes.ts";

/** Opcodes of a pickle, as bytes; each function returns what pushes or does one thing. */
export type Code = Uint8Array;

const code = (...bytes: number[]): Code => Uint8Array.from(bytes);
const ascii = (text: string): Code => new TextEncoder().encode(text);

export const MARK = code(0x28);
export const POP = code(0x30);
const STOP = code(0x2e);
export const NONE = code(0x4e);
export const FALSE = code(0x89);
export const EMPTY_DICT = code(0x7d);
export const EMPTY_LIST = code(0x5d);
export const EMPTY_TUPLE = code(0x29);
export const TUPLE = code(0x74);
export const REDUCE = code(0x52);
export const NEWOBJ = code(0x81);
export const BUILD = code(0x62);
export const SETITEM = code(0x73);
export const SETITEMS = code(0x75);
export const APPEND = code(0x61);
export const BINPERSID = code(0x51);

export const pickle = (...parts: Code[]): Uint8Array =>
  concatBytes([code(0x80, 2), ...parts, STOP]);
export const int = (value: number): Code =>
  concatBytes([code(0x4a), word(value)]);
export const global = (module: string, name: string): Code =>
  ascii(`c${module}\n${name}\n`);
export const put = (index: number): Code => code(0x71, index);
export const get = (index: number): Code => code(0x68, index);
export const string = (text: string): Code =>
  concatBytes([code(0x58), word(ascii(text).length), ascii(text)]);
export const tuple = (...items: Code[]): Code =>
  concatBytes([MARK, ...items, TUPLE]);
export const call = (module: string, name: string, ...args: Code[]): Code =>
  concatBytes([global(module, name), tuple(...args), REDUCE]);

/** A tensor as torch pickles it. */
export function tensor(
  { storage = "FloatStorage", key, length, offset = 0, dims, strides }: {
    storage?: string;
    key: string;
    length: number;
    offset?: number;
    dims: number[];
    strides: number[];
  },
): Code {
  const id = tuple(
    string("storage"),
    global("torch", storage),
    string(key),
    string("cpu"),
    int(length),
  );
  return call(
    "torch._utils",
    "_rebuild_tensor_v2",
    concatBytes([id, BINPERSID]),
    int(offset),
    tuple(...dims.map(int)),
    tuple(...strides.map(int)),
    FALSE,
    call("collections", "OrderedDict"),
  );
}

/** An OrderedDict with string keys. */
export function orderedDict(items: Record<string, Code>): Code {
  const pairs = Object.entries(items).flatMap((
    [key, value],
  ) => [string(key), value]);
  return concatBytes([
    call("collections", "OrderedDict"),
    MARK,
    ...pairs,
    SETITEMS,
  ]);
}

function word(value: number): Code {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, value, true);
  return new Uint8Array(view.buffer);
}

/** An object of a class of torch's, with parameters and parts of those names. */
export function module(
  [path, name]: readonly [path: string, name: string],
  parameters: Record<string, Code>,
  parts: Record<string, Code> = {},
): Code {
  return concatBytes([
    global(path, name),
    EMPTY_TUPLE,
    NEWOBJ,
    EMPTY_DICT,
    MARK,
    string("training"),
    FALSE,
    string("_parameters"),
    orderedDict(parameters),
    string("_modules"),
    orderedDict(parts),
    SETITEMS,
    BUILD,
  ]);
}
