import type { TrainedNetwork } from "../../train/trained/train_network.ts";
import type { TrainedModel } from "../../train/trained/trained_model.ts";
import { print } from "../output/print.ts";
import type { TrainedFiles } from "./write_trained.ts";

/** What is said of a finished run. */
export interface Finished {
  readonly trained: TrainedNetwork;
  readonly model: TrainedModel;
  readonly files: TrainedFiles;
  /** Steps that this process made, and how long they took. */
  readonly made: number;
  readonly seconds: number;
}

/** For people. */
export function printTrained(finished: Finished): void {
  const { trained: { losses, recipe }, model: { entry }, files } = finished;
  const [first, last] = [losses.at(0), losses.at(-1)];
  print(
    `trained ${entry.id}: ${recipe.steps} steps of ${recipe.batch} patches, ${entry.training.parameters} parameters (${finished.made} steps here, in ${
      finished.seconds.toFixed(1)
    } s)`,
  );
  if (first !== undefined && last !== undefined) {
    print(`  loss   ${first.total.toFixed(4)} -> ${last.total.toFixed(4)}`);
  }
  print(`  model  ${files.model}: ${entry.onnx.bytes} bytes`);
  print(`         sha256 ${entry.onnx.sha256}`);
  print(`  entry  ${files.entry}: what models.json needs, and its licences`);
  print(`  curve  ${files.losses}, ${files.chart}`);
  for (const line of termsOf(finished)) print(`  terms  ${line}`);
  print(`a row of every table: ${benchLine(finished)}`);
}

/** As JSON. */
export function trainedJson(finished: Finished): unknown {
  const { model: { entry }, files, trained: { losses } } = finished;
  return {
    entry,
    files,
    losses: losses.at(-1) ?? null,
    bench: benchLine(finished),
  };
}

function termsOf({ model: { entry: { licences } } }: Finished): string[] {
  return [
    ...licences.data.map((statement) => `data: ${statement}`),
    ...licences.models.map(({ id, statement }) => `${id}: ${statement}`),
  ];
}

function benchLine({ model: { entry }, files }: Finished): string {
  return `deno task bench --onnx ${shellWord(files.model)} --protocol ${
    entry.protocols.join(",")
  } --as ${entry.id}`;
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
