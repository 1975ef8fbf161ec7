import { inParallel } from "../../canon/in_parallel.ts";
import type {
  PinnedPicture,
  PinnedZip,
} from "../../models/pictures/published_pictures.ts";
import { WeightsError } from "../../models/weights/weights_error.ts";
import { readZipMember } from "../../models/weights/zip/read_zip_member.ts";
import type { Missing } from "../../results/record/missing.ts";
import { DigestMismatchError } from "../../store/digest_mismatch_error.ts";
import type { Store } from "../../store/store.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { describeAbsence } from "./describe_absence.ts";
import type { ObtainOptions } from "./obtain_pairs.ts";

/** A picture and the fuser it is of. */
export interface WantedPicture {
  readonly fuser: string;
  readonly picture: PinnedPicture;
}

/** What came of it. */
export interface ObtainedPictures {
  /** The files that have them, by the digest of the picture. */
  readonly paths: ReadonlyMap<string, string>;
  /** One entry for each fuser that lacks some. */
  readonly missing: readonly Missing[];
}

const DOWNLOADS_AT_ONCE = 6;

/**
 * Sees to it that published pictures lie on this machine as files of their own: a member of a zip is unpacked into the
 * cache, the zip and the picture each held to its own digest.
 *
 * A picture that cannot be had is reported and the others go on.
 */
export async function obtainPictures(
  wanted: readonly WantedPicture[],
  store: Store,
  { signal, onProgress }: ObtainOptions = {},
): Promise<ObtainedPictures> {
  const paths = new Map<string, string>();
  const absences = new Map<WantedPicture, unknown>();
  const zips = new Map<string, Promise<Uint8Array>>();
  const open = (zip: PinnedZip): Promise<Uint8Array> => {
    const known = zips.get(zip.sha256);
    if (known !== undefined) return known;
    const fresh = store.get(zip, signal);
    zips.set(zip.sha256, fresh);
    return fresh;
  };
  let done = 0;
  await inParallel(wanted, DOWNLOADS_AT_ONCE, async (one) => {
    signal?.throwIfAborted();
    try {
      const { sha256 } = one.picture;
      paths.set(sha256, await obtainPicture(one.picture, store, open, signal));
    } catch (error) {
      signal?.throwIfAborted();
      if (!isAbsence(error)) throw error;
      absences.set(one, error);
    } finally {
      onProgress?.(++done, wanted.length, one.picture.name);
    }
  });
  return { paths, missing: describeMissing(wanted, absences) };
}

async function obtainPicture(
  picture: PinnedPicture,
  store: Store,
  open: (zip: PinnedZip) => Promise<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<string> {
  const here = await store.find(picture);
  if (here !== null) return here;
  if (picture.within === null) await store.get(picture, signal);
  else {
    const { zip, member } = picture.within;
    const { bytes, sha256 } = picture;
    await store.put(
      await readZipMember(await open(zip), zip.name, {
        name: member,
        bytes,
        sha256,
      }),
    );
  }
  return await store.find(picture) ?? gone(picture);
}

function gone(picture: PinnedPicture): never {
  throw new UnobtainableError(picture, [{
    source: "cache",
    reason: "it was there and is gone",
  }]);
}

function isAbsence(error: unknown): boolean {
  return error instanceof UnobtainableError ||
    error instanceof DigestMismatchError || error instanceof WeightsError;
}

function describeMissing(
  wanted: readonly WantedPicture[],
  absences: ReadonlyMap<WantedPicture, unknown>,
): Missing[] {
  return [...Map.groupBy(wanted, ({ fuser }) => fuser)].flatMap(
    ([name, own]) => {
      const absent = own.filter((one) => absences.has(one));
      const [first] = absent;
      if (first === undefined) return [];
      const { reason, how } = describeAbsence(absences.get(first));
      return [{
        what: "model" as const,
        name,
        reason:
          `${absent.length} of ${own.length} pictures, such as ${first.picture.name}: ${reason}`,
        how,
      }];
    },
  );
}
