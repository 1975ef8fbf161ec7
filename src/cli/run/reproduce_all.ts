import { openPlaces } from "../../bench/obtain/default_store.ts";
import type { RunCells } from "../../bench/reproduce/gathered.ts";
import { planReproduction } from "../../bench/reproduce/plan_reproduction.ts";
import { reproductionParts } from "../../bench/reproduce/reproduction_parts.ts";
import { reproducePublished } from "../../bench/reproduce/reproduce_published.ts";
import { verifyPins } from "../../bench/reproduce/verify_pins.ts";
import { defaultImageValues } from "../../results/published/default_image_values.ts";
import { defaultPublished } from "../../results/published/default_published.ts";
import type {
  PinVerdict,
  VerdictReport,
} from "../../results/verdict/verdict_report.ts";
import { defaultDetectors } from "../../detect/pins/default_detectors.ts";
import { defaultFeatures } from "../../train/features/default_features.ts";
import { partProgress } from "./part_progress.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import { say } from "../output/say.ts";
import { failureLines } from "../output/report_absences.ts";
import { RESULTS } from "../output/results_folder.ts";
import type { Environment } from "./environment.ts";
import { interruptible } from "./interruptible.ts";
import { runWithProgress } from "./run_with_progress.ts";

/** How everything is reproduced. */
export interface ReproduceSettings {
  readonly environment: Environment;
  /** Whether a sample is computed, not everything. */
  readonly quick: boolean;
  readonly jobs: number | undefined;
  readonly timeLimit: number | undefined;
  readonly quiet: boolean;
}

/**
 * Reproduces what is published, with progress on stderr.
 *
 * @throws {DOMException} `AbortError` after Ctrl-C; finished cells are kept.
 */
export async function reproduceAll(
  { environment, quick, ...pace }: ReproduceSettings,
): Promise<VerdictReport> {
  const { datasets, models, store } = environment;
  const published = defaultPublished();
  const images = defaultImageValues();
  const scope = {
    results: RESULTS,
    published,
    images,
    datasets,
    models,
    quick,
  };
  const tell = (text: string | null | undefined): void => {
    if (text && !pace.quiet) say(`reproduce: ${text}`);
  };
  if (!quick) tell("counting what there is to compute");
  const progress = quick ? null : partProgress(
    await planReproduction(await reproductionParts(scope), {
      ...scope,
      store,
    }),
    pace.jobs ?? navigator.hardwareConcurrency,
  );
  tell(progress?.whole);
  const run: RunCells = async (suite, selection, variants) => {
    const done = await runWithProgress(suite, selection, {
      environment,
      cells: "cells",
      verify: false,
      // A picture of one part is scored in another by more metrics.
      keepImages: !quick,
      ...pace,
      ...(variants === undefined ? {} : { variants }),
    });
    progress?.ran(done.computed);
    return { ...done, failures: failureLines(done) };
  };
  return await reproducePublished({
    ...scope,
    run,
    onPart: (_, at) => tell(progress?.begin(at)),
    verify: () => pinsOf(environment, pace.quiet),
  });
}

/** Of what is here now; nothing is fetched for it. */
async function pinsOf(
  environment: Environment,
  quiet: boolean,
): Promise<PinVerdict[]> {
  const { datasets, models } = environment;
  const progress = phasedProgress("reproduce", quiet);
  try {
    return await interruptible(
      "finished cells are kept",
      (signal) =>
        verifyPins({
          datasets,
          models,
          features: defaultFeatures().values(),
          detectors: defaultDetectors().values(),
          store: openPlaces(environment, { offline: true }),
          signal,
          onProgress: (done, total, note) =>
            progress.update("verifying pins", done, total, note),
        }),
    );
  } finally {
    progress.end();
  }
}
