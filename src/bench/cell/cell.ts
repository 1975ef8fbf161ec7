import type { CellName } from "../../results/record/cell_key.ts";
import type { Pair, PinnedFile } from "../../datasets/dataset.ts";
import type { CellRecord, CodeStage } from "../../results/record/record.ts";
import type { BackendId } from "../../runtime/backend.ts";

/** A source picture that can be read without a network: stored bytes, or a picture of the sample. */
export interface ReadyFile {
  /** What people call it, such as `TNO/ir/tno42-01.png`. */
  readonly name: string;
  /** sha256 of the file's bytes, or, embedded, of its interleaved samples. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether it is of the sample, which ships with the program. */
  readonly embedded: boolean;
  /** What it must decode to; null while the file is not pinned. */
  readonly catalogued:
    | Pick<PinnedFile, "width" | "height" | "luma601Sha256">
    | null;
}

/** A pair whose two files are there. */
export interface ReadyPair {
  readonly dataset: string;
  readonly id: string;
  readonly ir: ReadyFile;
  readonly vi: ReadyFile;
}

/** A fuser whose graph is there. */
export interface ReadyModel {
  readonly id: string;
  /** sha256 of each weight file; empty for a rule. */
  readonly weights: readonly string[];
  readonly onnx: Uint8Array;
  /** sha256 of `onnx`. */
  readonly onnxSha256: string;
}

/** A fused image that somebody else made and saved. */
export interface SavedImage {
  /** Null while it is known by its digests and not obtained. */
  readonly path: string | null;
  /** The file's name without its folder, for records: they name no machine's paths. */
  readonly name: string;
  /** sha256 of the file's bytes. */
  readonly sha256: string;
  /** sha256 of the luma it must decode to, where it is pinned. */
  readonly luma601Sha256?: string;
}

/** A metric variant by its definition and code. */
export interface VariantRef {
  /** metric/dialect. */
  readonly id: string;
  /** Of its definition and code. */
  readonly digest: string;
}

/** One (pair × model × protocol × backend) and the metric variants wanted of it, before it is computed. */
export interface Cell {
  /** Digest of everything that can change the fused image. */
  readonly id: string;
  readonly pair: ReadyPair;
  readonly model: string;
  readonly protocol: string;
  readonly backend: BackendId;
  readonly variants: readonly VariantRef[];
  /** The image to score, where no network is run. */
  readonly saved?: SavedImage;
  /** What an earlier run found out: an image of this very cell, and values of other variants. */
  readonly earlier?: CellRecord;
  /** The stages of code on its way, as {@linkcode stageDigest} knows them; null where it has none. */
  readonly stages: Readonly<Record<CodeStage, string | null>>;
  /** What the record will say of how its image was made. */
  readonly made: Pick<CellRecord, "network" | "definition" | "code" | "engine">;
}

/** One cell by its names. */
export interface CellNames {
  readonly pair: Pair;
  readonly model: string;
  readonly protocol: string;
  readonly backend: BackendId;
}

/** The names by which the records of a cell know it. */
export function nameCell(
  { pair, model, protocol, backend }:
    & Omit<CellName, "dataset" | "pair">
    & { readonly pair: Pick<Cell["pair"], "dataset" | "id"> },
): CellName {
  return {
    dataset: pair.dataset,
    pair: pair.id,
    model,
    protocol,
    backend,
  };
}
