/** Holds values computed here to the published ones of the same pair, network and protocol, to the last digit. */
import { sha256Hex } from "../../canon/digest.ts";
import {
  decodeScene,
  type SceneBytes,
} from "../../image/scene/decode_scene.ts";
import type { Picture } from "../../image/picture.ts";
import type { MetricValue } from "../../results/record/metric_value.ts";
import type { BackendId } from "../../runtime/backend.ts";
import type { OpenNetwork } from "./network_shelf.ts";
import { scoredSources, scorePicture } from "./score_picture.ts";
import type { PublishedCell } from "./published_cell.ts";

/** What is known here of a pair that was fused. */
export interface FusedHere {
  /** Digests that each source may go by: of its file and of its samples. */
  readonly ir: readonly string[];
  readonly vi: readonly string[];
  /** sha256 of the network as ONNX. */
  readonly onnx: string;
  readonly protocol: string;
  /** sha256 of the fused picture's samples. */
  readonly fused: string;
}

/** What came of a comparison. */
export interface PublishedComparison {
  /** Null where nothing of this pair is published; then `why` says so. */
  readonly row: PublishedCell | null;
  readonly why: string;
  /** Where the network ran here. */
  readonly backend: BackendId;
  /** Whether the fused picture is the published one, sample for sample. */
  readonly samePicture: boolean;
  readonly values: readonly {
    readonly variant: string;
    readonly published: MetricValue;
    readonly here: MetricValue;
    readonly isEqual: boolean;
  }[];
}

/**
 * The published row of a pair that was fused here.
 *
 * @returns the row, or why there is none, as a sentence.
 */
export function findRow(
  rows: readonly PublishedCell[],
  here: FusedHere,
): PublishedCell | string {
  const ofPair = rows.filter(({ ir, vi }) =>
    here.ir.includes(ir.sha256) && here.vi.includes(vi.sha256)
  );
  if (ofPair.length === 0) {
    return "These two files are no pair of a published table, by the digests of their bytes.";
  }
  const ofNetwork = ofPair.filter(({ onnx }) => onnx === here.onnx);
  const { dataset, pair } = ofPair[0]!;
  if (ofNetwork.length === 0) {
    return `${dataset}/${pair} is published, but not fused by this network (${
      [...new Set(ofPair.map(({ model }) => model))].join(", ")
    }).`;
  }
  return ofNetwork.find(({ protocol }) => protocol === here.protocol) ??
    `${dataset}/${pair} is published, but not under ${here.protocol} (${
      ofNetwork.map(({ protocol }) => protocol).join(", ")
    }).`;
}

/**
 * Fuses a pair as suites do, without the visible picture's colour, and holds it to its published row.
 *
 * @param images infrared and visible.
 * @throws {ImageError} if a picture cannot be decoded.
 */
export async function comparePair(
  images: readonly SceneBytes[],
  { fuser, onnx }: OpenNetwork,
  rows: readonly PublishedCell[],
): Promise<PublishedComparison> {
  const [ir, vi] = (await decodeScene(images)).map(({ picture }) => picture);
  const fused = {
    channels: 1,
    ...await fuser.fuse({ ir: ir!, vi: vi! }),
  } as const;
  const digests = async (at: number, { data }: Picture): Promise<string[]> => [
    await sha256Hex(images[at]!.bytes),
    await sha256Hex(data),
  ];
  const here: FusedHere = {
    ir: await digests(0, ir!),
    vi: await digests(1, vi!),
    onnx,
    protocol: fuser.protocol,
    fused: await sha256Hex(fused.data),
  };
  const row = findRow(rows, here);
  const { backend } = fuser;
  if (typeof row === "string") {
    return { row: null, why: row, backend, samePicture: false, values: [] };
  }
  const ids = Object.keys(row.values);
  const found = scorePicture(scoredSources(ir!, vi!), fused, ids);
  return {
    row,
    why: "",
    backend,
    samePicture: row.fused === here.fused,
    values: ids.map((variant) => {
      const published = row.values[variant]!, value = found.get(variant)!;
      return {
        variant,
        published,
        here: value,
        isEqual: JSON.stringify(published) === JSON.stringify(value),
      };
    }),
  };
}
