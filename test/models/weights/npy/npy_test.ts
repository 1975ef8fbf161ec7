import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { readNpy } from "../../../../src/models/weights/npy/npy.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import { edits, endsWell, mutate } from "../hostile.ts";
import {
  type NpyToWrite,
  writeNpy,
} from "../../../../src/fuzz/write/npy_writer.ts";

const read = (bytes: Uint8Array): ReturnType<typeof readNpy> =>
  readNpy(bytes, "x.npy");
const only = (bytes: Uint8Array): unknown => read(bytes).get("array");

/** Made by NumPy 2.4.6 with np.save. */
const NUMPY: [
  what: string,
  hex: string,
  expected: [dims: number[], data: number[], dtype: string],
][] = [
  [
    "float32",
    "934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028322c2032292c207d202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a0000c03f000000c0cdcccc3de6b1617f",
    [
      [2, 2],
      [1.5, -2.0, 0.10000000149011612, 3.0000000054977558e+38],
      "float32",
    ],
  ],
  [
    "float64, rounded",
    "934e554d5059010076007b276465736372273a20273c6638272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028322c292c207d2020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a9a9999999999b93f000000205fa002c2",
    [[2], [0.1, -10000000000.0], "float64"],
  ],
  [
    "float16",
    "934e554d5059010076007b276465736372273a20273c6632272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028332c292c207d2020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a003efffb0100",
    [[3], [1.5, -65504.0, 5.960464477539063e-08], "float16"],
  ],
  [
    "int64 in Fortran's order",
    "934e554d5059010076007b276465736372273a20273c6938272c2027666f727472616e5f6f72646572273a20547275652c20277368617065273a2028322c2033292c207d20202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a000000000000000003000000000000000100000000000000040000000000000002000000000000000500000000000000",
    [[2, 3], [0, 1, 2, 3, 4, 5], "int64"],
  ],
  [
    "a scalar",
    "934e554d5059010076007b276465736372273a20273c6932272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028292c207d20202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200af9ff",
    [[], [-7], "int16"],
  ],
  [
    "nothing",
    "934e554d5059010076007b276465736372273a20273c6934272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028302c2033292c207d202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a",
    [[0, 3], [], "int32"],
  ],
  [
    "bytes",
    "934e554d5059010076007b276465736372273a20277c7531272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028322c292c207d2020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a00ff",
    [[2], [0, 255], "uint8"],
  ],
  [
    "truth values",
    "934e554d5059010076007b276465736372273a20277c6231272c2027666f727472616e5f6f72646572273a2046616c73652c20277368617065273a2028322c292c207d2020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020202020200a0100",
    [[2], [1, 0], "bool"],
  ],
];

for (const [what, hex, expected] of NUMPY) {
  Deno.test(`npy: ${what} as NumPy writes it`, () => {
    const bytes = Uint8Array.from(
      hex.match(/../g)!,
      (pair) => parseInt(pair, 16),
    );
    const [dims, data, dtype] = expected;
    assertEquals([...read(bytes)], [["array", {
      dims,
      data: Float32Array.from(data),
      dtype,
    }]]);
  });
}

const ONE_TO_SIX = Uint8Array.of(1, 2, 3, 4, 5, 6);
const base: NpyToWrite = {
  header: "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }",
  data: ONE_TO_SIX,
};

Deno.test("npy: versions 1, 2 and 3 are read alike", () => {
  const expected = only(writeNpy(base));
  for (const version of [1, 2, 3]) {
    assertEquals(only(writeNpy({ ...base, version })), expected);
  }
});

Deno.test("npy: the three fields in another order, with other quotes and blanks", () => {
  const header = `{ "shape" :(2,3,) ,"fortran_order":False,"descr": "|u1"}  \n`;
  assertEquals(only(writeNpy({ ...base, header })), only(writeNpy(base)));
});

Deno.test("npy: Fortran's order is turned round, whatever the sizes", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
  fc.assert(fc.property(sizes, (dims) => {
    const count = dims.reduce((product, dim) => product * dim, 1);
    const data = new Uint8Array(count);
    // Element i of the row-major order lies where the axes, counted from the first, put it.
    for (let element = 0; element < count; element++) {
      let left = element;
      const index = dims.toReversed().map((dim) => {
        const position = left % dim;
        left = Math.floor(left / dim);
        return position;
      }).reverse();
      let at = 0;
      let stride = 1;
      for (const [axis, position] of index.entries()) {
        at += position * stride;
        stride *= dims[axis]!;
      }
      data[at] = element;
    }
    const shape = `(${dims.map((dim) => `${dim},`).join("")})`;
    const header = `{'descr': '|u1', 'fortran_order': True, 'shape': ${shape}}`;
    assertEquals(only(writeNpy({ header, data })), {
      dims,
      data: Float32Array.from({ length: count }, (_, element) => element),
      dtype: "uint8",
    });
  }));
});

const header = (text: string): Uint8Array =>
  writeNpy({ ...base, header: text });
const shape = (text: string): Uint8Array =>
  header(`{'descr': '|u1', 'fortran_order': False, 'shape': ${text}, }`);
const descr = (text: string): Uint8Array =>
  header(`{'descr': ${text}, 'fortran_order': False, 'shape': (2, 3), }`);

const refused: Record<string, [bytes: Uint8Array, message: string]> = {
  "another file": [
    new Uint8Array(200),
    "Cannot read x.npy: it does not start like a .npy file",
  ],
  "a version to come": [
    writeNpy({ ...base, version: 4 }),
    "its format version 4.0 is not 1.0, 2.0 or 3.0",
  ],
  "a header beyond the end": [
    writeNpy({ ...base, headerLength: 5000 }),
    "it is truncated",
  ],
  "a header without end": [
    writeNpy({ ...base, version: 2, headerLength: 2 ** 31 }),
    "its header takes 2147483648 bytes",
  ],
  "big-endian numbers": [descr("'>f4'"), "its elements are >f4"],
  "pickled objects": [descr("'|O'"), "its elements are |O"],
  "a record": [descr("[('a', '<f4')]"), 'has "[" where a string is due'],
  "complex numbers": [descr("'<c8'"), "its elements are <c8"],
  "code": [
    descr("__import__('os')"),
    'has "__import__" where a string is due',
  ],
  "an escape in a string": [descr(String.raw`'\x3cf4'`), 'has "\'" where'],
  "a negative size": [shape("(-1, 6)"), 'its shape has "-"'],
  "a size of another base": [shape("(0x2, 3)"), 'has "x2" where , is due'],
  "a size that is computed": [shape("(2*3,)"), 'has "*" where , is due'],
  "a number in brackets": [shape("(6)"), 'has ")" where , is due'],
  "sizes that are not those of the bytes": [
    shape("(2, 2)"),
    "sizes [2,2] of uint8 do not take the 6 bytes it holds",
  ],
  "sizes that overflow": [
    shape("(9007199254740993, 9007199254740993)"),
    "do not take the 6 bytes",
  ],
  "nine axes": [shape("(1,1,1,1,1,1,1,2,3)"), "do not take the 6 bytes"],
  "a byte too many": [
    writeNpy({ ...base, data: new Uint8Array(7) }),
    "do not take the 7 bytes it holds",
  ],
  "a byte too few": [
    writeNpy({ ...base, data: new Uint8Array(5) }),
    "do not take the 5 bytes it holds",
  ],
  "an order that is neither": [
    header("{'descr': '|u1', 'fortran_order': 0, 'shape': (2, 3), }"),
    'its fortran_order is "0"',
  ],
  "a field that is missing": [
    header("{'descr': '|u1', 'shape': (2, 3), }"),
    "its header does not consist of descr, fortran_order and shape",
  ],
  "a field that is there twice": [
    header("{'descr': '|u1', 'descr': '|u1', 'shape': (2, 3), }"),
    "its header has descr twice",
  ],
  "a field nobody knows": [
    header("{'descr': '|u1', 'offset': 1}"),
    "its header has the unknown field offset",
  ],
  "something after the dictionary": [
    header(
      "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), } or 1",
    ),
    "its header does not consist of",
  ],
  "a dictionary without end": [header("{'descr'"), "is not a dictionary"],
};

for (const [what, [bytes, message]] of Object.entries(refused)) {
  Deno.test(`npy: ${what} is refused`, () => {
    assertThrows(() => read(bytes), WeightsError, message);
  });
}

const sound = writeNpy(base);

Deno.test("npy: every truncation is refused", () => {
  for (let length = 0; length < sound.length; length++) {
    assertThrows(() => read(sound.subarray(0, length)), WeightsError);
  }
});

Deno.test("hostile: any header of a .npy file is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ maxLength: 100, unit: "binary" }),
      (text) => endsWell(() => read(header(`{${text}}`))),
    ),
    { numRuns: 500 },
  );
});

Deno.test("hostile: a changed .npy file is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      edits,
      (changes) => endsWell(() => read(mutate(sound, changes))),
    ),
    { numRuns: 1000 },
  );
});
