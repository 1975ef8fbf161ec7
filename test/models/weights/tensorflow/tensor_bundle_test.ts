import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { readTensorBundle } from "../../../../src/models/weights/tensorflow/tensor_bundle.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import { edits, endsWell, mutate } from "../hostile.ts";
import {
  type BundleTensorToWrite,
  bytesField,
  HEADER,
  numberField,
  writeBundle,
} from "../../../../src/fuzz/write/tensor_bundle_writer.ts";
import {
  type SstableOptions,
  varint,
  writeSstable,
} from "../../../../src/fuzz/write/sstable_writer.ts";
import { floatBytes } from "../../../../src/fuzz/write/torch_writer.ts";
import { concatBytes } from "../../../../src/fuzz/write/concat_bytes.ts";

type Written = ReturnType<typeof writeBundle>;

const read = (
  { index, beside }: Written,
): ReturnType<typeof readTensorBundle> =>
  readTensorBundle(index, "x.index", beside);

const DATA = "x.data-00000-of-00001";
const six = floatBytes([1, 2, 3, 4, 5, 6]);
const KERNEL: BundleTensorToWrite = {
  name: "a/kernel",
  dims: [2, 3],
  bytes: six,
};
const BIAS: BundleTensorToWrite = {
  name: "a/bias",
  dims: [1],
  bytes: floatBytes([7]),
};

Deno.test("tensor bundle: names, sizes and elements come back, a scalar too", () => {
  const state = read(writeBundle([
    BIAS,
    KERNEL,
    { name: "step", dims: [], bytes: new Uint8Array(8).fill(1, 0, 1), type: 9 },
  ]));
  assertEquals([...state], [
    ["a/bias", { dims: [1], data: Float32Array.of(7), dtype: "float32" }],
    ["a/kernel", {
      dims: [2, 3],
      data: Float32Array.of(1, 2, 3, 4, 5, 6),
      dtype: "float32",
    }],
    ["step", { dims: [], data: Float32Array.of(1), dtype: "int64" }],
  ]);
});

Deno.test("tensor bundle: whatever the names and blocks, every tensor comes back", () => {
  const tensors = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-c/_1]{1,12}$/),
      values: fc.array(fc.float({ noNaN: true }), { maxLength: 5 }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 40 },
  );
  const layout = fc.record({
    rowsPerBlock: fc.integer({ min: 1, max: 50 }),
    restartEvery: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(fc.property(tensors, layout, (unsorted, options) => {
    const sorted = unsorted.toSorted((a, b) => a.name < b.name ? -1 : 1);
    const state = read(writeBundle(
      sorted.map(({ name, values }) => ({
        name,
        dims: [values.length],
        bytes: floatBytes(values),
      })),
      options,
    ));
    assertEquals(
      [...state].map(([name, { data }]) => [name, [...data]]),
      sorted.map(({ name, values }) => [name, values]),
    );
  }));
});

const table = (options: SstableOptions): Written =>
  writeBundle([BIAS, KERNEL], options);
const header = (...fields: Uint8Array[]): Written =>
  writeBundle([KERNEL], { header: concatBytes(fields) });
const kernel = (change: Partial<BundleTensorToWrite>): Written =>
  writeBundle([{ ...KERNEL, ...change }]);

const refused: Record<string, [files: Written, message: string]> = {
  "a file that is no table": [
    { index: new Uint8Array(100), beside: new Map() },
    "Cannot read x.index: it does not end like a sorted string table",
  ],
  "a compressed block": [
    table({ compression: 1 }),
    "is compressed (type 1)",
  ],
  "keys that fall": [writeBundle([KERNEL, BIAS]), "its keys are not in order"],
  "a name that is there twice": [
    writeBundle([KERNEL, KERNEL]),
    "its keys are not in order",
  ],
  "keys that fall between blocks": [
    writeBundle([KERNEL, BIAS], { rowsPerBlock: 1 }),
    "its keys are not in order",
  ],
  "a block that is read twice": [
    table({ rowsPerBlock: 1, moveBlock: () => 0 }),
    "its blocks overlap",
  ],
  "a block beyond the end": [
    table({ moveBlock: () => 2 ** 40 }),
    "its block at 1099511627776 reaches beyond its end",
  ],
  "more restart points than bytes": [
    table({ damage: (block) => block.fill(255, -4) }),
    "declares 4294967295 restart points",
  ],
  "a key that shares more than there was": [
    table({ damage: (block) => block.fill(9, 0, 1) }),
    "a key shares 9 bytes with one of 0",
  ],
  // The index's key is a byte longer.
  "a key without end": [
    writeBundle([{ ...KERNEL, name: "k".repeat(513) }]),
    "a key shares 0 bytes with one of 0 and adds 514",
  ],
  "no header": [
    { ...kernel({}), index: writeSstable([["a", HEADER]]) },
    "it has no header, which a TensorFlow checkpoint starts with",
  ],
  "nothing at all": [
    { ...kernel({}), index: writeSstable([]) },
    "it has no header",
  ],
  "no data files": [header(), "its header speaks of 0 data files"],
  "too many data files": [
    header(numberField(1, 5000)),
    "its header speaks of 5000 data files",
  ],
  "the other byte order": [
    header(HEADER, numberField(2, 1)),
    "its byte order is not little-endian",
  ],
  "a version to come": [
    header(numberField(1, 1), bytesField(3, numberField(2, 9))),
    "it wants a reader of version 9",
  ],
  "no tensor": [writeBundle([]), "it holds no tensor"],
  "text": [kernel({ type: 7 }), "a/kernel: TensorFlow's type 7 is not read"],
  "slices": [
    kernel({ more: bytesField(7, new Uint8Array()) }),
    "a/kernel: it is stored in slices",
  ],
  "sizes that are not those of the bytes": [
    kernel({ dims: [2, 2] }),
    "a/kernel: sizes [2,2] of float32 do not take 24 bytes",
  ],
  "sizes that overflow": [
    kernel({ dims: [2 ** 40, 2 ** 40] }),
    "of float32 do not take 24 bytes",
  ],
  "a negative size": [
    kernel({
      dims: [],
      more: bytesField(
        2,
        bytesField(
          2,
          concatBytes([
            varint(8),
            new Uint8Array(9).fill(255),
            Uint8Array.of(1),
          ]),
        ),
      ),
    }),
    "it holds a number of 2^53 or more",
  ],
  "nine axes": [
    kernel({ dims: [1, 1, 1, 1, 1, 1, 1, 2, 3] }),
    "do not take 24 bytes",
  ],
  "a data file there is not": [
    kernel({ shard: 1 }),
    "Cannot read x.index: it has no data file 1",
  ],
  "a data file that was not given": [
    { ...kernel({}), beside: new Map() },
    `Cannot read x.index: its data file ${DATA} was not given`,
  ],
  "a data file cut short": [
    { ...kernel({}), beside: new Map([[DATA, six.subarray(1)]]) },
    `Cannot read ${DATA}: its tensor a/kernel reaches beyond its end`,
  ],
  "a tensor beyond the end": [
    kernel({ offset: 2 ** 50 }),
    `Cannot read ${DATA}: its tensor a/kernel reaches beyond its end`,
  ],
  "tensors that overlap": [
    writeBundle([
      KERNEL,
      {
        ...KERNEL,
        name: "b",
        dims: [0],
        bytes: new Uint8Array(),
      },
      { ...KERNEL, name: "c", offset: 0 },
      {
        ...KERNEL,
        name: "d",
        offset: 24,
        bytes: new Uint8Array(),
        size: 24,
      },
    ]),
    `Cannot read ${DATA}: its tensors overlap`,
  ],
  "a changed element": [
    { ...kernel({}), beside: new Map([[DATA, six.with(3, 1)]]) },
    `Cannot read ${DATA}: the CRC-32C of its tensor a/kernel is`,
  ],
};

for (const [what, [files, message]] of Object.entries(refused)) {
  Deno.test(`tensor bundle: ${what} is refused`, () => {
    assertThrows(() => read(files), WeightsError, message);
  });
}

const sound = table({ rowsPerBlock: 1 });

Deno.test("tensor bundle: every changed byte of a block is found", () => {
  for (let at = 0; at < sound.index.length - 48; at++) {
    const index = sound.index.with(at, sound.index[at]! ^ 1);
    assertThrows(() => read({ ...sound, index }), WeightsError, "CRC-32C");
  }
});

Deno.test("tensor bundle: every truncation is refused", () => {
  for (let length = 0; length < sound.index.length; length++) {
    const index = sound.index.subarray(0, length);
    assertThrows(() => read({ ...sound, index }), WeightsError);
  }
});

Deno.test("hostile: any bytes as a bundle end in a clear error", async () => {
  const magic = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ minLength: 40, maxLength: 40 }),
      (blocks, handles) =>
        endsWell(() =>
          read({
            index: Uint8Array.of(...blocks, ...handles, ...magic),
            beside: sound.beside,
          })
        ),
    ),
    { numRuns: 500 },
  );
});

Deno.test("hostile: a changed bundle is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      edits,
      (changes) =>
        endsWell(() => read({ ...sound, index: mutate(sound.index, changes) })),
    ),
    { numRuns: 500 },
  );
});

// A changed bundle mostly fails a CRC-32C; here blocks are changed before theirs is taken.
Deno.test("hostile: changed blocks of a sound table are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      edits,
      (changes) =>
        endsWell(() =>
          read(table({ damage: (block) => mutate(block, changes) }))
        ),
    ),
    { numRuns: 1000 },
  );
});
