import { few } from "../listing/few.ts";
import { listImages } from "../guest/list_images.ts";
import { findSources } from "./find_sources.ts";
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
 * @param doing What they are wanted for.
 * @throws {Error} naming what there is, if one of the three kinds is not there or there are two of a kind.
 */
export async function findFolders(
  root: string,
  doing: string = "score",
): Promise<FoundFolders> {
  const { ir, vi, others } = await findSources(
    root,
    doing,
    "--ir, --vi and --fused",
  );
  const aside: string[] = [];
  const methods = [];
  for (const name of others) {
    const folder = `${root}/${name}`;
    const { names: images } = await listImages(folder, doing);
    if (images.length === 0) aside.push(name);
    else methods.push({ name, folder });
  }
  if (methods.length === 0) {
    throw new Error(
      `Cannot ${doing} ${root}: beside ${ir} and ${vi} it has no subfolder with a PNG, JPEG, BMP or TIFF${
        aside.length === 0 ? "" : ` (${few(aside)} has none)`
      }; put the images of each method into one, named after the method`,
    );
  }
  return { ir: `${root}/${ir}`, vi: `${root}/${vi}`, methods, aside };
}
