import { openKeptImages } from "../../bench/compute/kept_images.ts";
import { detectRun } from "../../bench/downstream/detect_run.ts";
import { downstreamTables } from "../../bench/downstream/downstream_tables.ts";
import { openDetectionShelf } from "../../bench/downstream/detection_shelf.ts";
import type { NamedTable } from "../../bench/publish/suite_tables.ts";
import type { Suite } from "../../bench/suite/suite.ts";
import { EVALUATION_RULE } from "../../detect/detector.ts";
import { defaultBoxes } from "../../detect/pins/default_boxes.ts";
import type { DetectorEntry } from "../../detect/pins/detectors_schema.ts";
import { openYolox } from "../../detect/yolox/open_yolox.ts";
import { phasedProgress } from "../output/phased_progress.ts";
import type { SuiteResult } from "../output/suite_result.ts";
import type { Environment } from "./environment.ts";
import { interruptible } from "./interruptible.ts";

/**
 * The tables of what a detector finds in a run's pictures: how well each row shows people, and which metric says so before.
 *
 * @throws {UnobtainableError} if the detector cannot be had.
 * @throws {DOMException} `AbortError` after Ctrl-C; what was found is kept.
 */
export async function downstream(
  suite: Suite,
  { run }: SuiteResult,
  { environment, detector, quiet }: {
    readonly environment: Environment;
    readonly detector: DetectorEntry;
    readonly quiet: boolean;
  },
): Promise<NamedTable[]> {
  const { store, cacheDir, datasets, models } = environment;
  const boxes = defaultBoxes();
  const progress = phasedProgress(suite.suite, quiet);
  try {
    const found = await interruptible(
      "what was found is kept",
      (signal) =>
        detectRun(run, {
          datasets,
          models,
          store,
          boxes,
          kept: openKeptImages(`${cacheDir}/fused`),
          shelf: openDetectionShelf(`${cacheDir}/detections`),
          detector: detector.onnx.sha256,
          open: async () =>
            await openYolox(await store.get(detector.onnx, signal), {
              ...EVALUATION_RULE,
              classId: detector.people,
            }),
          signal,
          onProgress: (done, total, note) =>
            progress.update("detecting", done, total, note),
        }),
    );
    progress.end();
    return downstreamTables(suite, run.records, found, detector.title);
  } finally {
    progress.end();
  }
}
