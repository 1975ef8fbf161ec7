import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { readTorchLegacy } from "../../../../src/models/weights/torch/torch_legacy.ts";
import { WeightsError } from "../../../../src/models/weights/weights_error.ts";
import { sha256Hex } from "../../../../src/canon/digest.ts";
import released from "../../../fixtures/models/torch_legacy_files.json" with {
  type: "json",
};
import { edits, endsWell, mutate } from "../hostile.ts";
import * as p from "../../../../src/fuzz/write/pickle_writer.ts";
import {
  listOf,
  system,
  writeTorchLegacy,
} from "../../../../src/fuzz/write/torch_legacy_writer.ts";
import { floatBytes } from "../../../../src/fuzz/write/torch_writer.ts";
import { concatBytes } from "../../../../src/fuzz/write/concat_bytes.ts";

const read = (
  bytes: Uint8Array,
): ReturnType<typeof readTorchLegacy> => readTorchLegacy(bytes, "x.pth");

// Made by CPython 3 with pickle.dump(…, protocol=2) and struct.pack, in the form torch 1.0 writes; an OrderedDict with
// _metadata: w is 2×2 of a FloatStorage of six (1.5, -2, 3, 4, 0.25, 1e-3), t the 2×2 from its third on with strides
// (1, 2), n a scalar of a LongStorage (2^40). The keys are sorted as text.
const CPYTHON =
  "80028a0a6cfc9c46f9206aa850192e80024de9032e80027d710028581000000070726f746f636f6c5f76657273696f6e71014de903580d0000006c6974746c655f656e6469616e710288580a000000747970655f73697a657371037d710428580500000073686f727471054b025803000000696e7471064b0458040000006c6f6e6771074b0475752e800263636f6c6c656374696f6e730a4f726465726564446963740a71002952710128580100000077710263746f7263682e5f7574696c730a5f72656275696c645f74656e736f725f76320a71032828580700000073746f72616765710463746f7263680a466c6f617453746f726167650a7105580e000000393434373635303730323936313671065806000000637564613a3071074b064e747108514b004b024b028671094b024b0186710a8968002952710b74710c52710d580100000074710e6803282868046805680668074b064e74710f514b0268094b014b028671108968002952711174711252711358010000006e711468032828680463746f7263680a4c6f6e6753746f726167650a7115580100000037711668074b014e747117514b0029298968002952711874711952711a757d711b58090000005f6d65746164617461711c68002952711d5800000000711e7d711f580700000076657273696f6e71204b01737373622e80025d7100285801000000377101580e00000039343437363530373032393631367102652e0100000000000000000000000001000006000000000000000000c03f000000c000004040000080400000803e6f12833a";

Deno.test("torch legacy: a state_dict as CPython pickles it", () => {
  const bytes = Uint8Array.from(
    CPYTHON.match(/../g)!,
    (pair) => parseInt(pair, 16),
  );
  const state = read(bytes);
  assertEquals([...state], [
    ["w", {
      dims: [2, 2],
      data: Float32Array.of(1.5, -2, 3, 4),
      dtype: "float32",
    }],
    ["t", {
      dims: [2, 2],
      data: Float32Array.of(3, 0.25, 4, 1e-3),
      dtype: "float32",
    }],
    ["n", { dims: [], data: Float32Array.of(2 ** 40), dtype: "int64" }],
  ]);
});

const one = p.tensor({ key: "a", length: 1, dims: [1], strides: [1] });
const object = p.pickle(p.orderedDict({ t: one }));
const three = floatBytes([3]);
const file = writeTorchLegacy({ object, storages: [["a", 1, three]] });

Deno.test("torch legacy: a file in the middle of a larger buffer is read at its place", () => {
  const buffer = new Uint8Array(file.length + 20);
  buffer.set(file, 7);
  assertEquals([
    ...read(buffer.subarray(7, 7 + file.length)).get("t")!.data,
  ], [3]);
});

/** A persistent id of storage `a` whose last part is `view`. */
const storageId = (length: number, view: p.Code): p.Code =>
  concatBytes([
    p.tuple(
      p.string("storage"),
      p.global("torch", "FloatStorage"),
      p.string("a"),
      p.string("cpu"),
      p.int(length),
      view,
    ),
    p.BINPERSID,
  ]);

const refused: Record<string, [file: Uint8Array, reason: string]> = {
  "an empty file": [new Uint8Array(), "does not start like a pickle"],
  "a zip archive": [
    Uint8Array.of(0x50, 0x4b, 3, 4),
    "it is a zip archive (torch's format since 1.6)",
  ],
  "another magic number": [
    writeTorchLegacy({ magic: p.int(7), object }),
    "lacks the magic number",
  ],
  "another protocol version": [
    writeTorchLegacy({ protocol: p.int(1000), object }),
    "its protocol version is not 1001",
  ],
  "big-endian data": [
    writeTorchLegacy({ system: system(p.FALSE), object }),
    "does not say that it is little-endian",
  ],
  "a machine that is no dict": [
    writeTorchLegacy({ system: p.TUPLE, object }),
    "closes a mark that was never opened",
  ],
  "a name before the object": [
    writeTorchLegacy({ system: p.global("os", "system"), object }),
    "the pickle asks for os.system",
  ],
  "a whole module": [
    writeTorchLegacy({ object: p.pickle(p.global("model", "Net")) }),
    "the pickle asks for model.Net, which is not on the allow-list",
  ],
  "a list of storages that is none": [
    writeTorchLegacy({ object, keys: p.string("a") }),
    "its list of storages is no list",
  ],
  "a storage without a name": [
    writeTorchLegacy({ object, keys: listOf(p.int(1)) }),
    "lists a storage that no tensor lies in",
  ],
  "a storage of no tensor": [
    writeTorchLegacy({ object, storages: [["b", 1, three]] }),
    "lists a storage that no tensor lies in",
  ],
  "a storage listed twice": [
    writeTorchLegacy({
      object,
      storages: [["a", 1, three], ["a", 1, three]],
    }),
    'lists storage "a" twice',
  ],
  "a storage that is missing": [
    writeTorchLegacy({ object }),
    'its storage "a" is missing',
  ],
  "a storage of another length": [
    writeTorchLegacy({ object, storages: [["a", 2, floatBytes([3, 4])]] }),
    'its storage "a" declares 1 elements and holds 2',
  ],
  "a storage of a negative length": [
    writeTorchLegacy({ object, storages: [["a", -1, three]] }),
    "declares 18446744073709551615",
  ],
  "a storage cut short": [
    writeTorchLegacy({ object, storages: [["a", 1, three.subarray(1)]] }),
    "its storages are damaged: it is truncated",
  ],
  "bytes after the end": [
    writeTorchLegacy({
      object,
      storages: [["a", 1, three]],
      after: Uint8Array.of(0),
    }),
    "1 bytes follow its last storage",
  ],
  "a storage that is a view": [
    writeTorchLegacy({
      object: p.pickle(
        storageId(1, p.tuple(p.string("b"), p.int(0), p.int(1))),
      ),
    }),
    "a storage is a view of another",
  ],
  "a storage declared in two ways": [
    writeTorchLegacy({
      object: p.pickle(
        p.tuple(storageId(1, p.NONE), storageId(2, p.NONE)),
      ),
    }),
    "a storage is declared in two ways",
  ],
  "no tensor": [
    writeTorchLegacy({ object: p.pickle(p.EMPTY_DICT) }),
    "holds no tensor",
  ],
};

for (const [what, [bytes, reason]] of Object.entries(refused)) {
  Deno.test(`torch legacy: ${what} is refused`, () => {
    const error = assertThrows(() => read(bytes), WeightsError, reason);
    assert(error.message.startsWith("Cannot read x.pth: "), error.message);
  });
}

Deno.test("torch legacy: every truncation is refused", () => {
  for (let length = 0; length < file.length; length++) {
    assertThrows(() => read(file.subarray(0, length)), WeightsError);
  }
});

// Twelve tensors of one storage give the changes something to misread.
const STORAGE = floatBytes(Array.from({ length: 48 }, (_, index) => index));
const LARGER = writeTorchLegacy({
  object: p.pickle(p.orderedDict(Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `layer${index}.weight`,
      p.tensor({
        key: "a",
        length: 48,
        offset: 4 * index,
        dims: [2, 2],
        strides: [2, 1],
      }),
    ]),
  ))),
  storages: [["a", 48, STORAGE]],
});

Deno.test("torch legacy: hostile: any bytes end in a clear error", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      (bytes) => endsWell(() => read(Uint8Array.of(0x80, 2, ...bytes))),
    ),
    { numRuns: 300 },
  );
});

Deno.test("torch legacy: hostile: a changed file is read or refused", async () => {
  for (const sound of [file, LARGER]) {
    await fc.assert(
      fc.asyncProperty(
        edits,
        (changes) => endsWell(() => read(mutate(sound, changes))),
      ),
      { numRuns: 1000 },
    );
  }
});

Deno.test("torch legacy: hostile: any list and lengths of storages are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom("a", "b"),
          fc.maxSafeInteger(),
          fc.uint8Array({ maxLength: 9 }),
        ),
        { maxLength: 4 },
      ),
      (storages) =>
        endsWell(() => read(writeTorchLegacy({ object, storages }))),
    ),
    { numRuns: 300 },
  );
});

const mirror = Deno.env.get("FUSEBENCH_MIRROR");
const needsMirror = mirror === undefined ? " (needs FUSEBENCH_MIRROR)" : "";

for (const [name, expected] of Object.entries(released.files)) {
  Deno.test({
    name:
      `torch legacy: ${name} holds what CPython reads from it${needsMirror}`,
    ignore: mirror === undefined,
    async fn(): Promise<void> {
      const state = readTorchLegacy(
        await Deno.readFile(`${mirror}/sha256/${expected.sha256}`),
        name,
      );
      assertEquals(state.size, expected.tensors);
      const parts = [...state].flatMap(([path, { dims, data }]) => [
        new TextEncoder().encode(`${path} [${dims}]\n`),
        floatBytes(data),
      ]);
      assertEquals(await sha256Hex(concatBytes(parts)), expected.digest);
    },
  });
}
