/** Why an image was refused: what a caller may want to tell apart. */
export type ImageErrorReason =
  | "empty"
  | "unknown-format"
  | "truncated"
  | "corrupt"
  | "unsupported"
  | "rotated"
  | "alpha"
  | "too-large"
  | "unreadable";

/**
 * An image that cannot become an 8-bit {@linkcode Picture} without guessing.
 *
 * The message reads "Cannot <verb> <name>: <why>; <what to do>".
 */
export class ImageError extends Error {
  override readonly name = "ImageError";
  /** The kind of refusal. */
  readonly reason: ImageErrorReason;

  /** An error of one kind with a whole sentence as its message. */
  constructor(
    reason: ImageErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.reason = reason;
  }
}
