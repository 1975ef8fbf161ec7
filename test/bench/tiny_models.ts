import type { ModelCatalog } from "../../src/models/catalog.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import type { ModelEntry } from "../../src/models/models_schema.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { STUDENT } from "../models/network_shapes.ts";
import { seededState } from "../models/seeded.ts";
import { writeTorchZip } from "../../src/fuzz/write/torch_writer.ts";

/** A weight file of the student's shape; `change` may touch the first tensor before it is written. */
export function tinyWeights(
  change: (data: Float32Array) => void = () => {},
): Uint8Array {
  const state = seededState(STUDENT, 1);
  change(state.get("conv1.1.weight")!.data);
  return writeTorchZip(state);
}

/** The shipped catalogue with the student pinned to these weights; its ONNX pin is that of `exported`. */
export async function tinyModels(
  weights: Uint8Array,
  exported: Uint8Array = weights,
): Promise<ModelCatalog> {
  const models = new Map(defaultModels().models);
  const shipped = models.get("mmdrfuse-student")!;
  const [pin] = shipped.weights;
  const { sha256, onnx } = await exportModel(
    shipped,
    new Map([[pin!.name, exported]]),
  );
  models.set(
    shipped.id,
    {
      ...shipped,
      weights: [{
        ...pin!,
        sha256: await sha256Hex(weights),
        bytes: weights.length,
      }],
      onnx: { sha256, bytes: onnx.length },
    } as ModelEntry,
  );
  return { models, pictures: new Map() };
}
