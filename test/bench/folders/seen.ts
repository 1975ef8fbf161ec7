/** Files of a folder as they were looked at, to match by their names. */
import type { SeenImage } from "../../../src/bench/listing/seen_image.ts";
import type { Size } from "../../../src/image/same_size.ts";

const SIZE = { width: 64, height: 48 };

/** Images of a folder; the size of each is the same unless told, null where its header cannot be read. */
export function seen(
  folder: string,
  names: readonly string[],
  sizes: Readonly<Record<string, Size | null>> = {},
): SeenImage[] {
  return names.toSorted().map((name) => {
    const size = sizes[name] === undefined ? SIZE : sizes[name];
    return {
      name,
      shown: `${folder}/${name}`,
      path: `${folder}/${name}`,
      bytes: 1,
      sha256: "",
      info: size === null ? null : {
        format: "png",
        ...size,
        bitDepth: 8,
        channels: 1,
        colourModel: "grey",
        exifOrientation: 1,
      },
      fault: size === null ? "it is damaged" : null,
    };
  });
}
