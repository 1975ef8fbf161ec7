import type { ExportedModel } from "./export_model.ts";
import { ModelPinError } from "./model_pin_error.ts";
import type { ModelEntry } from "./models_schema.ts";

/**
 * Checks an export against its entry's pin.
 *
 * @throws {ModelPinError} if it is another file.
 */
export function verifyExport(entry: ModelEntry, exported: ExportedModel): void {
  if (
    exported.sha256 === entry.onnx.sha256 &&
    exported.onnx.length === entry.onnx.bytes
  ) return;
  const weights = entry.weights.map(({ name, sha256 }) => ({
    name,
    expected: sha256,
    got: exported.weights.find((came) => came.name === name)?.sha256 ?? "none",
  }));
  throw new ModelPinError(
    entry.id,
    entry.onnx,
    { sha256: exported.sha256, bytes: exported.onnx.length },
    weights,
  );
}
