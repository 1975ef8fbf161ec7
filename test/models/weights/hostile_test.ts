import { assert } from "@std/assert";
import fc from "fast-check";
import { readTorchZip } from "../../../src/models/weights/torch/torch_zip.ts";
import { readTorchPickle } from "../../../src/models/weights/torch/torch_pickle.ts";
import { WeightsError } from "../../../src/models/weights/weights_error.ts";
import { edits, endsWell, mutate } from "./hostile.ts";
import * as p from "../../../src/fuzz/write/pickle_writer.ts";
import {
  floatBytes,
  writeTorchArchive,
  writeTorchZip,
} from "../../../src/fuzz/write/torch_writer.ts";

const PICKLE = p.pickle(p.orderedDict({
  "conv.weight": p.tensor({
    key: "0",
    length: 9,
    dims: [1, 1, 3, 3],
    strides: [9, 9, 3, 1],
  }),
  "conv.bias": p.tensor({ key: "1", length: 1, dims: [1], strides: [1] }),
}));
const STORAGES = [floatBytes([1, 2, 3, 4, 5, 6, 7, 8, 9]), floatBytes([1])];
const DEFLATED = writeTorchZip(
  new Map([["w", { dims: [64, 64], data: new Float32Array(4096) }]]),
  { deflate: true },
);

Deno.test("hostile: any bytes end in a clear error", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => endsWell(() => readTorchZip(bytes, "x")),
    ),
    { numRuns: 300 },
  );
});

Deno.test("hostile: any bytes as a pickle end in a clear error", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) =>
        endsWell(() => readTorchPickle(Uint8Array.of(0x80, 2, ...bytes), "x")),
    ),
    { numRuns: 1000 },
  );
});

Deno.test("hostile: a changed archive is read or refused", async () => {
  for (const file of [writeTorchArchive(PICKLE, STORAGES), DEFLATED]) {
    await fc.assert(
      fc.asyncProperty(
        edits,
        (changes) => endsWell(() => readTorchZip(mutate(file, changes), "x")),
      ),
      { numRuns: 300 },
    );
  }
});

// A changed archive mostly fails its CRC-32; here the pickle is changed before it is packed.
Deno.test("hostile: a changed pickle in a sound archive is read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      edits,
      (changes) =>
        endsWell(() =>
          readTorchZip(
            writeTorchArchive(mutate(PICKLE, changes), STORAGES),
            "x",
          )
        ),
    ),
    { numRuns: 600 },
  );
});

Deno.test("hostile: every truncation of a pickle is refused", () => {
  for (let length = 2; length < PICKLE.length; length++) {
    let refused = false;
    try {
      readTorchPickle(PICKLE.subarray(0, length), "x");
    } catch (error) {
      refused = error instanceof WeightsError;
    }
    assert(refused, `${length} bytes were read`);
  }
});
