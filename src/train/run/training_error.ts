/** Training that cannot go on: its numbers are no longer finite, or grow without bound. */
export class TrainingError extends Error {
  override name = "TrainingError";

  /**
   * @param step counted from 1.
   * @param patches of the batch.
   * @param kept the last good checkpoint; null where none was made, or nobody has told.
   */
  constructor(
    readonly step: number,
    readonly patches: readonly number[],
    readonly reason: string,
    readonly kept: KeptCheckpoint | null = null,
  ) {
    const last = kept === null
      ? ""
      : `; the last good checkpoint is of step ${kept.step}: ${kept.path}`;
    super(
      `Cannot go on training at step ${step}: ${reason} (patches ${
        patches.join(", ")
      }); take a smaller rate, or other weights of the losses${last}`,
    );
  }
}

/** A checkpoint that lies somewhere. */
export interface KeptCheckpoint {
  readonly step: number;
  readonly path: string;
}
