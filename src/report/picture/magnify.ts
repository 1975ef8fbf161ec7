import type { Crop } from "../../image/scene/crop.ts";
import type { Gray } from "../../image/gray.ts";

/** The part of a picture inside a crop, each pixel `factor` pixels a side. */
export function magnify(picture: Gray, crop: Crop, factor: number): Gray {
  const width = crop.width * factor, height = crop.height * factor;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (crop.y + Math.floor(y / factor)) * picture.width + crop.x;
    for (let x = 0; x < width; x++) {
      data[y * width + x] = picture.data[from + Math.floor(x / factor)]!;
    }
  }
  return { width, height, data };
}
