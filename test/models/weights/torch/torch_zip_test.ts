import { assertEquals, assertRejects } from "@std/assert";
import type { DtypeName } from "../../../../src/models/weights/state_dict.ts";
import { readTorchZip } from "../../../../src/models/weights/torch/torch_zip.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import * as p from "../../../../src/fuzz/write/pickle_writer.ts";
import {
  floatBytes,
  writeTorchArchive,
  writeTorchZip,
} from "../../../../src/fuzz/write/torch_writer.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const one = p.tensor({ key: "0", length: 1, dims: [1], strides: [1] });

for (const deflate of [false, true]) {
  Deno.test(`torch zip: a state_dict comes back as written (${deflate ? "deflated" : "stored"})`, async () => {
    const written = new Map([
      ["conv.weight", {
        dims: [2, 1, 2, 2],
        data: Float32Array.of(1, -2, 3.5, 0, -0, 1e-40, 3e38, 0.1),
      }],
      ["conv.bias", { dims: [2], data: Float32Array.of(5, 6) }],
      ["scale", { dims: [], data: Float32Array.of(7) }],
    ]);
    const state = await readTorchZip(
      writeTorchZip(written, { deflate }),
      "x.pth",
    );
    assertEquals([...state.keys()], [...written.keys()]);
    for (const [name, { dims, data }] of written) {
      assertEquals(state.get(name), { dims, data, dtype: "float32" });
    }
  });
}

Deno.test("torch zip: offset and strides are honoured", async () => {
  const storage = floatBytes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const view = (offset: number, dims: number[], strides: number[]): p.Code =>
    p.tensor({ key: "0", length: 12, offset, dims, strides });
  const state = await readTorchZip(
    writeTorchArchive(
      p.pickle(p.orderedDict({
        transposed: view(0, [4, 3], [1, 4]),
        corner: view(5, [2, 2], [4, 1]),
        column: view(2, [3], [4]),
        empty: view(12, [0, 3], [3, 1]),
      })),
      [storage],
    ),
    "x.pth",
  );
  assertEquals([...state.get("transposed")!.data], [
    0,
    4,
    8,
    1,
    5,
    9,
    2,
    6,
    10,
    3,
    7,
    11,
  ]);
  assertEquals([...state.get("corner")!.data], [5, 6, 9, 10]);
  assertEquals([...state.get("column")!.data], [2, 6, 10]);
  assertEquals(state.get("empty")!.data.length, 0);
});

// Bit patterns from IEEE 754 and the two's complement; values read off by hand.
const dtypes: [
  storage: string,
  dtype: DtypeName,
  bytes: number[],
  values: number[],
][] = [
  [
    "DoubleStorage",
    "float64",
    [0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f],
    [Math.fround(0.1)],
  ],
  ["HalfStorage", "float16", [
    0x00,
    0x3c,
    0x00,
    0xc0,
    0xff,
    0x7b,
    0x01,
    0x00,
    0x00,
    0xfc,
    0x00,
    0x80,
    0x55,
    0x35,
  ], [
    1,
    -2,
    65504,
    5.960464477539063e-8,
    -Infinity,
    -0,
    0.333251953125,
  ]],
  ["BFloat16Storage", "bfloat16", [0x80, 0x3f, 0x49, 0xc0], [1, -3.140625]],
  ["LongStorage", "int64", [0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [
    -2,
  ]],
  ["IntStorage", "int32", [0x00, 0x01, 0x00, 0x80], [-2147483392]],
  ["ShortStorage", "int16", [0xff, 0xff, 0x00, 0x01], [-1, 256]],
  ["CharStorage", "int8", [0x80, 0x7f], [-128, 127]],
  ["ByteStorage", "uint8", [0x80, 0x7f], [128, 127]],
  ["BoolStorage", "bool", [0, 1], [0, 1]],
];

for (const [storage, dtype, bytes, values] of dtypes) {
  Deno.test(`torch zip: ${dtype} becomes float32`, async () => {
    const tensor = p.tensor({
      storage,
      key: "0",
      length: values.length,
      dims: [values.length],
      strides: [1],
    });
    const file = writeTorchArchive(p.pickle(p.orderedDict({ t: tensor })), [
      Uint8Array.from(bytes),
    ]);
    assertEquals((await readTorchZip(file, "x.pth")).get("t"), {
      dims: [values.length],
      data: Float32Array.from(values),
      dtype,
    });
  });
}

Deno.test("torch zip: nested dicts are named by path, what is no tensor is passed over", async () => {
  const checkpoint = p.pickle(
    p.EMPTY_DICT,
    p.MARK,
    p.string("epoch"),
    p.int(12),
    p.string("model"),
    p.orderedDict({ w: one }),
    p.string("best"),
    p.tuple(one, p.NONE),
    p.SETITEMS,
  );
  const state = await readTorchZip(
    writeTorchArchive(checkpoint, [floatBytes([3])]),
    "x.pth",
  );
  assertEquals([...state.keys()], ["model/w", "best/0"]);
});

Deno.test("torch zip: parameters and the metadata of a state_dict are read through", async () => {
  const parameter = p.call(
    "torch._utils",
    "_rebuild_parameter",
    one,
    p.FALSE,
    p.call("collections", "OrderedDict"),
  );
  const metadata = [
    p.EMPTY_DICT,
    p.string("_metadata"),
    p.orderedDict({ "": p.EMPTY_DICT }),
    p.SETITEM,
    p.BUILD,
  ];
  const file = writeTorchArchive(
    p.pickle(p.orderedDict({ w: parameter }), ...metadata),
    [floatBytes([3])],
  );
  assertEquals([...(await readTorchZip(file, "x.pth")).get("w")!.data], [3]);
});

Deno.test("torch zip: a whole network is read as its state_dict, dots between the names of its parts", async () => {
  const conv = p.module(["torch.nn.modules.conv", "Conv2d"], { weight: one });
  const sequence = p.module(["torch.nn.modules.container", "Sequential"], {}, {
    0: conv,
  });
  const network = p.module(["models", "Ours"], {}, { encoder: sequence });
  const file = writeTorchArchive(
    p.pickle(p.orderedDict({ fuse: network })),
    [floatBytes([3])],
  );
  const state = await readTorchZip(file, "x.pth");
  assertEquals([...state.keys()], ["fuse/encoder.0.weight"]);
  assertEquals([...state.get("fuse/encoder.0.weight")!.data], [3]);
});

const good = p.pickle(p.orderedDict({ t: one }));
const selfReference = p.pickle(
  p.EMPTY_DICT,
  p.put(0),
  p.string("self"),
  p.get(0),
  p.SETITEM,
);
/** A list of 32 times the list before, 9 levels deep: 3.5e13 tensors from a few hundred bytes. */
const bomb = p.pickle(
  one,
  p.put(0),
  p.POP,
  ...Array.from(
    { length: 9 },
    (
      _,
      level,
    ) => [
      p.tuple(...Array.from({ length: 32 }, () => p.get(level))),
      p.put(level + 1),
      p.POP,
    ],
  ).flat(),
  p.get(9),
);
const refused: Record<string, [file: Uint8Array, reason: string]> = {
  "a legacy file": [good, "torch's format before 1.6"],
  "no pickle": [writeTorchArchive(good, []).slice(0, 0), "not a zip archive"],
  "two pickles": [
    writeTorchArchive(good, [floatBytes([3])], {
      extra: [{ name: "other/data.pkl", data: good }],
    }),
    "this one holds 2",
  ],
  "TorchScript": [
    writeTorchArchive(good, [floatBytes([3])], {
      extra: [{ name: "archive/constants.pkl", data: good }],
    }),
    "TorchScript",
  ],
  "big-endian data": [
    writeTorchArchive(good, [floatBytes([3])], {
      extra: [{ name: "archive/byteorder", data: text("big") }],
    }),
    "byteorder is not little",
  ],
  "a missing storage": [
    writeTorchArchive(good, []),
    'its storage "0" is missing',
  ],
  "a short storage": [
    writeTorchArchive(good, [new Uint8Array(3)]),
    "declares 1 elements of float32 and holds 3 bytes",
  ],
  "no tensor": [
    writeTorchArchive(p.pickle(p.EMPTY_DICT), []),
    "holds no tensor",
  ],
  "a dict in itself": [writeTorchArchive(selfReference, []), "contains itself"],
  "a pickle bomb": [
    writeTorchArchive(bomb, [floatBytes([3])]),
    "unfolds into more than",
  ],
  "a key of a megabyte": [
    writeTorchArchive(p.pickle(p.orderedDict({ ["k".repeat(1 << 20)]: one })), [
      floatBytes([3]),
    ]),
    "a name of more than 512 characters",
  ],
};

for (const [what, [file, reason]] of Object.entries(refused)) {
  Deno.test(`torch zip: ${what} is refused`, async () => {
    await assertRejects(
      () => readTorchZip(file, "x.pth"),
      WeightsError,
      reason,
    );
  });
}

Deno.test("torch zip: names that a small file unfolds into are bounded as a whole", async () => {
  // Eight levels share one long key: the path is long though no key is.
  let value = one;
  for (let depth = 0; depth < 8; depth++) {
    value = p.orderedDict({ ["k".repeat(100)]: value });
  }
  await assertRejects(
    () =>
      readTorchZip(writeTorchArchive(p.pickle(value), [floatBytes([1])]), "x"),
    WeightsError,
    "a name of more than 512 characters",
  );
});
