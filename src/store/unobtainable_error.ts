import type { Pin } from "./pin.ts";

/** One source that was asked for a file, and why it did not give it. */
export interface Attempt {
  /** The cache, a mirror or a URL, as a person reads it. */
  readonly source: string;
  /** Why the file did not come from there. */
  readonly reason: string;
}

/** A file that no source could give. The message lists every source and how to get the file. */
export class UnobtainableError extends Error {
  override readonly name: string = "UnobtainableError";
  /** What was asked for. For an unpinned file its digest is "" and its length 0. */
  readonly pin: Pin;
  /** Every source, in the order asked. */
  readonly attempts: readonly Attempt[];

  /** An error about one file; `problem` replaces the usual first words of the message. */
  constructor(
    pin: Pin,
    attempts: readonly Attempt[],
    problem: string = `Cannot obtain ${pin.name}`,
  ) {
    const tried = attempts.map(({ source, reason }) =>
      `\n  - ${source}: ${reason}`
    ).join("");
    super(`${problem}:${tried}\n${howToGet(pin)}`);
    this.pin = pin;
    this.attempts = attempts;
  }
}

function howToGet(pin: Pin): string {
  const network = `Fetch it with a network (${pin.url})`;
  if (pin.sha256 === "") return `${network}.`;
  return `${network}, or set FUSEBENCH_MIRROR to a directory or URL that holds sha256/${pin.sha256}.`;
}
