/** The folders that a command line names: a root, or each by a flag. */
import { findFolders } from "../../bench/folders/find_folders.ts";
import type { Folders } from "../../bench/folders/folders.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { visibleText } from "../../canon/visible_text.ts";
import { isSamePlace } from "../../files/same_place.ts";
import { nameSchema } from "../../results/record/record.ts";
import { refuseOverwrite } from "../flags/refuse_overwrite.ts";
import { folderPath } from "../flags/folder_path.ts";
import { refuseFile } from "../flags/refuse_file.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { ScoreFlags } from "./score_flags.ts";

/** The flags that name them. */
export type FolderFlags = Pick<ScoreFlags, "ir" | "vi" | "fused" | "as">;

/** What folders are wanted for. */
export interface FolderUse {
  /** Such as `score`. */
  readonly doing: string;
  /** What takes files in place of folders. */
  readonly files: string;
}

/** Folders and what was said about them. */
export interface AskedFolders {
  readonly folders: Folders;
  /** What tables are headed by. */
  readonly title: string;
  /** What of a root was left aside. */
  readonly notes: readonly string[];
}

const SCORING: FolderUse = {
  doing: "score",
  files: "three files are scored by deno task score ir.png vi.png fused.png",
};

/**
 * Finds the folders.
 *
 * @param out where tables or figures go; never into a folder that is read
 * @throws {UsageError} if they are not all given, are given twice, have no names that tables can print, or `out` is one.
 * @throws {Error} if a root does not hold them.
 */
export async function askedFolders(
  given: FolderFlags,
  positionals: readonly string[],
  out: string,
  use: FolderUse = SCORING,
): Promise<AskedFolders> {
  const asked = positionals.length > 0
    ? await inRoot(given, positionals, use)
    : byFlags(given, use);
  const { ir, vi, methods } = asked.folders;
  const named = [
    { name: "the infrared images", folder: ir },
    { name: "the visible images", folder: vi },
    ...methods,
  ];
  for (const { folder } of named) {
    await refuseFile(folder, use.doing, use.files);
  }
  for (const [at, one] of named.entries()) {
    for (const other of named.slice(0, at)) {
      if (await isSamePlace(one.folder, other.folder)) {
        throw new UsageError(
          `Cannot ${use.doing} ${one.folder}: it is given twice, as the folder of ${other.name} and of ${one.name}; give three different folders`,
        );
      }
    }
  }
  refuseNames(methods.map(({ name }) => name));
  if ((await Deno.stat(out).catch(() => null))?.isFile) {
    throw new UsageError(
      `Cannot write tables to ${out}: it is a file; name a folder with --out`,
    );
  }
  await refuseOverwrite(
    [out],
    [
      ...named.map(({ folder }) => folder),
      ...positionals.map((path) => callerPath(path)),
    ],
  );
  return asked;
}

async function inRoot(
  { ir, vi, fused, as }: FolderFlags,
  positionals: readonly string[],
  { doing, files }: FolderUse,
): Promise<AskedFolders> {
  const [name] = positionals;
  const flag = Object.entries({ ir, vi, fused, as })
    .find(([, value]) => value !== undefined)?.[0];
  if (flag !== undefined) {
    throw new UsageError(
      `Cannot use --${flag} beside ${name}: give one folder that holds all, or --ir, --vi and --fused`,
    );
  }
  const root = folderPath(name!);
  await refuseFile(root, doing, files);
  const { aside, ...folders } = await findFolders(root, doing);
  return {
    folders,
    title: lastOf(await Deno.realPath(root)) ?? "folders",
    notes: aside.length === 0 ? [] : [
      `${aside.join(", ")} in ${name} ${
        aside.length === 1 ? "holds" : "hold"
      } no PNG, JPEG, BMP or TIFF and ${
        aside.length === 1 ? "is" : "are"
      } left aside`,
    ],
  };
}

function byFlags(
  { ir, vi, fused, as }: FolderFlags,
  { doing }: FolderUse,
): AskedFolders {
  if (ir === undefined || vi === undefined || fused === undefined) {
    const lacking = Object.entries({ ir, vi, fused })
      .filter(([, value]) => value === undefined).map(([name]) => `--${name}`);
    throw new UsageError(
      `Cannot ${doing}: ${lacking.join(" and ")} ${
        lacking.length === 1 ? "is" : "are"
      } not given; give --ir DIR --vi DIR --fused DIR, or one folder that holds all`,
    );
  }
  if (as !== undefined && as.length !== fused.length) {
    throw new UsageError(
      `Cannot use --as: it has ${as.length} ${
        as.length === 1 ? "name" : "different names"
      } (${as.join(", ")}) for ${fused.length} ${
        fused.length === 1 ? "folder" : "folders"
      } of --fused; give one each`,
    );
  }
  return {
    title: "folders",
    notes: [],
    folders: {
      ir: folderPath(ir),
      vi: folderPath(vi),
      methods: fused.map((folder, at) => ({
        name: as?.[at] ?? lastOf(folder) ?? folder,
        folder: folderPath(folder),
      })),
    },
  };
}

function refuseNames(names: readonly string[]): void {
  const strange = names.find((name) => !nameSchema.safeParse(name).success);
  if (strange !== undefined) {
    throw new UsageError(
      `Cannot call a method "${
        visibleText(strange)
      }": give --as a name without double quotes, backslashes and control or format characters`,
    );
  }
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) {
    throw new UsageError(
      `Cannot call two methods ${twice}: give each a name of its own with --as`,
    );
  }
}

function lastOf(path: string): string | undefined {
  return path.split(/[\\/]/).findLast((part) => !/^\.*$/.test(part));
}
