import { readScene } from "../../files/read_scene.ts";
import { fusedNotes, sourceNotes } from "../../image/input_notes.ts";
import { luma601 } from "../../image/luma.ts";
import { evaluateEach } from "../../metrics/evaluate_each.ts";
import {
  type Metric,
  type ProfileId,
  PROFILES,
} from "../../metrics/profile.ts";
import { profileHeads } from "../../metrics/profile_heads.ts";
import { encodeValue } from "../../results/record/metric_value.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import type { Command } from "../flags/command.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
import { EXIT } from "../run/exit_status.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
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
    help: `which of ${profileHeads().join(", ")} (all)`,
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
    const heads = profileHeads(profile);
    const metrics = choices(
      "score --metrics",
      given.metrics ?? heads,
      heads,
    );
    const [first, second, third] = await readScene(
      [ir, vi, fused].map((name) => ({ name, path: callerPath(name) })),
    );
    const notes = [...sourceNotes(first!, second!), ...fusedNotes([third!])];
    for (const note of notes) say(`note: ${note}`);
    const triple = {
      ir: luma601(first!.picture),
      vi: luma601(second!.picture),
      fused: luma601(third!.picture),
      pictures: {
        ir: first!.picture,
        vi: second!.picture,
        fused: third!.picture,
      },
    };
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
          variants: variantsOf(profile, metrics),
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

/** The variant behind each value. */
function variantsOf(
  profile: ProfileId,
  metrics: readonly Metric[],
): Partial<Record<Metric, string>> {
  const columns = PROFILES[profile].columns.filter(({ head }) =>
    metrics.includes(head)
  );
  return Object.fromEntries(
    columns.map(({ head, variant }) => [head, variant]),
  );
}

function line(metric: Metric, value: number | Error): string {
  return `${metric.padEnd(5)} ${
    value instanceof Error
      ? `undefined (${value.message})`
      : Number.isFinite(value)
      ? value.toFixed(4)
      : value
  }`;
}
