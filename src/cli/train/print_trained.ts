import type { TrainingOutcome } from "../../train/trained/train_network.ts";
import type { TrainedModel } from "../../train/trained/trained_model.ts";
import { benchLine } from "../output/bench_line.ts";
import { print } from "../output/print.ts";
import type { TrainedFiles } from "./trained_files.ts";

/** What is said of a finished run. */
export interface Finished {
  readonly trained: TrainingOutcome;
  readonly model: TrainedModel;
  readonly files: TrainedFiles;
  /** Steps that this process made, and how long they took. */
  readonly made: number;
  readonly seconds: number;
}

/** For people. */
export function printTrained(finished: Finished): void {
  const { trained, model: { entry }, files } = finished;
  const { losses, recipe } = trained;
  const [first, last] = [losses.at(0), losses.at(-1)];
  print(
    `trained ${entry.id}: ${recipe.steps} steps of ${recipe.batch} patches, ${
      parametersOf(trained)
    } parameters (${finished.made} steps here, in ${
      finished.seconds.toFixed(1)
    } s)`,
  );
  if (first !== undefined && last !== undefined) {
    print(`  loss   ${first.total.toFixed(4)} -> ${last.total.toFixed(4)}`);
  }
  print(`  model  ${files.model}: ${entry.onnx.bytes} bytes`);
  print(`         sha256 ${entry.onnx.sha256}`);
  print(`  entry  ${files.entry}: as in trained.json, with its terms`);
  print(`  run    ${files.run}: the recipe, and the digests that decided it`);
  print(`  curve  ${files.losses}, ${files.chart}`);
  print(`  terms  ${entry.licence.statement}`);
  print(`a row of every table: ${lineOf(finished)}`);
}

/** As JSON. */
export function trainedJson(finished: Finished): unknown {
  const { model: { entry }, files, trained: { losses, identity } } = finished;
  return {
    entry,
    identity,
    files,
    losses: losses.at(-1) ?? null,
    bench: lineOf(finished),
  };
}

function parametersOf({ parameters }: TrainingOutcome): number {
  return parameters.reduce((sum, { length }) => sum + length, 0);
}

function lineOf({ model: { entry }, files }: Finished): string {
  return benchLine(files.model, entry.protocols, entry.id);
}
