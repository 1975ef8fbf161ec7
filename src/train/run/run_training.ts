import { newAdamState } from "./adam.ts";
import type { CheckpointShelf } from "./checkpoint_shelf.ts";
import type { History } from "./history.ts";
import { type KeptCheckpoint, TrainingError } from "./training_error.ts";
import { type TrainingParts, trainSteps } from "./train_steps.ts";
import { LOSS_STRETCH, type TrainingState } from "./training_state.ts";

/** How a run goes on; no bit of the result depends on it. */
export interface TrainingPace {
  readonly shelf: CheckpointShelf;
  /** Empty; what best outputs are kept in. */
  readonly history: History;
  /** Milliseconds between checkpoints, at least; 5,000 where left out. Writing them takes a twentieth of the time at most. */
  readonly every?: number;
  /** Stops at the end of a stretch of steps, with a checkpoint. */
  readonly signal?: AbortSignal;
  /** After each step, and before the first of this process. */
  onStep?(state: TrainingState): void;
  /** After each checkpoint. */
  onKept?(kept: KeptCheckpoint): void;
}

const EVERY_MS = 5000;
/** In one thread nothing else has its turn, no signal either, but when it is given one. */
const DEAF_MS = 50;
/** Times as long as writing one took. */
const REST = 20;

/**
 * Trains from a start, or goes on from the checkpoint of the shelf, to the recipe's last step, which is kept too: remove it
 * once the result is written elsewhere.
 *
 * @param start float32 numbers for each group of parameters; not changed.
 * @throws {TrainingError} as `trainSteps` does, with the last checkpoint; the reason of the signal, once the state is kept;
 * {Error} saying why a checkpoint cannot be read or kept, and which is still there.
 */
export async function runTraining(
  parts: TrainingParts,
  start: readonly Float32Array[],
  { shelf, history, every = EVERY_MS, signal, onStep, onKept }: TrainingPace,
): Promise<TrainingState> {
  signal?.throwIfAborted();
  const sizes = start.map(({ length }) => length);
  let state = await shelf.read(sizes, history) ?? freshState(start, history);
  onStep?.(state);
  // The first stretch is kept at once, so that there is one to go on from.
  let due = -Infinity;
  let heard = performance.now();
  try {
    for await (state of trainSteps(parts, state)) {
      onStep?.(state);
      if (performance.now() - heard > DEAF_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        heard = performance.now();
      }
      const isLast = state.step === parts.recipe.steps;
      const isWhole = state.step % LOSS_STRETCH === 0;
      const began = performance.now();
      const isDue = signal?.aborted === true || began >= due;
      if (isLast || (isWhole && isDue)) {
        await shelf.write(state);
        onKept?.({ step: state.step, path: shelf.path });
        const ended = performance.now();
        due = ended + Math.max(every, REST * (ended - began));
        if (!isLast) signal?.throwIfAborted();
      }
    }
  } catch (error) {
    if (!(error instanceof TrainingError)) throw error;
    const { step, path } = shelf;
    throw new TrainingError(
      error.step,
      error.patches,
      error.reason,
      step === null ? null : { step, path },
    );
  }
  return state;
}

function freshState(
  start: readonly Float32Array[],
  history: History,
): TrainingState {
  const parameters = start.map((values) => values.slice());
  return {
    step: 0,
    parameters,
    adam: newAdamState(parameters),
    history,
    losses: [],
  };
}
