/**
 * The one error every weight reader ends in, whatever the bytes are: hostile, truncated or merely of another format.
 *
 * The message reads `Cannot read <file>: <reason>`.
 */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
  /** The weight file as its caller names it. */
  readonly file: string;
  /** What is wrong with it, without the file's name. */
  readonly reason: string;

  constructor(file: string, reason: string) {
    const short = reason.length > MAX_REASON
      ? `${reason.slice(0, MAX_REASON)}…`
      : reason;
    super(`Cannot read ${file}: ${short}`);
    this.file = file;
    this.reason = short;
  }
}

/** Names in a file can be long; a message is for people. */
const MAX_REASON = 400;
