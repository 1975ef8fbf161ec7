import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { modalityFolders } from "../../datasets/modality.ts";
import { explainFileError } from "../../files/explain.ts";
import { few } from "../guest/few.ts";
import { listImages } from "../guest/list_images.ts";
import type { Folders } from "./folders.ts";

/** The folders of a root, and those of its subfolders that are none of them. */
export interface FoundFolders extends Folders {
  /** Names of subfolders without an image. */
  readonly aside: readonly string[];
}

/**
 * Finds the folders of a root by their names: one called `ir`, `inf`, `infrared`, `thermal` or `lwir`, one called `vi`,
 * `vis`, `visible` or `rgb`, in any case; every other one with an image in it is a method, in the order of their names.
 *
 * @throws {Error} naming what there is, if one of the three kinds is not there or there are two of a kind.
 */
export async function findFolders(root: string): Promise<FoundFolders> {
  const names = await subfoldersOf(root);
  const { ir, vi } = modalityFolders(names);
  if (ir.length !== 1 || vi.length !== 1) {
    refuse(
      root,
      `of subfolders for infrared it has ${list(ir)}, for visible ${
        list(vi)
      }, and ${
        names.length === 0 ? "no other" : `in all ${list(names)}`
      }; name them like ir and vi, or give --ir, --vi and --fused`,
    );
  }
  const aside: string[] = [];
  const methods = [];
  for (const name of names) {
    if (name === ir[0] || name === vi[0]) continue;
    const folder = `${root}/${name}`;
    const { names: images } = await listImages(folder, "score");
    if (images.length === 0) aside.push(name);
    else methods.push({ name, folder });
  }
  if (methods.length === 0) {
    refuse(
      root,
      `beside ${ir[0]} and ${
        vi[0]
      } it has no subfolder with a PNG, JPEG, BMP or TIFF${
        aside.length === 0 ? "" : ` (${list(aside)} has none)`
      }; put the images of each method into one, named after the method`,
    );
  }
  return { ir: `${root}/${ir[0]}`, vi: `${root}/${vi[0]}`, methods, aside };
}

async function subfoldersOf(root: string): Promise<string[]> {
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

function refuse(root: string, reason: string): never {
  throw new Error(`Cannot score ${root}: ${reason}`);
}
