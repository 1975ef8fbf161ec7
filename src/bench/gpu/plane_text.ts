import { z } from "zod";
import type { Plane } from "../../image/plane.ts";

/** Schema of a plane as JSON: its samples are float32 in base64, in the byte order of the machine. */
export const planeTextSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  channels: z.union([z.literal(1), z.literal(3)]),
  samples: z.string(),
});

/** A plane as JSON, for another process of the same machine. */
export type PlaneText = z.infer<typeof planeTextSchema>;

/** Writes a plane. */
export function planeText(plane: Plane): PlaneText {
  const { width, height, channels, data } = plane;
  const { buffer, byteOffset, byteLength } = data;
  const samples = new Uint8Array(buffer, byteOffset, byteLength).toBase64();
  return { width, height, channels, samples };
}

/**
 * Reads it back.
 *
 * @throws {SyntaxError} or {RangeError} if the samples are no base64 or not as many as the sides say.
 */
export function parsePlaneText(text: PlaneText): Plane {
  const { width, height, channels, samples } = text;
  const bytes = Uint8Array.fromBase64(samples);
  if (bytes.length !== 4 * width * height * channels) {
    throw new RangeError(
      `Cannot read a plane: ${bytes.length} bytes for ${width}x${height} with ${channels} channels`,
    );
  }
  return { width, height, channels, data: new Float32Array(bytes.buffer) };
}
