import { sha256Hex } from "../../canon/digest.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { ImageError } from "../../image/image_error.ts";
import type { ImageInfo } from "../../image/image_info.ts";
import { fusedNotes } from "../../image/input_notes.ts";
import { inspectImage } from "../../image/inspect.ts";
import type { Missing } from "../../results/record/missing.ts";
import type { SavedImage } from "../cell/cell.ts";
import { few } from "../listing/few.ts";
import type { GuestImages } from "./guest.ts";
import type { ListedImages } from "../listing/listed_images.ts";
import { listImages } from "./list_images.ts";
import { matchSaved, type SavedMatches } from "./match_saved.ts";

/** The images of a guest. */
export interface FoundImages {
  readonly images: ReadonlyMap<Pair, SavedImage>;
  /** One entry for all pairs without an image of their own, or none. */
  readonly missing: readonly Missing[];
  /** What a table with their values has to say about them. */
  readonly notes: readonly string[];
}

/** What of a run images are wanted for. */
export interface WantedImages {
  readonly pairs: readonly Pair[];
  /** The subsets these pairs are from. */
  readonly subsets: readonly string[];
  readonly catalog: DatasetCatalog;
}

/**
 * Finds a guest's image of each pair, its digest and its header; pixels are looked at later.
 *
 * @throws {Error} if the folder cannot be read, no file in it is of any of the pairs, or its numbers are not explained.
 */
export async function findSaved(
  { name, folder }: GuestImages,
  { pairs, subsets, catalog }: WantedImages,
): Promise<FoundImages> {
  const listed = await listImages(folder);
  const reader = headerReader(folder);
  const matches = await matchSaved(listed.names, {
    pairs,
    lists: subsets.map((subset) => ({
      subset,
      ...resolveSubset(catalog, subset),
    })),
  }, async (file) => (await reader(file)).info);
  const reason = matches.refusal ?? absence(matches, listed);
  const how = [
    ...listed.advice,
    `name each image after its pair, such as ${pairs[0]!.id}.png`,
    "--datasets and --limit choose the pairs",
  ].join("; ");
  if (matches.files.size === 0) {
    throw new Error(`Cannot bench the images in ${folder}: ${reason}; ${how}`);
  }
  const images = new Map<Pair, SavedImage>();
  const seen = [];
  for (const [pair, file] of matches.files) {
    const { sha256, info } = await reader(file);
    images.set(pair, { path: `${folder}/${file}`, name: file, sha256 });
    if (info !== null) seen.push({ name: file, info });
  }
  return {
    images,
    missing: reason === "" ? [] : [{ what: "model", name, reason, how }],
    notes: [
      ...(matches.by === null
        ? []
        : [`The images of ${name} were matched by ${matches.by}.`]),
      ...fusedNotes(seen).map((note) => `${name}: ${note}.`),
    ],
  };
}

interface Header {
  readonly sha256: string;
  /** Null where it cannot be read: its cells will say why. */
  readonly info: ImageInfo | null;
}

/** Reads each file once. */
function headerReader(folder: string): (file: string) => Promise<Header> {
  const headers = new Map<string, Header>();
  return async (file) => {
    const known = headers.get(file);
    if (known !== undefined) return known;
    const bytes = await readBytes(`${folder}/${file}`);
    const header = { sha256: await sha256Hex(bytes), info: infoOf(bytes) };
    headers.set(file, header);
    return header;
  };
}

function infoOf(bytes: Uint8Array): ImageInfo | null {
  try {
    return inspectImage(bytes);
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}

function absence(
  { absent, ambiguous }: SavedMatches,
  { names, unread }: ListedImages,
): string {
  const doubts = [...ambiguous].map(([pair, files]) =>
    `${pair.id} (${files.join(", ")})`
  );
  const none = names.length === 0
    ? "there is no PNG, JPEG, BMP or TIFF file"
    : `none of ${names.length} PNG, JPEG, BMP and TIFF files is of ${
      few(absent.map(({ id }) => id))
    }`;
  return [
    ...absent.length === 0 ? [] : [none],
    ...absent.length === 0 || unread === null ? [] : [unread],
    ...doubts.length === 0
      ? []
      : [`it cannot be told which file is of ${few(doubts)}`],
  ].join(", and ");
}
