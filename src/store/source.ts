/** What the store asks, in order: cache, mirror, pinned URL. */
import type { Pin } from "./pin.ts";
import { type Contents, describeMismatch } from "./verify.ts";

/** A place that may have a pinned file. */
export interface Source {
  /** What a person calls it. */
  label(pin: Pin): string;
  /**
   * The verified bytes.
   *
   * @throws {SourceMiss} When it does not have them. @throws {WrongBytes} When it has others.
   */
  read(pin: Pin, signal: AbortSignal | undefined): Promise<Uint8Array>;
}

/** A source that cannot give a file; the next one is asked. */
export class SourceMiss extends Error {
  override readonly name: string = "SourceMiss";
}

/** A source that gave other bytes than the pinned ones; the next one is asked, and the user is warned. */
export class WrongBytes extends Error {
  override readonly name: string = "WrongBytes";
  /** What came. */
  readonly got: Contents;
  /** What was done with it. */
  readonly done: string;

  /** An error that knows what came and what became of it. */
  constructor(pin: Pin, got: Contents, done: string) {
    super(describeMismatch(pin, { got, done }));
    this.got = got;
    this.done = done;
  }
}
