import type { TrainingState } from "../../train/run/training_state.ts";
import { type Progress, startProgress } from "../output/progress.ts";

/** A bar over the steps that this process makes, with the losses of the last stretch. */
export interface TrainProgress {
  update(state: TrainingState): void;
  end(): void;
}

/** @param steps of the whole run. */
export function trainProgress(
  label: string,
  steps: number,
  quiet: boolean,
): TrainProgress {
  let bar: Progress | null = null;
  let first = 0;
  return {
    update({ step, losses }): void {
      if (bar === null) {
        first = step;
        const from = first === 0 ? "" : ` from step ${first}`;
        bar = startProgress(`${label}${from}`, quiet);
      }
      const means = Object.entries(losses.at(-1)?.means ?? {});
      const note = means.map(([name, mean]) => `${name} ${mean.toFixed(4)}`);
      bar.update(step - first, steps - first, note.join(" "));
    },
    end: () => bar?.end(),
  };
}
