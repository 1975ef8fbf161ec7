/**
 * Float32 channels, the form in which pixels enter and leave a network.
 *
 * `data.length === channels * width * height`, channel by channel, each row-major; the range is the protocol's.
 */
export interface Plane {
  /** Columns, at least 1. */
  readonly width: number;
  /** Rows, at least 1. */
  readonly height: number;
  /** 1 (luma), or 3 (red, green, blue, one after another). */
  readonly channels: 1 | 3;
  /** Float32 samples. */
  readonly data: Float32Array;
}
