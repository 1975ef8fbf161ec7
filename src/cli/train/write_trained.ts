import { writeAtomically } from "../../files/write_atomically.ts";
import { lossChart } from "../../train/trained/loss_chart.ts";
import { lossCsv } from "../../train/trained/loss_csv.ts";
import type { TrainingOutcome } from "../../train/trained/train_network.ts";
import type { TrainedModel } from "../../train/trained/trained_model.ts";
import { writing } from "../output/writing.ts";

/** The files of a trained model. */
export interface TrainedFiles {
  readonly model: string;
  readonly entry: string;
  readonly run: string;
  readonly losses: string;
  readonly chart: string;
}

/**
 * Writes to a folder, which is made: a model, its entry for `trained.json`, the recipe as it was with what decided every bit,
 * the loss curve and a chart of it.
 *
 * @throws {Error} if one cannot be written, with the reason.
 */
export async function writeTrained(
  folder: string,
  { onnx, entry }: TrainedModel,
  { recipe, identity, losses }: TrainingOutcome,
): Promise<TrainedFiles> {
  const files: TrainedFiles = {
    model: `${folder}/model.onnx`,
    entry: `${folder}/entry.json`,
    run: `${folder}/run.json`,
    losses: `${folder}/losses.csv`,
    chart: `${folder}/losses.svg`,
  };
  await writing(folder, async () => {
    await writeAtomically(files.model, onnx);
    await writeAtomically(files.entry, jsonText(entry));
    await writeAtomically(files.run, jsonText({ recipe, identity }));
    await writeAtomically(files.losses, lossCsv(losses));
    await writeAtomically(files.chart, lossChart(entry.title, losses));
  });
  return files;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
