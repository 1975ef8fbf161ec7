/** A JPEG decoded by other rules than this program's decoder has, for saying what a decoder does to a value. */
import type { ImageInfo } from "../image_info.ts";
import type { Picture } from "../picture.ts";
import type { Size } from "../same_size.ts";
import { inverseDct } from "./inverse_dct.ts";
import { type InverseTransform, jpegPlane } from "./jpeg_plane.ts";
import { walkJpeg } from "./jpeg_walk.ts";
import { realInverseDct } from "./real_inverse_dct.ts";
import { drawSamples, repeatSamples, type SmallPlane } from "./upsample.ts";
import { yccToRgb } from "./ycc_to_rgb.ts";

/** How a decoder may go about what the standard leaves open. */
interface JpegRule {
  readonly transform: InverseTransform;
  /** Null where it is not known how such a plane is scaled. */
  readonly scale: (plane: SmallPlane, size: Size) => Uint8Array | null;
}

/**
 * The rules, by their names. `libjpeg`: bit for bit what this program decodes, libjpeg-turbo's default. `repeated
 * chroma`: the same without drawing between chroma samples, as decoders do that repeat each (`djpeg -nosmooth`). `real
 * transform`: the inverse transform in real numbers in place of integers.
 */
export const JPEG_RULES = {
  "libjpeg": { transform: inverseDct, scale: drawSamples },
  "repeated chroma": { transform: inverseDct, scale: repeatSamples },
  "real transform": { transform: realInverseDct, scale: drawSamples },
} as const satisfies Record<string, JpegRule>;

/** A rule's name. */
export type JpegRuleName = keyof typeof JPEG_RULES;

/**
 * Decodes a grey or YCbCr JPEG of 8 bits by a rule.
 *
 * @returns Null where the rule or the file's colours are not known here: RGB, CMYK, chroma of odd proportions.
 * @throws {ImageError} "truncated" or "corrupt" as for any JPEG.
 */
export function decodeJpegBy(
  rule: JpegRuleName,
  bytes: Uint8Array,
  { width, height, colourModel }: ImageInfo,
  name: string,
): Picture | null {
  if (colourModel !== "grey" && colourModel !== "ycbcr") return null;
  const { transform, scale }: JpegRule = JPEG_RULES[rule];
  const size = { width, height };
  const { components } = walkJpeg(bytes, name, 3);
  const most = {
    across: Math.max(...components.map(({ across }) => across)),
    down: Math.max(...components.map(({ down }) => down)),
  };
  const planes = components.map((component) => {
    const across = most.across / component.across;
    const down = most.down / component.down;
    if (!Number.isInteger(across) || !Number.isInteger(down)) return null;
    const small = {
      width: Math.ceil(width / across),
      height: Math.ceil(height / down),
    };
    const data = jpegPlane(component, bytes, small, name, transform);
    return scale({ ...small, data, across, down }, size);
  });
  const [luma, blue, red] = planes;
  if (planes.includes(null)) return null;
  return colourModel === "grey"
    ? { ...size, channels: 1, data: luma! }
    : { ...size, channels: 3, data: yccToRgb(luma!, blue!, red!) };
}
