import { explainStage } from "../../src/bench/cell/explain_stage.ts";
import type { Manifest } from "../../src/bench/cell/manifest.ts";

/** What differs between two sets of stages, each cause once, with the stages it touches. */
export function explainStale(
  old: ReadonlyMap<string, Manifest>,
  fresh: ReadonlyMap<string, Manifest>,
): string[] {
  const touched = new Map<string, string[]>();
  for (const stage of new Set([...old.keys(), ...fresh.keys()])) {
    const [before, after] = [old.get(stage), fresh.get(stage)];
    const causes = before === undefined
      ? ["new stage"]
      : after === undefined
      ? ["stage is gone"]
      : explainStage(before, after);
    for (const cause of causes) {
      touched.set(cause, [...touched.get(cause) ?? [], stage]);
    }
  }
  return [...touched].map(([cause, stages]) => `${cause}: ${some(stages)}`);
}

/** Names, or their first and how many more there are. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
