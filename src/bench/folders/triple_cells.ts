/** Triples of files as cells: known by what is in the three files and by nothing else, so that a new name computes nothing. */
import { inParallel } from "../../canon/in_parallel.ts";
import type { Bits16 } from "../../image/bits16.ts";
import { assertSameSize } from "../../image/same_size.ts";
import { AS_SAVED } from "../cell/as_saved.ts";
import type { Cell, ReadyPair, VariantRef } from "../cell/cell.ts";
import { cellIdentity } from "../cell/cell_identity.ts";
import { IMAGE_STAGES } from "../cell/cell_stages.ts";
import { madeElsewhere } from "../cell/made_elsewhere.ts";
import { REFEREE } from "../../results/version/quality_text.ts";
import type { FolderFile } from "./folder_file.ts";
import { FOLDERS } from "./folders_dataset.ts";
import type { FolderTriple } from "./folder_triple.ts";
import type { SceneFiles } from "./scene_files.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** What scores a triple: a cell, which several triples of the same bytes share, or what keeps it from being one. */
export interface TripleCell {
  readonly triple: FolderTriple;
  readonly cell: Cell | null;
  /** Null where there is a cell. */
  readonly fault: string | null;
}

/** Digests asked for at a time. */
const DIGESTS_AT_ONCE = 64;

/**
 * The cells of triples whose headers were read and agree in size; what is wrong with the others.
 *
 * @param bits16 How infrared images of 16 bits are read: by another reading it is another cell.
 */
export async function tripleCells(
  triples: readonly FolderTriple[],
  variants: readonly VariantRef[],
  bits16?: Bits16,
): Promise<TripleCell[]> {
  const stages: Cell["stages"] = { ...IMAGE_STAGES, road: "road/folders" };
  const elsewhere = await madeElsewhere(stages);
  const pairs = new Map<string, ReadyPair>();
  const cells = new Map<string, Cell>();
  return await inParallel(triples, DIGESTS_AT_ONCE, async (triple) => {
    const fault = faultOf(triple);
    if (fault !== null) return { triple, cell: null, fault };
    const pair = pairOf(triple.scene, bits16);
    const known = pairs.get(pair.id) ?? pair;
    pairs.set(pair.id, known);
    const { path, shown, sha256 } = triple.fused;
    const cell: Omit<Cell, "id"> = {
      pair: known,
      model: sha256,
      protocol: AS_SAVED.id,
      backend: REFEREE,
      variants,
      stages,
      made: elsewhere({ sha256 }),
      saved: { path, name: shown, sha256 },
    };
    const id = await cellIdentity(cell);
    const shared = cells.get(id) ?? { id, ...cell };
    cells.set(id, shared);
    return { triple, cell: shared, fault: null };
  });
}

/** What the headers of its files say against a triple. */
function faultOf({ scene, fused }: FolderTriple): string | null {
  const { infrared, visible } = scene;
  const unread = [infrared, visible, fused].find(({ info }) => info === null);
  if (unread !== undefined) return unread.fault;
  try {
    for (const other of [visible, fused]) {
      assertSameSize(other.info!, infrared.info!, [
        other.shown,
        infrared.shown,
      ]);
    }
    return null;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function pairOf(
  { infrared, visible }: SceneFiles,
  bits16: Bits16 | undefined,
): ReadyPair {
  const by = infrared.info!.bitDepth > 8 ? bits16 ?? null : null;
  const read = by === null ? "" : `@${by}`;
  return {
    dataset: FOLDERS,
    id: `${infrared.sha256}${read}+${visible.sha256}`,
    ir: fileOf(infrared, by),
    vi: fileOf(visible, null),
  };
}

function fileOf(
  { shown, sha256, bytes, path }: SeenImage,
  bits16: Bits16 | null,
): FolderFile {
  return {
    name: shown,
    sha256,
    bytes,
    path,
    bits16,
    embedded: false,
    catalogued: null,
  };
}
