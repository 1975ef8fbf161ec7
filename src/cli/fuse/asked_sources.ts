/** The folders that a command line names: a root, or each by a flag, and where pictures go. */
import { findSources } from "../../bench/folders/find_sources.ts";
import { isInside } from "../../files/is_inside.ts";
import { isSamePlace } from "../../files/same_place.ts";
import { folderPath } from "../flags/folder_path.ts";
import { refuseFile } from "../flags/refuse_file.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { FuseFlags } from "./fuse_flags.ts";

const FILES =
  "two files are fused by deno task fuse ir.png vi.png -o fused.png";

/** Folders of source images and the one that gets a folder of pictures for each model. */
export interface AskedSources {
  readonly ir: string;
  readonly vi: string;
  readonly out: string;
}

/**
 * Finds the folders.
 *
 * @param models What folders in the output will be called.
 * @throws {UsageError} if they are not all given, are one, or pictures would go into one that is read.
 * @throws {Error} if a root does not hold them.
 */
export async function askedSources(
  { ir, vi, output }: FuseFlags,
  positionals: readonly string[],
  models: readonly string[],
): Promise<AskedSources> {
  if (output === undefined) {
    throw new UsageError(
      "Cannot fuse: say into which folder to write, -o DIR",
    );
  }
  const out = folderPath(output);
  const there = await Deno.stat(out).catch(() => null);
  if (there === null ? /\.png$/i.test(out) : !there.isDirectory) {
    throw new UsageError(
      `Cannot write pictures into ${out}: ${
        there === null ? "it is named like a file" : "it is a file"
      }, and a folder is needed; name one with -o`,
    );
  }
  const sources = positionals.length > 0
    ? await inRoot(positionals[0]!)
    : byFlags(ir, vi);
  for (const folder of [sources.ir, sources.vi]) {
    await refuseFile(folder, "fuse", FILES);
  }
  if (await isSamePlace(sources.ir, sources.vi)) {
    throw new UsageError(
      `Cannot fuse ${sources.ir}: it is given twice, as the folder of the infrared and of the visible images; give two folders`,
    );
  }
  for (const folder of [sources.ir, sources.vi]) {
    for (const path of [out, ...models.map((model) => `${out}/${model}`)]) {
      if (await isInside(path, folder)) {
        throw new UsageError(
          `Cannot write pictures into ${path}: it is ${folder} or lies inside, which is read; name another place with -o`,
        );
      }
    }
  }
  return { ...sources, out };
}

async function inRoot(name: string): Promise<Omit<AskedSources, "out">> {
  const root = folderPath(name);
  await refuseFile(root, "fuse", FILES);
  const { ir, vi } = await findSources(root, "fuse", "--ir and --vi");
  return { ir: `${root}/${ir}`, vi: `${root}/${vi}` };
}

function byFlags(
  ir: string | undefined,
  vi: string | undefined,
): Omit<AskedSources, "out"> {
  if (ir === undefined || vi === undefined) {
    throw new UsageError(
      `Cannot fuse: ${
        ir === undefined ? "--ir" : "--vi"
      } is not given; give --ir DIR --vi DIR, or one folder that holds both`,
    );
  }
  return { ir: folderPath(ir), vi: folderPath(vi) };
}
