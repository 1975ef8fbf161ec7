import type { FusedScenes } from "../../bench/fusing/fuse_scenes.ts";
import type { Maker } from "../../bench/fusing/maker.ts";
import type { Missing } from "../../results/record/missing.ts";
import { print } from "../output/print.ts";
import { missingLines } from "../output/report_absences.ts";

/** What came of one model. */
export interface FusedByModel
  extends
    FusedScenes,
    Pick<Maker, "model" | "protocol" | "backend" | "engine"> {
  /** Where its pictures are. */
  readonly folder: string;
}

/** Prints what was made, and what failed with its reason; as one JSON document if asked. */
export function printFused(
  { results, missing, matched, notes }: {
    readonly results: readonly FusedByModel[];
    readonly missing: readonly Missing[];
    /** How files were matched. */
    readonly matched: readonly string[];
    /** How infrared images were read, where there is something to say. */
    readonly notes: readonly string[];
  },
  { json }: { readonly json: boolean },
): void {
  if (json) {
    print(
      JSON.stringify(
        {
          matched,
          missing,
          ...(notes.length === 0 ? {} : { notes }),
          models: results,
        },
        null,
        2,
      ),
    );
    return;
  }
  for (
    const { folder, model, protocol, backend, engine, ...counts } of results
  ) {
    const { made, kept, failed } = counts;
    const pictures = made + kept;
    print(
      `${folder}: ${pictures} ${
        pictures === 1 ? "picture" : "pictures"
      } (${made} made now), ${model}, ${protocol}, ${backend}${
        engine.adapter === null ? "" : ` (${engine.adapter.name})`
      }${failed.length === 0 ? "" : `; ${failed.length} failed`}`,
    );
  }
  const failures = results.flatMap(({ model, failed }) =>
    failed.map(({ scene, reason }) => ({ model, scene, reason }))
  );
  for (
    const same of Map.groupBy(
      failures,
      ({ scene, reason }) => `${scene}\n${reason}`,
    ).values()
  ) {
    const { scene, reason } = same[0]!;
    print(
      `failed: ${scene} (${
        same.map(({ model }) => model).join(", ")
      }): ${reason}`,
    );
  }
  for (const line of missingLines(missing)) print(line);
}
