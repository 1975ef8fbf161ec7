import { explainFileError } from "../../files/explain.ts";
import { FUSED_NOTES } from "./fused_notes_name.ts";

/** What lies in a folder of fused images. */
export interface ListedImages {
  /** File names, sorted; of images that can be read only. */
  readonly names: readonly string[];
  /** Such as `3 WebP files, 1 subfolder are there and not read`; null where there is nothing besides. */
  readonly unread: string | null;
  /** What its user can do about that, in clauses. */
  readonly advice: readonly string[];
}

const READ = /\.(png|jpe?g|bmp|tiff?)$/i;

const UNREAD: readonly (readonly [string, RegExp])[] = [
  ["GIF file", /\.gif$/i],
  ["WebP file", /\.webp$/i],
  ["JPEG 2000 file", /\.(jp2|j2k|jpx)$/i],
  ["AVIF or HEIC file", /\.(avif|heic|heif)$/i],
  ["Netpbm file", /\.(p[gnp]m)$/i],
  ["MATLAB file", /\.mat$/i],
  ["NumPy file", /\.np[yz]$/i],
];

const HIDDEN = "hidden file";
const FOLDER = "subfolder";
const OTHER = "other file";
/** What `fuse` wrote of the images; nothing that its user has to know of. */
const NOTES = "notes";

/**
 * Lists a folder; no file in it is opened.
 *
 * @param doing What they are wanted for, such as `bench`.
 * @throws {Error} if it is no folder, or cannot be read.
 */
export async function listImages(
  folder: string,
  doing: string = "bench",
): Promise<ListedImages> {
  const names: string[] = [];
  const counts = new Map<string, number>();
  try {
    for await (const entry of Deno.readDir(folder)) {
      const kind = await kindOf(folder, entry);
      if (kind === null) names.push(entry.name);
      else if (kind !== NOTES) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  } catch (error) {
    throw new Error(
      `Cannot ${doing} the images in ${folder}: ${await why(error, folder)}`,
      { cause: error },
    );
  }
  const convertible = UNREAD.some(([kind]) => counts.has(kind));
  return {
    names: names.sort(),
    unread: sentence([...counts].sort()),
    advice: [
      ...(convertible
        ? [
          "convert them to 8-bit grey PNG (`magick mogrify -format png *.webp`)",
        ]
        : []),
      ...(counts.has(FOLDER) ? ["name the folder that holds the images"] : []),
    ],
  };
}

function sentence(
  counts: readonly (readonly [string, number])[],
): string | null {
  const parts = counts.map(([kind, count]) =>
    `${count} ${plural(kind, count)}`
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return total === 0
    ? null
    : `${parts.join(", ")} ${total === 1 ? "is" : "are"} there and not read`;
}

function plural(kind: string, count: number): string {
  return count === 1 ? kind : `${kind}s`;
}

/** Null for an image. */
async function kindOf(
  folder: string,
  entry: Deno.DirEntry,
): Promise<string | null> {
  const { name } = entry;
  const there = entry.isSymlink
    ? await Deno.stat(`${folder}/${name}`).catch(() => null)
    : entry;
  if (there === null) return "broken link";
  if (there.isDirectory) return FOLDER;
  if (name.startsWith(".")) return HIDDEN;
  if (name === FUSED_NOTES && there.isFile) return NOTES;
  if (!there.isFile) return "special file";
  if (READ.test(name)) return null;
  return UNREAD.find(([, ends]) => ends.test(name))?.[0] ?? OTHER;
}

async function why(error: unknown, folder: string): Promise<string> {
  if (error instanceof Deno.errors.NotFound) {
    return "there is no such folder; check the path";
  }
  const there = await Deno.stat(folder).catch(() => null);
  return there === null || there.isDirectory
    ? explainFileError(error, "read", folder)
    : "it is a file; name the folder that holds the images";
}
