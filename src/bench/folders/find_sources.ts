import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { modalityFolders } from "../../datasets/modality.ts";
import { explainFileError } from "../../files/explain.ts";
import { few } from "../guest/few.ts";

/** The folders of a root's source images, and what else it holds. */
export interface FoundSources {
  /** Names of subfolders. */
  readonly ir: string;
  readonly vi: string;
  readonly others: readonly string[];
}

/**
 * Finds the two folders of source images of a root by their names: one called `ir`, `inf`, `infrared`, `thermal` or `lwir`,
 * one called `vi`, `vis`, `visible` or `rgb`, in any case.
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
  const names = await subfoldersOf(root, doing);
  const { ir, vi } = modalityFolders(names);
  const [infrared, visible] = [ir[0], vi[0]];
  if (
    infrared === undefined || visible === undefined || ir.length > 1 ||
    vi.length > 1
  ) {
    refuse(
      root,
      doing,
      `of subfolders for infrared it has ${list(ir)}, for visible ${
        list(vi)
      }, and ${
        names.length === 0 ? "no other" : `in all ${list(names)}`
      }; name them like ir and vi, or give ${flags}`,
    );
  }
  return {
    ir: infrared,
    vi: visible,
    others: names.filter((name) => name !== infrared && name !== visible),
  };
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

function list(names: readonly string[]): string {
  return names.length === 0 ? "none" : few(names);
}

function refuse(root: string, doing: string, reason: string): never {
  throw new Error(`Cannot ${doing} ${root}: ${reason}`);
}
