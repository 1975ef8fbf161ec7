import {
  assertEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { ARCHITECTURES } from "../../src/models/architectures.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import { ModelPinError } from "../../src/models/model_pin_error.ts";
import type { ModelEntry } from "../../src/models/models_schema.ts";
import { verifyExport } from "../../src/models/verify_export.ts";
import { WeightsError } from "../../src/models/weights/weights_error.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { STUDENT } from "./network_shapes.ts";
import { seededState } from "./seeded.ts";
import { writeTorchZip } from "../../src/fuzz/write/torch_writer.ts";

const entryOf = (id: string): ModelEntry => defaultModels().models.get(id)!;

/** The student's entry, pinned to a file of random weights. */
async function studentOf(
  seed: number,
): Promise<
  { entry: ModelEntry; file: Uint8Array; weights: Map<string, Uint8Array> }
> {
  const file = writeTorchZip(seededState(STUDENT, seed));
  const weights = new Map([["student.model", file]]);
  const shipped = entryOf("mmdrfuse-student");
  const { sha256, onnx } = await exportModel(shipped, weights);
  const [pin] = shipped.weights;
  const entry = {
    ...shipped,
    weights: [{ ...pin!, sha256: await sha256Hex(file), bytes: file.length }],
    onnx: { sha256, bytes: onnx.length },
  } as ModelEntry;
  return { entry, file, weights };
}

const rules = [...defaultModels().models.values()]
  .filter(({ kind }) => kind === "rule").map(({ id }) => id);
for (const id of rules) {
  Deno.test(`export: ${id} is the pinned file, with nothing fetched`, async () => {
    const exported = await exportModel(entryOf(id));
    verifyExport(entryOf(id), exported);
    assertEquals(exported.sha256, await sha256Hex(exported.onnx));
  });
}

Deno.test("export: the same weights give the same bytes, packed either way", async () => {
  const { entry, weights } = await studentOf(1);
  const once = await exportModel(entry, weights);
  const again = await exportModel(entry, weights);
  assertEquals(once.onnx, again.onnx);
  const deflated = new Map([[
    "student.model",
    writeTorchZip(seededState(STUDENT, 1), { deflate: true }),
  ]]);
  assertEquals((await exportModel(entry, deflated)).sha256, once.sha256);
  verifyExport(entry, once);
});

Deno.test("export: every weight reaches the bytes", async () => {
  const { entry } = await studentOf(1);
  const digests = new Set<string>();
  const state = seededState(STUDENT, 1);
  for (const { data } of state.values()) {
    for (let index = 0; index < data.length; index++) {
      const kept = data[index]!;
      data[index] = kept + 1;
      digests.add(
        (await exportModel(
          entry,
          new Map([["student.model", writeTorchZip(state)]]),
        )).sha256,
      );
      data[index] = kept;
    }
  }
  assertEquals(digests.size, 113);
});

Deno.test("export: a changed weight is found and attributed to the weights", async () => {
  const { entry } = await studentOf(1);
  const { weights, entry: other } = await studentOf(2);
  const exported = await exportModel(entry, weights);
  const error = assertThrows(
    () => verifyExport(entry, exported),
    ModelPinError,
  );
  assertEquals([error.model, error.expected, error.got], [
    "mmdrfuse-student",
    entry.onnx,
    { sha256: exported.sha256, bytes: exported.onnx.length },
  ]);
  assertStringIncludes(
    error.message,
    `its weights student.model have sha256 ${
      other.weights[0]!.sha256
    }, pinned is ${entry.weights[0]!.sha256}`,
  );
});

Deno.test("export: another export of the pinned weights is attributed to the code", async () => {
  const { entry, weights } = await studentOf(1);
  const exported = await exportModel({
    ...entry,
    architecture: "mmdrfuse_student",
  }, weights);
  const moved = { ...entry, onnx: { ...entry.onnx, sha256: "0".repeat(64) } };
  const error = assertThrows(
    () => verifyExport(moved, exported),
    ModelPinError,
  );
  assertStringIncludes(
    error.message,
    "its weights student.model are the pinned ones, so its architecture",
  );
  const rule = entryOf("average");
  const average = await exportModel(rule);
  const wrong = assertThrows(
    () => verifyExport({ ...rule, onnx: { ...rule.onnx, bytes: 1 } }, average),
    ModelPinError,
  );
  assertStringIncludes(
    wrong.message,
    `its ONNX export has sha256 ${rule.onnx.sha256} (${rule.onnx.bytes} bytes), models.json pins ${rule.onnx.sha256} (1 bytes); it has no weights`,
  );
});

Deno.test("export: weights that are missing, of another network or unreadable are named", async () => {
  const { entry, weights } = await studentOf(1);
  await assertRejects(
    () => exportModel(entry),
    RangeError,
    "Cannot export mmdrfuse-student: its weights student.model were not given",
  );
  await assertRejects(
    () => exportModel({ ...entry, architecture: "mmdrfuse_teacher" }, weights),
    RangeError,
    "Cannot build mmdrfuse_teacher: expected conv1.1.weight of sizes [32, 2, 3, 3], found [4, 2, 3, 3]",
  );
  await assertRejects(
    () => exportModel(entry, new Map([["student.model", new Uint8Array(10)]])),
    WeightsError,
    "Cannot read student.model: it is not a zip archive",
  );
});

Deno.test("export: of several weight files, each one's tensors stand under its name", async () => {
  const { entry, file } = await studentOf(1);
  const [pin] = entry.weights;
  const two = {
    ...entry,
    weights: [{ ...pin!, name: "a.pth" }, { ...pin!, name: "b.pth" }],
  } as ModelEntry;
  await assertRejects(
    () => exportModel(two, new Map([["a.pth", file], ["b.pth", file]])),
    RangeError,
    "its weights have no conv1.1.weight",
  );
});

/** What architectures are made of. */
const PARTS = new Set([
  "choose_stronger.ts",
  "guide.ts",
  "karhunen_loeve.ts",
  "lifting.ts",
  "median9.ts",
  "pyramid_expand.ts",
  "pyramid_reduce.ts",
  "edge_conv_block.ts",
  "gradient_dense_block.ts",
  "mirrored_conv.ts",
  "mufusion_trunk.ts",
  "revised_layer_norm.ts",
  "rounded_up.ts",
  "saliency_mix.ts",
  "token_block.ts",
  "token_layer.ts",
  "weight_source.ts",
  "window_attention.ts",
  "window_sum.ts",
]);

Deno.test("architectures: every file of arch/ and classical/ that builds a graph is listed", async () => {
  const files: string[] = [];
  const list = async (folder: URL): Promise<void> => {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) await list(new URL(`${name}/`, folder));
      else if (!PARTS.has(name)) files.push(name.replace(/\.ts$/, ""));
    }
  };
  for (const folder of ["arch", "classical"]) {
    await list(new URL(`../../src/models/${folder}/`, import.meta.url));
  }
  assertEquals(files.toSorted(), [...ARCHITECTURES.keys()].toSorted());
});
