import type { Finished } from "./print_trained.ts";
import { trainModel, type TrainModelOptions } from "./train_model.ts";
import type { TrainedFiles } from "./trained_files.ts";
import { writeTrained } from "./write_trained.ts";

/** What is trained, and where it goes. */
export interface TrainOnceOptions extends TrainModelOptions {
  readonly files: TrainedFiles;
}

/** Trains, writes the files and takes the checkpoint away. */
export async function trainOnce(options: TrainOnceOptions): Promise<Finished> {
  const { files } = options;
  const finished = await trainModel(options);
  await writeTrained(files, finished.model, finished.trained);
  await finished.trained.shelf.remove();
  return { ...finished, files };
}
