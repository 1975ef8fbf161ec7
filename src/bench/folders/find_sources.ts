import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { explainFileError } from "../../files/explain.ts";
import { type FoundSources, pickSources } from "../listing/pick_sources.ts";

/**
 * Finds the two folders of source images of a root by their names, as {@linkcode pickSources} does.
 *
 * @param doing what they are wanted for, such as `score`
 * @param flags what names them otherwise, such as `--ir and --vi`
 * @throws {Error} naming what there is, if one of the two is not there or there are two of a kind.
 */
export async function findSources(
  root: string,
  doing: string,
  flags: string,
): Promise<FoundSources> {
  return pickSources(root, await subfoldersOf(root, doing), doing, flags);
}

async function subfoldersOf(
  root: string,
  doing: string,
): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory, isSymlink } of Deno.readDir(root)) {
      if (name.startsWith(".")) continue;
      const there = isSymlink
        ? (await Deno.stat(`${root}/${name}`).catch(() => null))?.isDirectory
        : isDirectory;
      if (there) names.push(name);
    }
  } catch (error) {
    refuse(
      root,
      doing,
      error instanceof Deno.errors.NotFound
        ? "there is no such folder; check the path"
        : explainFileError(error, "read", root),
    );
  }
  return names.sort(codeUnitOrder);
}

function refuse(root: string, doing: string, reason: string): never {
  throw new Error(`Cannot ${doing} ${root}: ${reason}`);
}
