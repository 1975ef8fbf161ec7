import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { Pair } from "../../datasets/dataset.ts";
import { resolveSubset } from "../../datasets/subset.ts";
import { readBytes } from "../../files/read_bytes.ts";
import type { Missing } from "../../results/record/missing.ts";
import { sha256Hex } from "../../canon/digest.ts";
import { explainFileError } from "../../files/explain.ts";
import type { SavedImage } from "../cell/cell.ts";
import type { GuestImages } from "./guest.ts";
import { matchSaved, type SavedMatches } from "./match_saved.ts";

/** The images of a guest. */
export interface FoundImages {
  readonly images: ReadonlyMap<Pair, SavedImage>;
  /** One entry for all pairs without an image of their own, or none. */
  readonly missing: readonly Missing[];
  /** What files that are not named by an id were read by. */
  readonly numberings: readonly string[];
}

/** What of a run images are wanted for. */
export interface WantedImages {
  readonly pairs: readonly Pair[];
  /** The subsets these pairs are from. */
  readonly subsets: readonly string[];
  readonly catalog: DatasetCatalog;
}

/** A list of names is cut after so many. */
const NAMED = 6;

/**
 * Finds a guest's image of each pair and its digest; pixels are looked at later.
 *
 * @throws {Error} if the folder cannot be read, or no file in it is of any of the pairs.
 */
export async function findSaved(
  { name, folder }: GuestImages,
  { pairs, subsets, catalog }: WantedImages,
): Promise<FoundImages> {
  const names = await imageNames(folder);
  const lists = subsets.map((subset) => resolveSubset(catalog, subset));
  const matches = matchSaved(
    names,
    pairs,
    lists.flatMap((list) => list.pairs),
    [...new Set(lists.map(({ dataset }) => dataset))],
  );
  const reason = absence(matches, names.length);
  const how = `name each image after its pair, such as ${
    pairs[0]!.id
  }.png; --datasets and --limit choose the pairs`;
  if (matches.files.size === 0) {
    throw new Error(`Cannot bench the images in ${folder}: ${reason}; ${how}`);
  }
  const images = new Map<Pair, SavedImage>();
  for (const [pair, file] of matches.files) {
    const path = `${folder}/${file}`;
    const sha256 = await sha256Hex(await readBytes(path));
    images.set(pair, { path, name: file, sha256 });
  }
  return {
    images,
    missing: reason === "" ? [] : [{ what: "model", name, reason, how }],
    numberings: matches.numberings,
  };
}

async function imageNames(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (!isDirectory && /^[^.].*\.(png|jpe?g|bmp)$/i.test(name)) {
        names.push(name);
      }
    }
  } catch (error) {
    throw new Error(
      `Cannot bench the images in ${folder}: ${
        error instanceof Deno.errors.NotFound
          ? "there is no such folder; check the path"
          : explainFileError(error, "read", folder)
      }`,
      { cause: error },
    );
  }
  return names.sort();
}

function absence(
  { absent, ambiguous }: SavedMatches,
  found: number,
): string {
  const doubts = [...ambiguous].map(([pair, files]) =>
    `${pair.id} (${files.join(", ")})`
  );
  return [
    ...absent.length === 0 ? [] : [
      `none of ${found} PNG, JPEG and BMP files is of ${
        few(absent.map(({ id }) => id))
      }`,
    ],
    ...doubts.length === 0
      ? []
      : [`it cannot be told which file is of ${few(doubts)}`],
  ].join(", and ");
}

function few(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(", ") +
    (rest > 0 ? ` and ${rest} more` : "");
}
