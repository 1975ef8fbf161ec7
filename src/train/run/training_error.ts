/** Training that cannot go on: its numbers are no longer finite, or grow without bound. */
export class TrainingError extends Error {
  override name = "TrainingError";

  /**
   * @param step counted from 1.
   * @param patches of the batch.
   */
  constructor(
    readonly step: number,
    readonly patches: readonly number[],
    reason: string,
  ) {
    super(
      `Cannot go on training at step ${step}: ${reason} (patches ${
        patches.join(", ")
      }); take a smaller rate, or other weights of the losses`,
    );
  }
}
