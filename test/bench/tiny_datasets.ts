import {
  type DatasetCatalog,
  parseDatasets,
} from "../../src/datasets/catalog.ts";
import { decodeImage } from "../../src/image/decode.ts";
import { encodePng } from "../../src/image/encode_png.ts";
import type { Picture } from "../../src/image/picture.ts";
import { luma601 } from "../../src/image/luma.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { seeded } from "../models/seeded.ts";

/** The files of one pair. */
export interface TinyPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ir: Uint8Array;
  readonly vi: Uint8Array;
}

/** Waves with noise, the same on every run; `change` may touch the pixels before they are encoded. */
export function drawGray(
  width: number,
  height: number,
  seed: number,
  change: (data: Uint8Array) => void = () => {},
): Picture {
  const random = seeded(seed);
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    const wave = Math.abs((i % width + 2 * Math.floor(i / width)) % 20 - 10);
    data[i] = 40 + 15 * wave + Math.floor(20 * random());
  }
  change(data);
  return { width, height, channels: 1, data };
}

/** Two pairs: `a` 48×44 and the odd `b` 45×41. */
export async function tinyPictures(
  change: (data: Uint8Array) => void = () => {},
): Promise<TinyPicture[]> {
  const picture = async (
    id: string,
    width: number,
    height: number,
    seed: number,
    changed?: (data: Uint8Array) => void,
  ): Promise<TinyPicture> => ({
    id,
    width,
    height,
    ir: await encodePng(drawGray(width, height, seed, changed)),
    vi: await encodePng(drawGray(width, height, seed + 1)),
  });
  return [
    await picture("a", 48, 44, 1, change),
    await picture("b", 45, 41, 3),
  ];
}

/** The catalogue that pins these files; the list `tiny-first` has the first pair, `late` is one that nobody pinned. */
export async function tinyDatasets(
  pictures: readonly TinyPicture[],
): Promise<DatasetCatalog> {
  const place = (id: string, modality: "ir" | "vi"): object => ({
    source: "drawn",
    path: `${modality}/${id}.png`,
    format: "PNG",
    channels: 1,
  });
  const pin = async (bytes: Uint8Array): Promise<object> => ({
    bytes: bytes.length,
    sha256: await sha256Hex(bytes),
    luma601Sha256: await lumaDigest(bytes),
  });
  const pairs = await Promise.all(
    pictures.map(async ({ id, width, height, ir, vi }) => ({
      id,
      size: [width, height],
      ir: { ...place(id, "ir"), ...await pin(ir) },
      vi: { ...place(id, "vi"), ...await pin(vi) },
    })),
  );
  const late = {
    id: "late",
    size: [48, 44],
    ir: place("late", "ir"),
    vi: place("late", "vi"),
  };
  const first = pictures[0]!.id;
  const subset = (
    name: string,
    title: string,
    ids: readonly string[],
  ): object => ({
    name,
    title,
    origin: "drawn for tests",
    published: ids.length,
    pairs: ids,
  });
  return parseDatasets({
    version: 1,
    sources: { drawn: { repo: "nobody/nothing", commit: "0".repeat(40) } },
    datasets: [{
      id: "tiny",
      title: "Drawn pairs",
      homepage: "https://example.org/tiny",
      licence: "none",
      redistributable: true,
      citation: { text: "nobody", doi: "10.0/0" },
      pairs: [...pairs, late],
      subsets: [
        subset("tiny-first", "The first pair", [first]),
        subset("tiny-late", "With a pair that is not pinned", [first, "late"]),
      ],
      numberings: [],
    }],
  });
}

/** A file that is no picture has no luma; the catalogue wants a digest all the same. */
async function lumaDigest(bytes: Uint8Array): Promise<string> {
  try {
    return await sha256Hex(luma601(await decodeImage(bytes)).data);
  } catch {
    return "0".repeat(64);
  }
}
