import { assertEquals, assertThrows } from "@std/assert";
import { readPickle } from "../../../../src/models/weights/torch/pickle.ts";
import {
  PickleDict,
  PickleList,
  PickleTuple,
} from "../../../../src/models/weights/torch/pickle_value.ts";
import { readTorchPickle } from "../../../../src/models/weights/torch/torch_pickle.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import * as p from "../../../../src/fuzz/write/pickle_writer.ts";
import { concatBytes } from "../../../../src/fuzz/write/concat_bytes.ts";

const read = (bytes: Uint8Array): unknown =>
  readTorchPickle(bytes, "student.model").value;
const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16));

// Made by CPython 3 with pickle.dumps(value, protocol=N); value = {"a": [1, -2, 300, 70000, 2**40, 1.5, None, True,
// "é"], "t": (1, 2, 3, 4), "n": {}}
const CPYTHON: Record<number, string> = {
  2: "80027d71002858010000006171015d7102284b014afeffffff4d2c014a701101008a06000000000001473ff80000000000004e885802000000c3a97103655801000000747104284b014b024b034b0474710558010000006e71067d7107752e",
  4: "80049549000000000000007d94288c0161945d94284b014afeffffff4d2c014a701101008a06000000000001473ff80000000000004e888c02c3a994658c017494284b014b024b034b0474948c016e947d94752e",
  5: "80059549000000000000007d94288c0161945d94284b014afeffffff4d2c014a701101008a06000000000001473ff80000000000004e888c02c3a994658c017494284b014b024b034b0474948c016e947d94752e",
};

for (const [protocol, dumped] of Object.entries(CPYTHON)) {
  Deno.test(`pickle: plain data as CPython writes it in protocol ${protocol}`, () => {
    const value = readPickle(hex(dumped), { file: "x", globals: new Map() })
      .value as PickleDict;
    const list = value.entries.get("a") as PickleList;
    assertEquals(list.items, [
      1,
      -2,
      300,
      70000,
      2 ** 40,
      1.5,
      null,
      true,
      "é",
    ]);
    assertEquals((value.entries.get("t") as PickleTuple).items, [1, 2, 3, 4]);
    assertEquals((value.entries.get("n") as PickleDict).entries.size, 0);
  });
}

Deno.test("pickle: an integer beyond 2^53 stays exact", () => {
  const magic = hex("80028a0a6cfc9c46f9206aa850192e");
  assertEquals(
    readPickle(magic, { file: "x", globals: new Map() }).value,
    0x1950a86a20f9469cfc6cn,
  );
});

Deno.test("pickle: several in a row are read one by one", () => {
  const two = concatBytes([p.pickle(p.int(7)), p.pickle(p.int(8))]);
  const first = readPickle(two, { file: "x", globals: new Map() });
  assertEquals(first.value, 7);
  assertEquals(
    readPickle(two, { file: "x", globals: new Map(), at: first.end }).value,
    8,
  );
});

for (
  const [module, name] of [
    ["os", "system"],
    ["posix", "system"],
    ["builtins", "eval"],
    ["torch.nn.modules.conv", "Conv3d"],
    ["__main__", "Net"],
    ["torch", "load"],
    ["numpy.core.multiarray", "_reconstruct"],
    ["", "constructor"],
    ["torch", "toString"],
  ] as const
) {
  Deno.test(`pickle: ${module}.${name} is refused by name`, () => {
    assertThrows(
      () => read(p.pickle(p.call(module, name, p.string("echo pwned")))),
      WeightsError,
      `Cannot read student.model: the pickle asks for ${module}.${name}, which is not on the allow-list`,
    );
  });
}

Deno.test("pickle: a name off the list is refused when it is made on the stack, too", () => {
  assertThrows(
    () =>
      read(p.pickle(p.string("os"), p.string("system"), Uint8Array.of(0x93))),
    WeightsError,
    "os.system",
  );
});

Deno.test("pickle: the name in a message is kept printable and short", () => {
  const error = assertThrows(
    () => read(p.pickle(p.global("\x1b[2J", "x".repeat(9999)))),
    WeightsError,
  );
  assertEquals(/^[\x20-\x7e]{1,250}$/.test(error.message), true, error.message);
});

const refused: Record<string, [pickle: Uint8Array, reason: string]> = {
  "a storage class that is called": [
    p.pickle(p.call("torch", "FloatStorage")),
    "calls the name torch.FloatStorage",
  ],
  "a call of what is no name": [
    p.pickle(p.int(1), p.EMPTY_TUPLE, p.REDUCE),
    "calls the number 1",
  ],
  "state set on a tensor": [
    p.pickle(
      p.tensor({ key: "0", length: 1, dims: [1], strides: [1] }),
      p.EMPTY_DICT,
      p.BUILD,
    ),
    "sets the state of a tensor",
  ],
  "an object of what is no class (NEWOBJ)": [
    p.pickle(p.NONE, p.EMPTY_TUPLE, p.NEWOBJ),
    "makes an object of None",
  ],
  "an object of a name that is no class": [
    p.pickle(p.global("torch", "Size"), p.EMPTY_TUPLE, p.NEWOBJ),
    "makes an object of the name torch.Size, which is no class known here",
  ],
  "an object made from arguments": [
    p.pickle(p.global("models", "Ours"), p.tuple(p.int(1)), p.NEWOBJ),
    "makes an object of models.Ours from arguments",
  ],
  "a class that is called": [
    p.pickle(p.call("models", "Ours")),
    "calls the name models.Ours, which cannot be called",
  ],
  "an object with a state that is no dict": [
    p.pickle(
      p.global("models", "Ours"),
      p.EMPTY_TUPLE,
      p.NEWOBJ,
      p.int(1),
      p.BUILD,
    ),
    "sets the state of an object of models.Ours",
  ],
  "an extension code (EXT1)": [p.pickle(Uint8Array.of(0x82, 1)), "opcode 0x82"],
  "an instance (INST)": [p.pickle(Uint8Array.of(0x69)), "opcode 0x69"],
  "a persistent id that is none of a storage": [
    p.pickle(p.string("file"), p.BINPERSID),
    "not that of a storage",
  ],
  "a storage of an unknown type": [
    p.pickle(
      p.tuple(
        p.string("storage"),
        p.global("torch", "Size"),
        p.string("0"),
        p.string("cpu"),
        p.int(1),
      ),
      p.BINPERSID,
    ),
    "not that of a storage",
  ],
  "a storage of a negative length": [
    p.pickle(p.tensor({ key: "0", length: -1, dims: [1], strides: [1] })),
    "length",
  ],
  "a tensor in a dict": [
    p.pickle(p.call("torch._utils", "_rebuild_tensor_v2", p.EMPTY_DICT)),
    "a tensor lies in a dict",
  ],
  "a tensor larger than its storage": [
    p.pickle(
      p.tensor({
        key: "0",
        length: 4,
        dims: [1 << 30, 1 << 30],
        strides: [0, 0],
      }),
    ),
    "does not fit its storage of 4",
  ],
  "a tensor that reaches past its storage": [
    p.pickle(
      p.tensor({
        key: "0",
        length: 4,
        offset: 1,
        dims: [2, 2],
        strides: [2, 1],
      }),
    ),
    "does not fit its storage of 4",
  ],
  "a tensor with a negative stride": [
    p.pickle(
      p.tensor({ key: "0", length: 4, offset: 3, dims: [4], strides: [-1] }),
    ),
    "strides [-1]",
  ],
  "a pop from the empty stack": [p.pickle(Uint8Array.of(0x30)), "empty stack"],
  "a tuple across a mark": [
    p.pickle(p.int(1), p.MARK, p.int(2), Uint8Array.of(0x86)),
    "empty stack",
  ],
  "a mark never opened": [p.pickle(p.TUPLE), "never opened"],
  "a memo never stored": [p.pickle(p.get(3)), "memo 3"],
  "a tuple for a dict key": [
    p.pickle(p.EMPTY_DICT, p.EMPTY_TUPLE, p.NONE, p.SETITEM),
    "a tuple for a dict key",
  ],
  "a key without a value": [
    p.pickle(p.EMPTY_DICT, p.MARK, p.NONE, p.SETITEMS),
    "has a key and no value",
  ],
  "an append to a tuple": [
    p.pickle(p.EMPTY_TUPLE, p.NONE, p.APPEND),
    "appends to a tuple",
  ],
  "values left over": [p.pickle(p.NONE, p.NONE), "values left on the stack"],
  "a string longer than the file": [
    p.pickle(Uint8Array.of(0x58, 0xff, 0xff, 0xff, 0xff)),
    "truncated",
  ],
  "bytes longer than the file": [
    p.pickle(
      Uint8Array.of(0x8e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
    ),
    "declares 9223372036854775807 bytes",
  ],
  "an integer of a gigabyte": [
    p.pickle(Uint8Array.of(0x8b, 0, 0, 0, 0x40)),
    "integer of 1073741824 bytes",
  ],
  "no end": [Uint8Array.of(0x80, 2, 0x4e), "truncated"],
  "protocol 0": [
    new TextEncoder().encode("cos\nsystem\n(S'ls'\ntR."),
    "os.system",
  ],
  "protocol 9": [Uint8Array.of(0x80, 9, 0x4e, 0x2e), "protocol 9"],
};

for (const [what, [bytes, reason]] of Object.entries(refused)) {
  Deno.test(`pickle: ${what} is refused`, () => {
    assertThrows(() => read(bytes), WeightsError, reason);
  });
}

Deno.test("pickle: opcodes and depth are bounded", () => {
  const many = p.pickle(...Array.from({ length: 50 }, () => p.NONE));
  const options = { file: "x", globals: new Map() };
  assertThrows(
    () => readPickle(many, { ...options, maxOpcodes: 20 }),
    WeightsError,
    "longer than 20 opcodes",
  );
  assertThrows(
    () => readPickle(many, { ...options, maxDepth: 20 }),
    WeightsError,
    "past 20 values",
  );
  const marks = p.pickle(...Array.from({ length: 50 }, () => p.MARK));
  assertThrows(
    () => readPickle(marks, { ...options, maxDepth: 20 }),
    WeightsError,
    "more than 20 marks",
  );
});
