import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { decodeImage, type DecodeOptions } from "../../src/image/decode.ts";
import {
  ImageError,
  type ImageErrorReason,
} from "../../src/image/image_error.ts";

/** Asserts that decoding is refused for a reason, in words that name the file and hold `part`. */
export async function assertRefused(
  bytes: Uint8Array,
  reason: ImageErrorReason,
  part: string,
  options: DecodeOptions = {},
): Promise<void> {
  const error = await assertRejects(
    () => decodeImage(bytes, { name: "x.img", ...options }),
    ImageError,
  );
  assertEquals(error.reason, reason, error.message);
  assertStringIncludes(error.message, "x.img");
  assertStringIncludes(error.message, part);
}
