import { explainFileError } from "../../files/explain.ts";
import {
  kindOfFile,
  type ListedImages,
  listedImages,
  NOTES,
  SUBFOLDER,
} from "../listing/listed_images.ts";
import { FUSED_NOTES } from "./fused_notes_name.ts";

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
  const entries: { name: string; kind: string | null }[] = [];
  try {
    for await (const entry of Deno.readDir(folder)) {
      entries.push({ name: entry.name, kind: await kindOf(folder, entry) });
    }
  } catch (error) {
    throw new Error(
      `Cannot ${doing} the images in ${folder}: ${await why(error, folder)}`,
      { cause: error },
    );
  }
  return listedImages(entries);
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
  if (there.isDirectory) return SUBFOLDER;
  const kind = kindOfFile(name);
  if (kind === "hidden file") return kind;
  if (name === FUSED_NOTES && there.isFile) return NOTES;
  return there.isFile ? kind : "special file";
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
