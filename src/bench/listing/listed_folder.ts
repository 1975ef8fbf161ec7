import { few } from "./few.ts";
import { plainName, stemOf } from "./plain_name.ts";
import type { ListedImages } from "./listed_images.ts";

/** The images of a folder by their names. */
export interface ListedFolder {
  readonly folder: string;
  /** The folder's own name, without what is above it. */
  readonly called: string;
  /** Sorted; at least one, and no two that are one as names are compared. */
  readonly names: readonly string[];
  /** Such as `ours: 3 WebP files are there and not read`; null where there is nothing besides. */
  readonly unread: string | null;
}

/**
 * A folder of what was listed in it.
 *
 * @param doing What they are wanted for, such as `score`.
 * @throws {Error} if it holds no image, or two of its files have one name.
 */
export function listedFolder(
  folder: string,
  { names, unread, advice }: ListedImages,
  doing: string,
): ListedFolder {
  if (names.length === 0) {
    refuse(
      folder,
      doing,
      [
        `there is no PNG, JPEG, BMP or TIFF file${
          unread === null ? "" : `, and ${unread}`
        }`,
        ...advice,
      ].join("; "),
    );
  }
  const twice = [
    ...Map.groupBy(names, (name) => plainName(stemOf(name))).values(),
  ].filter((same) => same.length > 1);
  if (twice.length > 0) {
    refuse(
      folder,
      doing,
      `${
        few(twice.map((same) => same.join(" and ")))
      } have one name, but for case, leading zeros and ending; keep one of them`,
    );
  }
  const called =
    folder.split(/[\\/]/).findLast((part) => !/^\.*$/.test(part)) ??
      folder;
  return {
    folder,
    called,
    names,
    unread: unread === null ? null : `${called}: ${unread}`,
  };
}

function refuse(folder: string, doing: string, reason: string): never {
  throw new Error(`Cannot ${doing} the images in ${folder}: ${reason}`);
}
