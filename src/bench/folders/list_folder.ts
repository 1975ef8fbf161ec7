import { listImages } from "../guest/list_images.ts";
import { type ListedFolder, listedFolder } from "../listing/listed_folder.ts";

/**
 * Lists the images of a folder; none is opened.
 *
 * @param doing What they are wanted for, such as `score`.
 * @throws {Error} if the folder cannot be read, holds no image, or two of its files have one name.
 */
export async function listFolder(
  folder: string,
  doing: string = "score",
): Promise<ListedFolder> {
  return listedFolder(folder, await listImages(folder, doing), doing);
}
