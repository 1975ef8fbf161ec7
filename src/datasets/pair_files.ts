/** Which files of a folder are the two pictures of a pair: by the names of subfolders, or of the files themselves. */
import { codeUnitOrder } from "../canon/code_unit_order.ts";
import { explainFileError } from "../files/explain.ts";
import { type Modality, modalityFolders, readModality } from "./modality.ts";

/** The two files of one pair, as paths inside the folder. */
export interface PairFiles {
  /** The pair's name: what the two files' names share. */
  readonly id: string;
  readonly ir: string;
  readonly vi: string;
}

/** The subfolders that hold the two kinds of pictures. */
export interface PairFolders {
  readonly ir: string;
  readonly vi: string;
}

const PICTURE = /\.(png|jpe?g)$/i;
const OTHER_PICTURE = /\.(bmp|gif|mat|npy|pgm|ppm|tiff?|webp)$/i;

/** A list of names is cut after so many. */
const NAMED = 6;

/**
 * Finds the pairs of a folder, in the order of their names.
 *
 * Two subfolders with equal names in both (`ir` and `vi`, `Inf` and `Vis`, `infrared` and `visible`, `thermal` and `rgb`,
 * in any case and mix, or those of `named`), or one folder with names that end or begin so (`01_ir.png` and `01_vi.png`,
 * `IR1.png` and `VIS1.png`). PNG and JPEG, told by the ending; other files are left aside.
 *
 * @throws {Error} naming the files where it is neither, a picture has no partner, two have one name, or pictures are of a
 * kind that is not pinned.
 */
export async function findPairFiles(
  folder: string,
  named: PairFolders | null = null,
): Promise<PairFiles[]> {
  const there = await namesIn(folder, "");
  const folders = named ?? findFolders(folder, there.folders);
  const found = { ir: new Map<string, string>(), vi: new Map() };
  const put = (modality: Modality, id: string, path: string): void => {
    const other = found[modality].get(id);
    if (other !== undefined) {
      refuse(folder, `${other} and ${path} have one name; keep one of them`);
    }
    found[modality].set(id, path);
  };
  if (folders === null) {
    for (const path of pictures(folder, there.files)) {
      const { modality, id } = readModality(stem(path)) ?? refuse(
        folder,
        `it has no subfolders ir and vi, and ${path} says not which it is; name subfolders with --ir and --vi, or files like 01_ir.png and 01_vi.png`,
      );
      put(modality, id, path);
    }
  } else {
    for (const modality of ["ir", "vi"] as const) {
      const { files } = await namesIn(folder, `${folders[modality]}/`);
      for (const path of pictures(folder, files)) {
        put(modality, stem(path.slice(path.lastIndexOf("/") + 1)), path);
      }
    }
  }
  return join(folder, found);
}

interface Names {
  readonly folders: readonly string[];
  /** As paths inside the folder. */
  readonly files: readonly string[];
}

/** What a folder holds, hidden names left out. */
async function namesIn(folder: string, inner: string): Promise<Names> {
  const folders: string[] = [], files: string[] = [];
  try {
    for await (const entry of Deno.readDir(`${folder}/${inner}`)) {
      if (entry.name.startsWith(".")) continue;
      if (!PICTURE.test(entry.name) && !entry.isFile) folders.push(entry.name);
      else files.push(inner + entry.name);
    }
  } catch (cause) {
    const why = cause instanceof Deno.errors.NotFound
      ? `there is no folder ${folder}/${inner}; check the path`
      : explainFileError(cause, "read", `${folder}/${inner}`);
    throw new Error(`Cannot pin ${folder}: ${why}`, { cause });
  }
  return { folders, files: files.sort(codeUnitOrder) };
}

function findFolders(
  folder: string,
  there: readonly string[],
): PairFolders | null {
  const { ir, vi } = modalityFolders(there);
  if (ir.length === 0 && vi.length === 0) return null;
  if (ir.length === 1 && vi.length === 1) return { ir: ir[0]!, vi: vi[0]! };
  return refuse(
    folder,
    `of subfolders for infrared it has ${names(ir)}, for visible ${
      names(vi)
    }; say which with --ir and --vi`,
  );
}

/** Those of some files that can be pinned. */
function pictures(folder: string, files: readonly string[]): string[] {
  const others = files.filter((path) => OTHER_PICTURE.test(path));
  if (others.length > 0) {
    refuse(
      folder,
      `only PNG and JPEG are pinned, and it holds ${
        names(others)
      }; pin the files as their source has them, or take these away`,
    );
  }
  return files.filter((path) => PICTURE.test(path));
}

function join(
  folder: string,
  { ir, vi }: Readonly<Record<Modality, ReadonlyMap<string, string>>>,
): PairFiles[] {
  const alone = [
    ...[...ir].filter(([id]) => !vi.has(id)),
    ...[...vi].filter(([id]) => !ir.has(id)),
  ].map(([, path]) => path);
  if (alone.length > 0) {
    refuse(
      folder,
      `${alone.length} of its ${
        ir.size + vi.size
      } pictures have no partner of the same name: ${names(alone)}`,
    );
  }
  if (ir.size === 0) refuse(folder, "it holds no PNG or JPEG");
  return [...ir].map(([id, path]) => ({ id, ir: path, vi: vi.get(id)! }))
    .sort((a, b) => codeUnitOrder(a.id, b.id));
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

function names(all: readonly string[]): string {
  if (all.length === 0) return "none";
  const more = all.length - NAMED;
  return all.slice(0, NAMED).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function refuse(folder: string, reason: string): never {
  throw new Error(`Cannot pin ${folder}: ${reason}`);
}
