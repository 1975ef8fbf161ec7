import { writeAtomically } from "../../files/write_atomically.ts";
import { lossChart } from "../../train/trained/loss_chart.ts";
import { lossCsv } from "../../train/trained/loss_csv.ts";
import type { TrainingOutcome } from "../../train/trained/train_network.ts";
import type { TrainedModel } from "../../train/trained/trained_model.ts";
import { writing } from "../output/writing.ts";
import type { TrainedFiles } from "./trained_files.ts";

/**
 * Writes a model, its entry for `trained.json`, the recipe as it was with what decided every bit, the loss curve and a chart
 * of it. The folder is made.
 *
 * @throws {Error} if one cannot be written, with the reason.
 */
export async function writeTrained(
  files: TrainedFiles,
  { onnx, entry }: TrainedModel,
  { recipe, identity, losses }: TrainingOutcome,
): Promise<void> {
  const contents = [
    [files.model, onnx],
    [files.losses, lossCsv(losses)],
    [files.chart, lossChart(entry.title, losses)],
    [files.entry, jsonText(entry)],
    // Last: where it is, all of them are.
    [files.run, jsonText({ recipe, identity })],
  ] as const;
  for (const [path, content] of contents) {
    await writing(path, () => writeAtomically(path, content));
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
