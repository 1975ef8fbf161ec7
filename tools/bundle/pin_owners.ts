/** Every file that is pinned by its digest, by whose it is. */
import type { DatasetCatalog } from "../../src/datasets/catalog.ts";
import type { ModelCatalog } from "../../src/models/catalog.ts";
import type { DetectorEntry } from "../../src/detect/pins/detectors_schema.ts";
import type { Pin } from "../../src/store/pin.ts";
import type { FeatureEntry } from "../../src/train/features/features_schema.ts";

/** Files that came from one place under one licence. */
export interface PinOwner {
  /** Id of the dataset, fuser, feature network or detector. */
  readonly id: string;
  /** What its source says about use. */
  readonly licence: string;
  readonly redistributable: boolean;
  readonly pins: readonly Pin[];
}

/** The owners in the order of the catalogues; what nobody has pinned is nowhere in them. */
export function pinOwners(
  { datasets }: DatasetCatalog,
  { models, pictures }: ModelCatalog,
  features: Iterable<FeatureEntry>,
  detectors: Iterable<DetectorEntry>,
): PinOwner[] {
  return [
    ...[...datasets.values()].map(
      ({ id, licence, redistributable, pairs }) => ({
        id,
        licence,
        redistributable,
        pins: [...pairs.values()].flatMap(({ ir, vi }) =>
          [ir, vi].filter((file) => file.kind === "pinned")
        ),
      }),
    ),
    ...[...models.values()].map((model) => owned(model, model.weights)),
    ...[...pictures.values()].map((fuser) =>
      owned(
        fuser,
        [...fuser.pictures.values()].map((picture) =>
          picture.within?.zip ?? picture
        ),
      )
    ),
    ...[...features].flatMap((entry) =>
      "licence" in entry ? [owned(entry, [entry.param, entry.bin])] : []
    ),
    ...[...detectors].map((entry) => owned(entry, [entry.onnx])),
  ].filter(({ pins }) => pins.length > 0);
}

function owned(
  { id, licence }: {
    readonly id: string;
    readonly licence: {
      readonly statement: string;
      readonly redistributable: boolean;
    };
  },
  pins: readonly Pin[],
): PinOwner {
  const { statement, redistributable } = licence;
  return { id, licence: statement, redistributable, pins };
}
