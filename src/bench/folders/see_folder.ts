/** Looks at every image of a folder: digests and headers, nothing is decoded and no file's bytes are held. */
import { sha256Hex } from "../../canon/digest.ts";
import { inParallel } from "../../canon/in_parallel.ts";
import { readBytes } from "../../files/read_bytes.ts";
import { ImageError } from "../../image/image_error.ts";
import { inspectImage } from "../../image/inspect.ts";
import { few } from "../guest/few.ts";
import { listImages } from "../guest/list_images.ts";
import { plainName, stemOf } from "../guest/match_ids.ts";
import type { SeenImage } from "./seen_image.ts";

/** What was seen of a folder. */
export interface SeenFolder {
  /** Sorted by name. */
  readonly images: readonly SeenImage[];
  /** Such as `ours: 3 TIFF files are there and not read`; null where there is nothing besides. */
  readonly unread: string | null;
}

/** Files read side by side; each is held while its digest is taken. */
const READS = 4;

/**
 * The images of a folder. A file that cannot be read or is no image is among them, with its fault.
 *
 * @param onSeen Called for every image.
 * @throws {Error} if the folder cannot be read, holds no image, or two of its files have one name.
 * @throws The reason of the signal once it fires.
 */
export async function seeFolder(
  folder: string,
  { signal, onListed, onSeen }: {
    readonly signal?: AbortSignal;
    /** Called with how many images there are, before any of them is read. */
    onListed?(count: number): void;
    onSeen?(name: string): void;
  } = {},
): Promise<SeenFolder> {
  const { names, unread, advice } = await listImages(folder, "score");
  if (names.length === 0) {
    refuse(
      folder,
      [
        `there is no PNG, JPEG or BMP file${
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
      `${
        few(twice.map((same) => same.join(" and ")))
      } have one name, but for case, leading zeros and ending; keep one of them`,
    );
  }
  onListed?.(names.length);
  const called = lastOf(folder);
  const images = await inParallel(names, READS, async (name) => {
    signal?.throwIfAborted();
    const seen = await see(`${folder}/${name}`, name, `${called}/${name}`);
    onSeen?.(seen.shown);
    return seen;
  });
  return { images, unread: unread === null ? null : `${called}: ${unread}` };
}

async function see(
  path: string,
  name: string,
  shown: string,
): Promise<SeenImage> {
  const known = { name, shown, path };
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const fault = faultOf(error);
    return { ...known, bytes: 0, sha256: "", info: null, fault };
  }
  const digest = { bytes: bytes.length, sha256: await sha256Hex(bytes) };
  try {
    const info = inspectImage(bytes, shown);
    return { ...known, ...digest, info, fault: null };
  } catch (error) {
    return { ...known, ...digest, info: null, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): string {
  if (error instanceof ImageError) return error.message;
  throw error;
}

function lastOf(folder: string): string {
  return folder.split(/[\\/]/).findLast((part) => !/^\.*$/.test(part)) ??
    folder;
}

function refuse(folder: string, reason: string): never {
  throw new Error(`Cannot score the images in ${folder}: ${reason}`);
}
