/** One pair: decoded, fused unless its fused picture was given, and scored profile by profile. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import {
  decodeScene,
  type SceneBytes,
} from "../../image/scene/decode_scene.ts";
import { fusedNotes, sourceNotes } from "../../image/input_notes.ts";
import type { Picture } from "../../image/picture.ts";
import {
  type ProfileColumn,
  type ProfileId,
  PROFILES,
} from "../../metrics/profile.ts";
import type { PreparedSources } from "../../metrics/prepare_sources.ts";
import type { MetricValue } from "../../results/record/metric_value.ts";
import type {
  Choice,
  MadeBy,
  ProfileValues,
  Reply,
  ShownPicture,
} from "./messages.ts";
import type { OpenNetwork } from "./network_shelf.ts";
import { scoredSources, scorePicture } from "./score_picture.ts";

/** The files of a pair. */
export interface GivenPair {
  readonly ir: SceneBytes;
  readonly vi: SceneBytes;
  /** Null where it shall be fused here. */
  readonly fused: SceneBytes | null;
}

/** The four that most papers name; they come before the others. */
const FIRST = new Set(["EN", "SD", "SSIM", "VIF"]);

/**
 * Runs a pair and says each part as soon as it is there; all values come last.
 *
 * @throws {ImageError} if a picture cannot be decoded.
 * @throws {RangeError} if sizes differ or the protocol does not take them.
 */
export async function runPair(
  files: GivenPair,
  { profiles, bits16 }: Pick<Choice, "profiles" | "bits16">,
  network: OpenNetwork | null,
  say: (reply: Reply) => void,
): Promise<Reply> {
  const start = performance.now();
  const by = bits16 ?? undefined;
  const decoded = await decodeScene([
    { ...files.ir, bits16: by },
    files.vi,
    ...files.fused === null ? [] : [files.fused],
  ]);
  const [ir, vi, given] = decoded;
  const begun = performance.now();
  const fused = given?.picture ??
    await network!.fuser.fusePicture({ ir: ir!.picture, vi: vi!.picture });
  const end = performance.now();
  say({
    kind: "fused",
    ir: shown(ir!.picture),
    vi: shown(vi!.picture),
    fused: shown(fused),
    by: given === undefined ? madeBy(network) : madeBy(null),
    notes: [
      ...bits16Notes([ir!], by),
      ...sourceNotes(ir!, vi!),
      ...given === undefined ? [] : fusedNotes([given]),
    ],
    took: {
      decode: begun - start,
      fuse: given === undefined ? end - begun : 0,
    },
  });
  const sources = scoredSources(ir!.picture, vi!.picture);
  return scoreAll(sources, fused, profiles, say);
}

/** What made a picture; nothing of one that was given. */
export function madeBy(network: OpenNetwork | null): MadeBy {
  if (network === null) {
    return { model: null, protocol: null, backend: null, engine: null };
  }
  const { model, protocol, backend, engine } = network.fuser;
  return { model, protocol, backend, engine };
}

function scoreAll(
  sources: PreparedSources,
  fused: Picture,
  profiles: readonly ProfileId[],
  say: (reply: Reply) => void,
): Reply {
  const start = performance.now();
  const found = new Map<string, MetricValue>();
  const score = (columns: readonly ProfileColumn[], isLast: boolean): Reply => {
    const lacking = new Set(columns.map(({ variant }) => variant))
      .difference(new Set(found.keys()));
    for (const [id, value] of scorePicture(sources, fused, [...lacking])) {
      found.set(id, value);
    }
    return {
      kind: "values",
      profiles: profiles.map((id) => valuesOf(id, found)),
      took: performance.now() - start,
      isLast,
    };
  };
  const [first] = profiles;
  say(score(
    PROFILES[first!].columns.filter(({ head }) => FIRST.has(head)),
    false,
  ));
  return score(profiles.flatMap((id) => PROFILES[id].columns), true);
}

function valuesOf(
  profile: ProfileId,
  found: ReadonlyMap<string, MetricValue>,
): ProfileValues {
  return {
    profile,
    values: PROFILES[profile].columns.flatMap(({ head, variant }) => {
      const value = found.get(variant);
      return value === undefined ? [] : [{ head, variant, value }];
    }),
  };
}

/** Copied, because it is sent and the decoder's own stays here. */
function shown({ width, height, channels, data }: Picture): ShownPicture {
  return { width, height, channels, data };
}
