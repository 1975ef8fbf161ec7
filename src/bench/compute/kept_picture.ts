import type { Picture } from "../../image/picture.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { KeptImages } from "./kept_images.ts";

/** The fused picture of a record, where it is kept; null where it is not, or the record has none. */
export async function keptPicture(
  kept: KeptImages,
  { fused, inputs: { width, height } }:
    & Pick<CellRecord, "fused">
    & { readonly inputs: Pick<CellRecord["inputs"], "width" | "height"> },
): Promise<Picture | null> {
  const data = fused === null ? null : await kept.get(fused);
  if (data === null) return null;
  const channels = data.length / (width * height);
  return channels === 1 || channels === 3
    ? { width, height, channels, data }
    : null;
}
