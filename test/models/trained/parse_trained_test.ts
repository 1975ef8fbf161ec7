import { assert, assertEquals, assertThrows } from "@std/assert";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { exportModel } from "../../../src/models/export_model.ts";
import { parseTrained } from "../../../src/models/trained/parse_trained.ts";
import { verifyExport } from "../../../src/models/verify_export.ts";
import { weightDigests } from "../../../src/models/weight_digests.ts";
import file from "../../../trained.json" with { type: "json" };

const [first] = file.networks;

Deno.test("trained.json: every network exports to its pinned bytes, and our own student may be passed on", async () => {
  const entries = [...defaultModels().models.values()]
    .filter(({ kind }) => kind === "trained");
  assertEquals(entries.length, file.networks.length);
  for (const entry of entries) {
    const exported = await exportModel(entry);
    verifyExport(entry, exported);
    assert(entry.kind === "trained");
    const numbers = Uint8Array.fromBase64(entry.trained.weights);
    const sha256 = await sha256Hex(numbers);
    assertEquals(weightDigests(entry), [sha256]);
    assertEquals(exported.weights, [{ name: "trained", sha256 }]);
  }
  const [student] = entries;
  assertEquals(student!.id, "fusebench-student");
  assertEquals(student!.architecture, "mmdrfuse_student");
  assertEquals(student!.licence.redistributable, true);
});

const faults: Record<string, [change: object, message: string]> = {
  "weights that are cut short": [
    { weights: first!.weights.slice(0, -8) },
    "at fusebench-student.weights: Cannot read trained weights of 2 → 4 → 1 channels: they are 452 bytes",
  ],
  "other channels": [
    { channels: [2, 8, 1] },
    "at fusebench-student.weights: Cannot read trained weights of 2 → 8 → 1 channels",
  ],
  "weights that are no base64": [
    { weights: "*" },
    "at networks.0.weights: Invalid base64",
  ],
  "no protocol": [{ protocols: [] }, "at networks.0.protocols"],
};

for (const [name, [change, message]] of Object.entries(faults)) {
  Deno.test(`trained.json: ${name}: refused, with the place`, () => {
    assertThrows(
      () => parseTrained({ version: 1, networks: [{ ...first, ...change }] }),
      SyntaxError,
      message,
    );
  });
}

Deno.test("trained.json: an id that is there twice is refused", () => {
  assertThrows(
    () => parseTrained({ version: 1, networks: [first, first] }),
    SyntaxError,
    'the id "fusebench-student" is there twice',
  );
});
