import type { Pin } from "./pin.ts";
import { type Attempt, UnobtainableError } from "./unobtainable_error.ts";
import { type Contents, describeMismatch } from "./verify.ts";

/** Bytes that are not the pinned ones, and what became of them. */
export interface Mismatch {
  /** Where they came from. */
  readonly source: string;
  /** What they are. */
  readonly got: Contents;
  /** What was done with them, e.g. "moved to .../quarantine/..." or "discarded". */
  readonly done: string;
}

/**
 * A file whose every reachable source gave wrong bytes or none.
 *
 * The message says file, expected, got, source and what was done with the wrong bytes.
 */
export class DigestMismatchError extends UnobtainableError {
  override readonly name: string = "DigestMismatchError";
  /** The last wrong bytes. */
  readonly mismatch: Mismatch;

  /** An error about the last wrong bytes; `attempts` has all of them. */
  constructor(pin: Pin, mismatch: Mismatch, attempts: readonly Attempt[]) {
    super(
      pin,
      attempts,
      `Cannot use ${pin.name} from ${mismatch.source}: ${
        describeMismatch(pin, mismatch)
      }. All sources`,
    );
    this.mismatch = mismatch;
  }
}
