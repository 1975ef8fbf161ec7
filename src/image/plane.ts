/**
 * One float32 channel, the form in which pixels enter and leave a network.
 *
 * `data.length === width * height`, row-major; the range is the protocol's (0..1 or 0..255 going in).
 */
export interface Plane {
  /** Columns, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** Row-major float32 samples. */
  readonly data: Float32Array;
}
