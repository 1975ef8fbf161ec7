/** A folder of fused pictures with notes of what each was made of: what is not ours in it is never written over. */
import { sha256Hex } from "../../canon/digest.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { inParallel } from "../../canon/in_parallel.ts";
import { readFile } from "../../files/read_file.ts";
import { LARGEST_PICTURE } from "../../files/read_bytes.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import { few } from "../listing/few.ts";
import { FUSED_NOTES } from "../guest/fused_notes_name.ts";
import { plainName, stemOf } from "../listing/plain_name.ts";
import type { Maker } from "./maker.ts";
import { type PictureNote, readLedger, writeLedger } from "./picture_ledger.ts";

/** The pictures of some scenes. */
export interface FusedFolder {
  readonly folder: string;
  /** What is noted of a scene's picture; null where there is no picture. */
  noted(scene: string): PictureNote | null;
  /** Takes a picture, in place of an earlier one of ours; it is on the disk after {@linkcode FusedFolder.flush} at the latest. */
  put(
    scene: string,
    png: Uint8Array,
    of: Pick<PictureNote, "ir" | "vi" | "bits16"> & { readonly maker: Maker },
  ): Promise<void>;
  /** Removes a picture of ours. */
  drop(scene: string): Promise<void>;
  /** Writes what was taken, notes first, so that a run that is killed leaves no picture without one. */
  flush(): Promise<void>;
}

/** Pictures are written together, because the notes of all are one file: so many, so many bytes, or after so long. */
const TOGETHER = { pictures: 32, bytes: 32 * 1024 * 1024, ms: 2000 };

const READS = 4;

const IMAGE = /\.(png|jpe?g|bmp)$/i;

/**
 * Opens a folder, which need not be there.
 *
 * @param scenes what pictures will be called, without their ending
 * @throws {Error} naming what lies where pictures of these scenes would, if it is not as noted, or the notes are damaged.
 */
export async function openFusedFolder(
  folder: string,
  scenes: readonly string[],
): Promise<FusedFolder> {
  const file = `${folder}/${FUSED_NOTES}`;
  // In this order: what another run places meanwhile it notes before.
  const images = await imagesIn(folder);
  const known = (await readLedger(file)).pictures;
  const there = await ownPictures({ folder, images }, scenes, known);
  /** Null where a note is taken back. */
  const changes = new Map<string, PictureNote | null>();
  const makers = new Map<string, Maker>();
  const pending = new Map<string, Uint8Array>();
  let since = performance.now();
  let bytes = 0;

  const clear = async (name: string, picture: string): Promise<boolean> => {
    const lying = await digestAt(`${folder}/${name}`);
    if (lying === null) return true;
    if (lying === picture) return false;
    // It may have come here since the folder was opened.
    if (lying !== there.get(name)?.picture) refuse(folder, [name]);
    await Deno.remove(`${folder}/${name}`);
    return true;
  };
  const writeNotes = async (): Promise<void> => {
    // Another run may have noted pictures of its own meanwhile.
    const ledger = await readLedger(file);
    const pictures = new Map(ledger.pictures);
    for (const [name, note] of changes) {
      if (note === null) pictures.delete(name);
      else pictures.set(name, note);
    }
    await writeLedger(file, {
      makers: new Map([...ledger.makers, ...makers]),
      pictures,
    });
  };
  const flush = async (): Promise<void> => {
    since = performance.now();
    bytes = 0;
    if (pending.size === 0) return;
    const some = [...pending];
    pending.clear();
    const open = new Set<string>();
    for (const [name] of some) {
      if (await clear(name, changes.get(name)!.picture)) open.add(name);
    }
    await writeNotes();
    for (const [name, png] of some) {
      if (open.has(name)) await writeAtomically(`${folder}/${name}`, png);
      there.set(name, changes.get(name)!);
    }
    since = performance.now();
  };
  return {
    folder,
    noted: (scene) => there.get(nameOf(scene)) ?? null,
    async put(scene, png, { maker, ...of }): Promise<void> {
      const name = nameOf(scene);
      const made = await digestOf(maker);
      makers.set(made, maker);
      changes.set(name, { ...of, made, picture: await sha256Hex(png) });
      pending.set(name, png);
      bytes += png.length;
      if (
        pending.size >= TOGETHER.pictures || bytes >= TOGETHER.bytes ||
        performance.now() - since >= TOGETHER.ms
      ) await flush();
    },
    async drop(scene): Promise<void> {
      const name = nameOf(scene);
      await clear(name, "");
      there.delete(name);
      changes.set(name, null);
      await writeNotes();
    },
    flush,
  };
}

function nameOf(scene: string): string {
  return `${scene}.png`;
}

/** The notes of the pictures that lie there and are what is noted. */
async function ownPictures(
  { folder, images }: {
    readonly folder: string;
    readonly images: readonly string[];
  },
  scenes: readonly string[],
  known: ReadonlyMap<string, PictureNote>,
): Promise<Map<string, PictureNote>> {
  const wanted = new Map(scenes.map((id) => [plainName(id), nameOf(id)]));
  const own = new Map<string, PictureNote>();
  const strange: string[] = [];
  await inParallel(images, READS, async (name) => {
    const ours = wanted.get(plainName(stemOf(name)));
    if (ours === undefined) return;
    const note = name === ours ? known.get(name) : undefined;
    if (
      note !== undefined && await digestAt(`${folder}/${name}`) === note.picture
    ) own.set(name, note);
    else strange.push(name);
  });
  if (strange.length > 0) refuse(folder, strange.sort());
  return own;
}

/** Whatever has the name of an image, be it a link or a folder. */
async function imagesIn(folder: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of Deno.readDir(folder)) {
      if (IMAGE.test(name)) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return names;
}

/** The digest of the file at a path; null where there is nothing, and empty where there is something else. */
async function digestAt(path: string): Promise<string | null> {
  try {
    const info = await Deno.lstat(path);
    return info.isFile
      ? await sha256Hex(await readFile(path, { most: LARGEST_PICTURE }))
      : "";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function refuse(folder: string, names: readonly string[]): never {
  const [is, it] = names.length === 1 ? ["is", "it"] : ["are", "them"];
  throw new Error(
    `Cannot fuse into ${folder}: ${
      few(names)
    } ${is} not ours, as ${FUSED_NOTES} there does not know ${
      names.length === 1 ? "its" : "their"
    } bytes; choose another folder or remove ${it}`,
  );
}
