/** What a fuser costs, as the axis of a chart: counted, or timed on the first device that timings name. */
import { z } from "zod";
import { conform } from "../../bench/shards/conform.ts";
import { deviceName } from "../../results/table/device_name.ts";
import { timingSchema } from "../../results/record/timing.ts";
import type { ModelInfo } from "../../results/version/version_header.ts";
import { choice } from "../flags/choice.ts";
import { readNamedText } from "../flags/read_named_text.ts";

/** An axis and the number of each fuser on it. */
export interface ChartCost {
  readonly label: string;
  of(model: string): number | null;
}

const COUNTED = {
  parameters: "parameters",
  macs_per_pixel: "multiply-accumulates a pixel",
  time: "",
} as const;

/**
 * The cost that was asked for.
 *
 * @param file where timings are, as its user calls it
 * @throws {UsageError} if there is none of that name. @throws {Error} if there are no timings.
 */
export async function chartCost(
  given: string,
  models: readonly ModelInfo[],
  file: string,
): Promise<ChartCost> {
  const kind = choice("draw --cost", given, COUNTED);
  if (kind !== "time") {
    const costs = new Map(models.map(({ name, cost }) => [name, cost]));
    return {
      label: COUNTED[kind],
      of(model): number | null {
        const cost = costs.get(model) ?? null;
        if (cost === null) return null;
        return kind === "parameters" ? cost.parameters : cost.macsPerPixel;
      },
    };
  }
  const timings = conform(
    z.array(timingSchema),
    await readNamedText(
      "timings",
      file,
      "there are none; run deno task bench --timing, or name them with --timings",
    ),
  );
  const [one] = timings;
  const device = one === undefined ? "" : `, ${deviceName(one)}`;
  const same = timings.filter((timing) =>
    one !== undefined && deviceName(timing) === deviceName(one)
  );
  return {
    label: `milliseconds a pair of ${one?.width ?? 0}×${
      one?.height ?? 0
    }${device}`,
    of: (model) =>
      same.find((timing) => timing.model === model)?.warm.withTransfer.median ??
        null,
  };
}
