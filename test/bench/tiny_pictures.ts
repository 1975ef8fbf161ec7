/** Published pictures of the pairs of a tiny world: one drawn for each, in files of their own or in a zip. */
import { sha256Hex } from "../../src/canon/digest.ts";
import { writeZip } from "../../src/fuzz/write/zip_writer.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import type { PublishedPictures } from "../../src/models/pictures/published_pictures.ts";
import { drawGray } from "./tiny_datasets.ts";

/** A fuser known by drawn pictures, and the files that it is pinned to. */
export interface TinyPublished {
  readonly entry: PublishedPictures;
  /** What a mirror has to hold. */
  readonly files: readonly Uint8Array[];
}

const SIZES = { a: [48, 44], b: [45, 41] } as const;

const PLACE = `https://raw.githubusercontent.com/nobody/nothing/${
  "0".repeat(40)
}/drawn`;

/**
 * Draws pictures of the pairs.
 *
 * @param zipped whether they are members of one zip
 */
export async function tinyPublished(
  id: string,
  pairs: readonly (keyof typeof SIZES)[] = ["a", "b"],
  zipped = false,
): Promise<TinyPublished> {
  const drawn = await Promise.all(pairs.map(async (pair) => {
    const [width, height] = SIZES[pair];
    const picture = drawGray(width, height, 9);
    return { pair, width, height, picture, file: await encodePng(picture) };
  }));
  const archive = writeZip(
    drawn.map(({ pair, file }) => ({
      name: `fused/${pair}.png`,
      data: file,
      deflate: true,
    })),
  );
  const zip = {
    name: "nobody/nothing/drawn.zip",
    url: `${PLACE}.zip`,
    bytes: archive.length,
    sha256: await sha256Hex(archive),
  };
  const pictures = await Promise.all(
    drawn.map(async ({ pair, width, height, picture, file }) => ({
      name: `${id}/tiny/${pair}.png`,
      dataset: "tiny",
      pair: pair as string,
      url: zipped ? zip.url : `${PLACE}/${pair}.png`,
      sha256: await sha256Hex(file),
      bytes: file.length,
      width,
      height,
      luma601Sha256: await sha256Hex(picture.data),
      within: zipped ? { zip, member: `fused/${pair}.png` } : null,
      visibleDifference: 0,
    })),
  );
  return {
    entry: {
      id,
      kind: "pictures",
      title: "Drawn",
      year: 2024,
      publisher: "nobody",
      citation: { text: "nobody" },
      licence: { statement: "none", redistributable: true },
      pictures: new Map(pictures.map((one) => [`tiny/${one.pair}`, one])),
    },
    files: zipped ? [archive] : drawn.map(({ file }) => file),
  };
}
