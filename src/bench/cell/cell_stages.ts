/** The stages of code on the way of a cell. */
import type { ModelCatalog } from "../../models/catalog.ts";
import type { CellRecord } from "../../results/record/record.ts";
import type { Cell, CellNames } from "./cell.ts";
import { stageDigest } from "./stages.ts";

/** Those of an image that was fused and saved elsewhere: it is read and scored. */
export const IMAGE_STAGES: Cell["stages"] = {
  decode: "decode",
  export: null,
  protocol: null,
  backend: null,
  road: "road",
};

/** Those of a network's image; one that the catalogue does not know is its user's and was exported elsewhere. */
export function networkStages(
  { model, backend }: Pick<CellNames, "model" | "backend">,
  { models }: ModelCatalog,
): Cell["stages"] {
  const entry = models.get(model);
  return {
    decode: "decode",
    export: entry === undefined ? null : `export/${entry.architecture}`,
    protocol: "protocol",
    backend: `backend/${backend}`,
    road: "road",
  };
}

/** The digests of stages. */
export function codeOf(
  { decode, export: exported, protocol, backend, road }: Cell["stages"],
): CellRecord["code"] {
  const digest = (stage: string | null): string | null =>
    stage === null ? null : stageDigest(stage);
  return {
    decode: stageDigest(decode!),
    export: digest(exported),
    protocol: digest(protocol),
    backend: digest(backend),
    road: stageDigest(road!),
  };
}
