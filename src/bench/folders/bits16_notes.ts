import type { Bits16 } from "../../image/bits16.ts";
import type { ImageInfo } from "../../image/image_info.ts";

/** What there is to say of infrared images by the bits of their samples; nothing where all have 8 and no way is named. */
export function bits16Notes(
  infrared: readonly { readonly info: ImageInfo | null }[],
  by: Bits16 | undefined,
): string[] {
  const deep = infrared.filter(({ info }) => (info?.bitDepth ?? 8) > 8).length;
  const count = `${deep} of ${infrared.length}`;
  if (by === undefined) {
    return deep === 0 ? [] : [
      `16-bit infrared is not read unless told how, by --bits16 minmax or --bits16 high-byte (${count})`,
    ];
  }
  return [
    deep === 0
      ? `no infrared image has 16 bits, --bits16 ${by} changes nothing`
      : `16-bit infrared read by ${by} (${count})`,
  ];
}
