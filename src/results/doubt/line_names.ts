import type { QualityLine } from "../table/quality_lines.ts";

/** A name for each line: its model, with the protocol where the model has several lines. */
export function lineNames(lines: readonly QualityLine[]): string[] {
  return lines.map(({ model, aggregate }) =>
    lines.filter((other) => other.model === model).length > 1
      ? `${model} (${aggregate?.protocol})`
      : model
  );
}
