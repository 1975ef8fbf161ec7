/** What of the pinned files is on this machine, and whether it is what its pin says. Nothing is fetched. */
import { inParallel } from "../../canon/in_parallel.ts";
import type { DatasetCatalog } from "../../datasets/catalog.ts";
import { isPinned } from "../../datasets/is_pinned.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { PinVerdict } from "../../results/verdict/verdict_report.ts";
import { DigestMismatchError } from "../../store/digest_mismatch_error.ts";
import type { DetectorEntry } from "../../detect/pins/detectors_schema.ts";
import type { FeatureEntry } from "../../train/features/features_schema.ts";
import type { Pin } from "../../store/pin.ts";
import type { Store } from "../../store/store.ts";
import { UnobtainableError } from "../../store/unobtainable_error.ts";
import { HOW_TO_GET } from "../obtain/describe_absence.ts";
import { loadModel } from "../obtain/load_model.ts";

/** What is looked at, and where. */
export interface PinSources {
  readonly datasets: DatasetCatalog;
  readonly models: ModelCatalog;
  /** Networks whose features training compares. */
  readonly features: Iterable<FeatureEntry>;
  readonly detectors: Iterable<DetectorEntry>;
  /** One that does not touch the network: what is not here is absent. */
  readonly store: Store;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number, note: string): void;
}

interface Wanted {
  readonly what: string;
  readonly name: string;
  readonly pin: Pin;
}

/** What is wrong with a file; `right` where nothing is. */
type Fault = "right" | "absent" | { readonly wrong: string };

const AT_ONCE = 4;

/** A verdict a dataset for its files, one each for weight files, published pictures, and the networks that weights become. */
export async function verifyPins(sources: PinSources): Promise<PinVerdict[]> {
  const wanted = once([
    ...pairFiles(sources),
    ...weightFiles(sources),
    ...featureFiles(sources),
    ...[...sources.detectors].map(({ onnx }) => ({
      what: "detectors",
      name: onnx.name,
      pin: onnx,
    })),
    ...pictureFiles(sources),
  ]);
  const faults = new Map<Wanted, Fault>();
  let done = 0;
  await inParallel(wanted, AT_ONCE, async (one) => {
    sources.signal?.throwIfAborted();
    faults.set(one, await look(() => sources.store.get(one.pin)));
    sources.onProgress?.(++done, wanted.length, one.name);
  });
  const files = Map.groupBy(wanted, ({ what }) => what);
  return [
    ...[...files].map(([what, members]) =>
      verdictOn(what, members.map((one) => [one.name, faults.get(one)!]))
    ),
    verdictOn("networks made of weights", await networks(sources)),
  ];
}

async function look(get: () => Promise<unknown>): Promise<Fault> {
  try {
    await get();
    return "right";
  } catch (error) {
    if (error instanceof DigestMismatchError) {
      return {
        wrong:
          `it is ${error.mismatch.got.what}, pinned is ${error.pin.sha256}`,
      };
    }
    if (error instanceof UnobtainableError) return "absent";
    throw error;
  }
}

function verdictOn(
  what: string,
  files: readonly (readonly [string, Fault])[],
): PinVerdict {
  const absent = files.filter(([, fault]) => fault === "absent").length;
  const wrong = files.flatMap(([name, fault]) =>
    typeof fault === "string" ? [] : [`${name}: ${fault.wrong}`]
  );
  return {
    what,
    total: files.length,
    right: files.length - absent - wrong.length,
    absent,
    wrong,
    how: absent === 0 ? null : HOW_TO_GET,
  };
}

function pairFiles({ datasets }: PinSources): Wanted[] {
  return [...datasets.datasets.values()].flatMap(({ id, pairs }) =>
    [...pairs.values()].filter(isPinned).flatMap(({ ir, vi }) =>
      [ir, vi].flatMap((file) =>
        file.kind === "pinned"
          ? [{ what: `pictures of ${id}`, name: file.name, pin: file }]
          : []
      )
    )
  );
}

function weightFiles({ models }: PinSources): Wanted[] {
  return [...models.models.values()].flatMap(({ weights }) =>
    weights.map((pin) => ({ what: "weight files", name: pin.name, pin }))
  );
}

function featureFiles({ features }: PinSources): Wanted[] {
  return [...features].flatMap((entry) =>
    entry.network === "squeezenet"
      ? [entry.param, entry.bin].map((pin) => ({
        what: "feature networks",
        name: pin.name,
        pin,
      }))
      : []
  );
}

function pictureFiles({ models }: PinSources): Wanted[] {
  return [...models.pictures.values()].flatMap(({ pictures }) =>
    [...pictures.values()].map((picture) =>
      picture.within === null
        ? { what: "published pictures", name: picture.name, pin: picture }
        : {
          what: "archives of published pictures",
          name: picture.within.zip.name,
          pin: picture.within.zip,
        }
    )
  );
}

/** A file that several entries name counts once. */
function once(files: readonly Wanted[]): Wanted[] {
  return [
    ...new Map(files.map((one) => [`${one.what} ${one.pin.sha256}`, one]))
      .values(),
  ];
}

/** Whether the weights that are here become the pinned networks. */
async function networks(
  { models, store, signal }: PinSources,
): Promise<[string, Fault][]> {
  const found: [string, Fault][] = [];
  for (const entry of models.models.values()) {
    signal?.throwIfAborted();
    let made = "";
    const fault = await look(async () => {
      made = (await loadModel(entry, store, { verify: false, signal }))
        .onnxSha256;
    });
    const isOther = fault === "right" && made !== entry.onnx.sha256;
    found.push([
      entry.id,
      isOther
        ? { wrong: `pinned is ${entry.onnx.sha256}, it becomes ${made}` }
        : fault,
    ]);
  }
  return found;
}
