import type { WeightFormat } from "../models/weights/read_weights.ts";
import { readZip } from "../models/weights/zip/zip.ts";
import type { FuzzFile } from "./fuzz_file.ts";

/**
 * The weight files of one model as files to spoil: each of them, and the pickle of each torch archive apart.
 *
 * @throws {WeightsError} if an archive is none.
 */
export async function modelFiles(
  weights: readonly { name: string; format: WeightFormat; bytes: Uint8Array }[],
): Promise<FuzzFile[]> {
  const files: FuzzFile[] = [];
  for (const { name, format, bytes } of weights) {
    const beside = new Map(
      format === "tf-bundle"
        ? weights.filter((other) => other.format === "tf-bundle-data")
          .map((other) => [other.name, other.bytes])
        : [],
    );
    files.push({ name, format, bytes, beside });
    if (format !== "torch-zip") continue;
    for (const [entry, data] of await readZip(bytes, name)) {
      if (!entry.endsWith("data.pkl")) continue;
      files.push({
        name: `${name}/${entry}`,
        format: "pickle",
        bytes: data.slice(),
        beside: new Map(),
      });
    }
  }
  return files;
}
