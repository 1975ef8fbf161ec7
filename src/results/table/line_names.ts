import type { QualityLine } from "./quality_lines.ts";

/** What lines are called where nothing stands beside their names: the model, with its protocol where it has several. */
export function lineNames(lines: readonly QualityLine[]): string[] {
  return lines.map(({ model, aggregate }) =>
    lines.filter((other) => other.model === model).length > 1
      ? `${model} (${aggregate?.protocol})`
      : model
  );
}
