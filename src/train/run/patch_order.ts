import { createRandom } from "../../numeric/random.ts";

/** The patches of each batch, epoch by epoch. */
export interface PatchOrder {
  /** Steps that go once through the patches. */
  readonly stepsAnEpoch: number;
  /** Indices of the patches of a step, 0 the first. */
  batch(step: number): number[];
}

/**
 * Every epoch takes each patch once, in an order of its own; those beyond a whole number of batches are never taken.
 *
 * A step's patches follow from the seed and the step alone, so that a run can go on anywhere.
 *
 * @throws {RangeError} if there are fewer patches than a batch takes.
 */
export function patchOrder(
  count: number,
  size: number,
  seed: number,
): PatchOrder {
  const stepsAnEpoch = Math.floor(count / size);
  if (stepsAnEpoch === 0) {
    throw new RangeError(
      `Cannot train in batches of ${size}: there are ${count} patches; take a smaller batch or more patches`,
    );
  }
  let known = { epoch: -1, order: [] as number[] };
  return {
    stepsAnEpoch,
    batch(step): number[] {
      const epoch = Math.floor(step / stepsAnEpoch);
      if (known.epoch !== epoch) {
        const length = stepsAnEpoch * size;
        known = { epoch, order: shuffled(length, streamOf(seed, epoch)) };
      }
      const first = step % stepsAnEpoch * size;
      return known.order.slice(first, first + size);
    },
  };
}

/** A seed for each epoch: two numbers mixed into one, so that neighbours have nothing in common. */
function streamOf(seed: number, epoch: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(epoch + 1, 0xc2b2ae35);
}

/** Fisher and Yates. */
function shuffled(length: number, seed: number): number[] {
  const random = createRandom(seed);
  const order = Array.from({ length }, (_, at) => at);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
