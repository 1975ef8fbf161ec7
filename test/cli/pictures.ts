/** Pictures to score and to fuse. */
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import type { Gray } from "../../src/image/gray.ts";
import type { Picture } from "../../src/image/picture.ts";

/** What the rule `average` gives under `levels-round`, worked out apart from it: halves go up. */
export function average(a: Gray, b: Gray): Gray {
  const data = a.data.map((level, i) =>
    Math.floor((level + b.data[i]! + 1) / 2)
  );
  return { width: a.width, height: a.height, data };
}

/** The top left of a picture, samples as they come: only its size matters. */
export function crop(from: Gray, width: number, height: number): Gray {
  return { width, height, data: from.data.slice(0, width * height) };
}

/** Writes a PNG. */
export async function writePng(
  path: string,
  image: Gray | Picture,
): Promise<void> {
  await Deno.writeFile(path, await encodePng(image));
}

/** Reads a PNG back. */
export async function readPng(path: string): Promise<Picture> {
  return await decodeImage(await Deno.readFile(path), { name: path });
}
