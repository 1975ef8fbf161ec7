import { readGray } from "../../files/read_gray.ts";
import { assertSameSize } from "../../image/same_size.ts";
import { evaluateEach } from "../../metrics/evaluate_each.ts";
import type { Metric } from "../../metrics/metric.ts";
import { METRICS } from "../../metrics/metric.ts";
import { PROFILES } from "../../metrics/profile.ts";
import { encodeValue } from "../../results/record/metric_value.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { UsageError } from "../flags/usage_error.ts";

const flags = {
  profile: {
    kind: "string",
    value: "NAME",
    help: `whose arithmetic: ${Object.keys(PROFILES).join(" or ")} (cdd)`,
  },
  metrics: {
    kind: "list",
    value: "A,B",
    help: `which of ${METRICS.join(", ")} (all)`,
  },
  json: { kind: "boolean", help: "values as JSON, at full precision" },
} as const;

/** `deno task score`: the metrics of one fused image. */
export const score: Command = {
  name: "score",
  summary: "Print the metrics of one fused image and its two sources",
  usage: "ir.png vi.png fused.png [flags]",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    const [ir, vi, fused, more] = positionals;
    if (ir === undefined || vi === undefined || fused === undefined || more) {
      throw new UsageError(
        "Cannot score: give three files, ir.png vi.png fused.png",
      );
    }
    const profile = choice("use --profile", given.profile ?? "cdd", PROFILES);
    const metrics = choices(
      "score --metrics",
      given.metrics ?? METRICS,
      METRICS,
    );
    const triple = {
      ir: await readGray(callerPath(ir)),
      vi: await readGray(callerPath(vi)),
      fused: await readGray(callerPath(fused)),
    };
    assertSameSize(triple.ir, triple.vi, [ir, vi]);
    assertSameSize(triple.ir, triple.fused, [ir, fused]);
    const values = evaluateEach(triple, { profile, metrics });
    if (given.json) {
      const encoded = Object.entries(values).map(([metric, value]) => [
        metric,
        value instanceof Error
          ? { undefined: value.message }
          : encodeValue(value),
      ]);
      print(JSON.stringify(
        {
          profile,
          version: PROFILES[profile].version,
          values: Object.fromEntries(encoded),
        },
        null,
        2,
      ));
    } else {
      for (const metric of metrics) print(line(metric, values[metric]));
    }
    return EXIT.ok;
  },
};

function line(metric: Metric, value: number | Error): string {
  return `${metric.padEnd(5)} ${
    value instanceof Error
      ? `undefined (${value.message})`
      : Number.isFinite(value)
      ? value.toFixed(4)
      : value
  }`;
}
