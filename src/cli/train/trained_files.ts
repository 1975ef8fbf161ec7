/** The files of a trained model. */
export interface TrainedFiles {
  readonly model: string;
  readonly entry: string;
  readonly run: string;
  readonly losses: string;
  readonly chart: string;
}

/** Where they lie in a folder. */
export function trainedFiles(folder: string): TrainedFiles {
  return {
    model: `${folder}/model.onnx`,
    entry: `${folder}/entry.json`,
    run: `${folder}/run.json`,
    losses: `${folder}/losses.csv`,
    chart: `${folder}/losses.svg`,
  };
}
