import {
  type ConvolutionStep,
  inputsOf,
  type NetworkStep,
  type SmallNetwork,
} from "../../models/small/small_network.ts";

/** A step and the number of the value it makes. */
export interface NumberedStep<S extends NetworkStep = NetworkStep> {
  readonly value: number;
  readonly step: S;
}

/** What one dispatch does: a convolution, and all that follows it pixel by pixel. */
export interface NetworkStage {
  /** Null for the first, which only takes the sources. */
  readonly convolution: NumberedStep<ConvolutionStep> | null;
  readonly steps: readonly NumberedStep[];
  /** Values that later stages read, so that they have to be kept in the device's memory. */
  readonly kept: readonly number[];
}

/** How a network is run, dispatch after dispatch. */
export interface StagePlan {
  readonly stages: readonly NetworkStage[];
  /** First plane of each value that is kept, by the value's number; a plane is one channel. */
  readonly places: ReadonlyMap<number, number>;
  /** Planes together. */
  readonly planes: number;
}

/** Every step runs as early as its inputs allow; the planes of a value are given to others when nobody reads it any more. */
export function planStages({ steps }: SmallNetwork): StagePlan {
  const stageOf = [0, 0];
  const stages: {
    convolution: NetworkStage["convolution"];
    steps: NumberedStep[];
  }[] = [{ convolution: null, steps: [] }];
  for (const [index, step] of steps.entries()) {
    const value = index + 2;
    if (step.kind === "convolution") {
      stageOf.push(stages.length);
      stages.push({ convolution: { value, step }, steps: [] });
    } else {
      const stage = Math.max(...inputsOf(step).map((input) => stageOf[input]!));
      stageOf.push(stage);
      stages[stage]!.steps.push({ value, step });
    }
  }
  const lastRead = stageOf.map(() => -1);
  for (const [index, step] of steps.entries()) {
    const stage = stageOf[index + 2]!;
    for (const input of inputsOf(step)) {
      if (stageOf[input] === stage) continue;
      lastRead[input] = Math.max(lastRead[input]!, stage);
    }
  }
  const channels = [1, 1, ...steps.map((step) => step.channels)];
  const free: boolean[] = [];
  const places = new Map<number, number>();
  const planned = stages.map((stage, at): NetworkStage => {
    const made = [
      ...stage.convolution === null ? [0, 1] : [stage.convolution.value],
      ...stage.steps.map(({ value }) => value),
    ];
    const kept = made.filter((value) => lastRead[value]! > at);
    for (const value of kept) {
      places.set(value, claim(free, channels[value]!));
    }
    for (const [value, place] of places) {
      if (lastRead[value] !== at) continue;
      free.fill(true, place, place + channels[value]!);
    }
    return { ...stage, kept };
  });
  return { stages: planned, places, planes: free.length };
}

/** The first of so many planes in a row that are free; there are more of them where there are none. */
function claim(free: boolean[], count: number): number {
  let start = 0;
  for (let at = 0; at < free.length && at - start < count; at++) {
    if (!free[at]) start = at + 1;
  }
  for (let at = start; at < start + count; at++) free[at] = false;
  return start;
}
