import { digestOf } from "../../canon/digest_of.ts";
import type { Fuser } from "../../engine/open_onnx_fuser.ts";
import type { Bits16 } from "../../image/bits16.ts";
import type { SceneFiles } from "../folders/scene_files.ts";
import type { FusedFolder } from "./fused_folder.ts";
import { makePicture } from "./make_picture.ts";
import type { Maker } from "./maker.ts";
import type { PictureNote } from "./picture_ledger.ts";

/** What came of scenes and one fuser. */
export interface FusedScenes {
  /** Pictures that were made now. */
  readonly made: number;
  /** Pictures that were there and are of the same bytes by the same maker. */
  readonly kept: number;
  readonly failed: readonly {
    readonly scene: string;
    readonly reason: string;
  }[];
}

/**
 * Fuses scenes one after another into a folder; one that cannot be fused is named with its reason, the others go on. Where
 * an earlier picture of such a scene was made of other bytes or by another maker it is removed: it is of nothing that is.
 *
 * @throws {Error} if a picture cannot be written.
 * @throws The reason of the signal once it fires; finished pictures are then written.
 */
export async function fuseScenes(
  scenes: readonly SceneFiles[],
  fuser: Pick<Fuser, "fusePicture">,
  maker: Maker,
  folder: FusedFolder,
  { signal, bits16, onProgress }: {
    readonly signal?: AbortSignal;
    /** How infrared images of 16 bits are read; they are refused without. */
    readonly bits16?: Bits16 | undefined;
    /** Called before every scene, and after the last. */
    onProgress?(done: number, scene: string): void;
  } = {},
): Promise<FusedScenes> {
  const made = await digestOf(maker);
  const failed: { scene: string; reason: string }[] = [];
  const counts = { made: 0, kept: 0 };
  try {
    for (const [at, scene] of scenes.entries()) {
      signal?.throwIfAborted();
      onProgress?.(at, scene.id);
      const { infrared, visible } = scene;
      const isDeep = (infrared.info?.bitDepth ?? 8) > 8;
      const of = {
        ir: infrared.sha256,
        vi: visible.sha256,
        made,
        ...(isDeep && bits16 !== undefined ? { bits16 } : {}),
      };
      const before = folder.noted(scene.id);
      if (before !== null && isSame(before, of)) {
        counts.kept++;
        continue;
      }
      let png: Uint8Array;
      try {
        png = await makePicture(scene, fuser, bits16);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        const isStale = before !== null && of.ir !== "" && of.vi !== "";
        if (isStale) await folder.drop(scene.id);
        failed.push({
          scene: scene.id,
          reason: `${error.message}${
            isStale
              ? "; its earlier picture, of other bytes or code, is removed"
              : ""
          }`,
        });
        continue;
      }
      await folder.put(scene.id, png, { ...of, maker });
      counts.made++;
    }
  } finally {
    await folder.flush();
  }
  onProgress?.(scenes.length, "");
  return { ...counts, failed };
}

function isSame(
  a: Omit<PictureNote, "picture">,
  b: Omit<PictureNote, "picture">,
): boolean {
  return a.ir === b.ir && a.vi === b.vi && a.made === b.made &&
    a.bits16 === b.bits16;
}
