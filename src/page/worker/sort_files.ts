/** Which of the files somebody dropped are infrared, which visible and which fused: as `score` reads a root folder. */
import {
  type Modality,
  modalityFolders,
  readModality,
} from "../../datasets/modality.ts";
import { stemOf } from "../../bench/listing/plain_name.ts";
import {
  type ListedFolder,
  listedFolder,
} from "../../bench/listing/listed_folder.ts";
import {
  kindOfFile,
  listedImages,
  SUBFOLDER,
} from "../../bench/listing/listed_images.ts";
import { pickSources } from "../../bench/listing/pick_sources.ts";
import type { GivenFile } from "./messages.ts";

/** Files in a folder, real or as if. */
export interface GivenFolder {
  readonly listed: ListedFolder;
  /** By their names. */
  readonly files: ReadonlyMap<string, Blob>;
}

/** What there is to work on. */
export interface SortedFiles {
  readonly ir: GivenFolder;
  readonly vi: GivenFolder;
  /** Folders of pictures that were fused elsewhere, by the name of their method. */
  readonly methods: readonly (GivenFolder & { readonly name: string })[];
}

const DOING = "score";
const FIELDS = "them in the fields for infrared, visible and fused";

/**
 * Sorts files: those of a field are what the field says; of folders the names of the folders say it; two or three files by
 * themselves are infrared, visible and fused by their names or else in that order.
 *
 * @throws {Error} "Cannot score …": what is missing and what to do.
 */
export function sortFiles(given: readonly GivenFile[]): SortedFiles {
  const dropped = given.filter(({ role }) => role === null);
  const said = (role: GivenFile["role"]): GivenFile[] =>
    given.filter((file) => file.role === role);
  const parts = dropped.length === 0
    ? { ir: [], vi: [], methods: new Map<string, GivenFile[]>() }
    : sortDropped(dropped);
  const ir = [...said("ir"), ...parts.ir], vi = [...said("vi"), ...parts.vi];
  const fused = said("fused");
  const methods = new Map(parts.methods);
  if (fused.length > 0) methods.set(folderOf(fused[0]!) || "given", fused);
  for (const [name, files] of [["infrared", ir], ["visible", vi]] as const) {
    if (files.length === 0) {
      throw new Error(
        `Cannot score ${
          given.length === 1 ? given[0]!.path : "these files"
        }: there is no ${name} picture among them; give one of each, or ${FIELDS}`,
      );
    }
  }
  return {
    ir: folder(ir, "infrared"),
    vi: folder(vi, "visible"),
    methods: [...methods].map(([name, files]) => ({
      name,
      ...folder(files, name),
    })),
  };
}

interface Parts {
  readonly ir: readonly GivenFile[];
  readonly vi: readonly GivenFile[];
  readonly methods: ReadonlyMap<string, readonly GivenFile[]>;
}

function sortDropped(files: readonly GivenFile[]): Parts {
  const paths = files.map(({ path }) => path.split("/").slice(0, -1));
  const [first] = paths;
  const shared = first!.findIndex((part, at) =>
    paths.some((path) => path[at] !== part)
  );
  const depth = shared < 0 ? first!.length : shared;
  const groups = Map.groupBy(files, ({ path }) => path.split("/")[depth]!);
  const inFolders = [...groups].filter(([, some]) =>
    some.some(({ path }) => path.split("/").length > depth + 1)
  );
  return inFolders.length === 0
    ? sortLoose(files)
    : sortRoot(first!.slice(0, depth).join("/"), new Map(inFolders));
}

/** A root folder, or several that were dropped together. */
function sortRoot(
  root: string,
  groups: ReadonlyMap<string, readonly GivenFile[]>,
): Parts {
  const { ir, vi, others } = pickSources(
    root === "" ? "these folders" : root,
    [...groups.keys()],
    DOING,
    FIELDS,
  );
  const images = others.filter((name) =>
    groups.get(name)!.some(({ path }) => kindOfFile(nameOf(path)) === null)
  );
  return {
    ir: groups.get(ir)!,
    vi: groups.get(vi)!,
    methods: new Map(images.map((name) => [name, groups.get(name)!])),
  };
}

function sortLoose(files: readonly GivenFile[]): Parts {
  const read = files.map((file) => ({
    file,
    modality: modalityOf(stemOf(nameOf(file.path))),
  }));
  const of = (one: "ir" | "vi" | null): GivenFile[] =>
    read.filter(({ modality }) => modality === one).map(({ file }) => file);
  const [ir, vi, rest] = [of("ir"), of("vi"), of(null)];
  if (ir.length > 0 && vi.length > 0) {
    return { ir, vi, methods: named(rest) };
  }
  const [one, two, three, more] = files;
  if (one === undefined || two === undefined || more !== undefined) {
    throw new Error(
      `Cannot score ${
        two === undefined ? one!.path : `${files.length} files`
      }: give an infrared and a visible picture and, if you have it, the fused one; of more, folders called ir and vi, or ${FIELDS}`,
    );
  }
  // A name that says one of the two says what the other is.
  const turned = ir[0] === two || vi[0] === one;
  return {
    ir: [turned ? two : one],
    vi: [turned ? one : two],
    methods: named(three === undefined ? [] : [three]),
  };
}

/** What the name of a file says, all of it (`ir.png`) or a part (`01_ir.png`). */
function modalityOf(stem: string): Modality | null {
  const { ir, vi } = modalityFolders([stem]);
  return ir.length > 0
    ? "ir"
    : vi.length > 0
    ? "vi"
    : readModality(stem)?.modality ?? null;
}

function named(files: readonly GivenFile[]): Map<string, GivenFile[]> {
  return new Map(files.length === 0 ? [] : [["given", [...files]]]);
}

function folder(files: readonly GivenFile[], called: string): GivenFolder {
  const depth = Math.min(...files.map(({ path }) => path.split("/").length));
  const kinds = new Map(files.map(({ path }) => {
    const parts = path.split("/");
    const name = parts[depth - 1]!;
    return [name, parts.length > depth ? SUBFOLDER : kindOfFile(name)];
  }));
  return {
    listed: listedFolder(
      folderOf(files[0]!) || called,
      listedImages([...kinds].map(([name, kind]) => ({ name, kind }))),
      DOING,
    ),
    files: new Map(files.map(({ path, file }) => [nameOf(path), file])),
  };
}

function nameOf(path: string): string {
  return path.split("/").at(-1)!;
}

function folderOf({ path }: GivenFile): string {
  return path.split("/").slice(0, -1).join("/");
}
