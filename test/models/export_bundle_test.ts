import { assertEquals, assertRejects } from "@std/assert";
import { sdnet } from "../../src/models/arch/sdnet.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import { encodeOnnx } from "../../src/models/onnx/encode.ts";
import { WeightsError } from "../../src/models/weights/weights_error.ts";
import { seededTensors } from "./seeded_tensors.ts";
import { writeBundle } from "../../src/fuzz/write/tensor_bundle_writer.ts";
import { floatBytes } from "../../src/fuzz/write/torch_writer.ts";

const INDEX = "IRVIS.model-10.index";
const DATA = "IRVIS.model-10.data-00000-of-00001";
const entry = defaultModels().models.get("sdnet")!;

const branches = (index: number, kernel: number[]): [string, number[]][] =>
  ["ir", "vi"].flatMap((branch): [string, number[]][] => {
    const name = `fusion_model/layer${index}_${branch}`;
    return [
      [`${name}/b${index}_${branch}`, [16]],
      [`${name}/w${index}_${branch}`, kernel],
    ];
  });
const state = seededTensors(
  Object.fromEntries([
    ...branches(1, [5, 5, 1, 16]),
    ...branches(2, [3, 3, 16, 16]),
    ...branches(3, [3, 3, 32, 16]),
    ...branches(4, [3, 3, 48, 16]),
    ["fusion_model/layer5_fuse/b5_fuse", [1]],
    ["fusion_model/layer5_fuse/w5_fuse", [1, 1, 128, 1]],
  ]),
  1,
);
const { index, beside } = writeBundle(
  [...state].map(([name, { dims, data }]) => ({
    name,
    dims,
    bytes: floatBytes(data),
  })),
);
const data = beside.values().next().value!;

Deno.test("export: a checkpoint of two files is one network's weights, in either order of listing", async () => {
  const weights = new Map([[INDEX, index], [DATA, data]]);
  const expected = encodeOnnx(sdnet(state));
  for (const files of [entry.weights, entry.weights.toReversed()]) {
    const listed = { ...entry, weights: files } as typeof entry;
    const exported = await exportModel(listed, weights);
    assertEquals(exported.onnx, expected);
    assertEquals(
      exported.weights.map(({ name }) => name),
      files.map(({ name }) => name),
    );
  }
});

Deno.test("export: a checkpoint without its data file is refused by name", async () => {
  await assertRejects(
    () => exportModel(entry, new Map([[INDEX, index]])),
    RangeError,
    `Cannot export sdnet: its weights ${DATA} were not given`,
  );
  const alone = { ...entry, weights: entry.weights.slice(0, 1) };
  await assertRejects(
    () => exportModel(alone as typeof entry, new Map([[INDEX, index]])),
    WeightsError,
    `Cannot read ${INDEX}: its data file ${DATA} was not given`,
  );
});

Deno.test("export: a data file of another checkpoint is refused", async () => {
  const other = data.with(100, data[100]! ^ 1);
  await assertRejects(
    () => exportModel(entry, new Map([[INDEX, index], [DATA, other]])),
    WeightsError,
    `Cannot read ${DATA}: the CRC-32C of its tensor`,
  );
});
