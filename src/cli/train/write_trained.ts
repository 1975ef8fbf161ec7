import { writeAtomically } from "../../files/write_atomically.ts";
import type { LossPoint } from "../../train/run/training_state.ts";
import { lossChart } from "../../train/trained/loss_chart.ts";
import { lossCsv } from "../../train/trained/loss_csv.ts";
import type { TrainedModel } from "../../train/trained/trained_model.ts";
import { writing } from "../output/writing.ts";

/** The files of a trained model. */
export interface TrainedFiles {
  readonly model: string;
  readonly entry: string;
  readonly losses: string;
  readonly chart: string;
}

/**
 * Writes a model, its entry, its loss curve and a chart of that to a folder, which is made.
 *
 * @throws {Error} if one cannot be written, with the reason.
 */
export async function writeTrained(
  folder: string,
  { onnx, entry }: TrainedModel,
  losses: readonly LossPoint[],
): Promise<TrainedFiles> {
  const files: TrainedFiles = {
    model: `${folder}/model.onnx`,
    entry: `${folder}/entry.json`,
    losses: `${folder}/losses.csv`,
    chart: `${folder}/losses.svg`,
  };
  await writing(folder, async () => {
    await writeAtomically(files.model, onnx);
    await writeAtomically(files.entry, `${JSON.stringify(entry, null, 2)}\n`);
    await writeAtomically(files.losses, lossCsv(losses));
    await writeAtomically(files.chart, lossChart(entry.title, losses));
  });
  return files;
}
