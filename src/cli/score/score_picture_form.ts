/** `deno task score` for three pictures: prints the values of one profile. */
import { bits16Notes } from "../../bench/folders/bits16_notes.ts";
import { callerPath } from "../../bench/obtain/default_store.ts";
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
import { askedBits16 } from "../flags/bits16_flag.ts";
import { choice } from "../flags/choice.ts";
import { choices } from "../flags/choices.ts";
import { UsageError } from "../flags/usage_error.ts";
import { print } from "../output/print.ts";
import { say } from "../output/say.ts";
import { EXIT } from "../run/exit_status.ts";
import type { ScoreFlags } from "./score_flags.ts";

/** The pictures of one scene, as a command line names them. */
export interface NamedTriple {
  readonly ir: string;
  readonly vi: string;
  readonly fused: string;
}

/**
 * Scores three pictures as a command line says, and gives the exit status.
 *
 * @throws {UsageError} if it says nothing that can be done.
 * @throws {Error} if a picture cannot be read, or the sizes differ.
 */
export async function scorePictureForm(
  given: ScoreFlags,
  { ir, vi, fused }: NamedTriple,
): Promise<number> {
  refuseFolderFlags(given);
  const profile = choice(
    "use --profile",
    given.profile?.[0] ?? "cdd",
    PROFILES,
  );
  const heads = profileHeads(profile);
  const metrics = choices(
    "score --metrics",
    given.metrics ?? heads,
    heads,
  );
  const bits16 = askedBits16(given.bits16);
  const files = [ir, vi, fused].map((name) => ({
    name,
    path: callerPath(name),
  }));
  const [first, second, third] = await readScene(
    files.map((file, at) => at === 0 ? { ...file, bits16 } : file),
  );
  const readings = bits16Notes([first!], bits16);
  const notes = [
    ...readings,
    ...sourceNotes(first!, second!),
    ...fusedNotes([third!]),
  ];
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
        ...(readings.length === 0 ? {} : { notes: readings }),
        values: Object.fromEntries(encoded),
      },
      null,
      2,
    ));
  } else {
    for (const metric of metrics) print(line(metric, values[metric]));
  }
  return EXIT.ok;
}

function refuseFolderFlags(given: ScoreFlags): void {
  for (const flag of ["as", "out", "jobs"] as const) {
    if (given[flag] !== undefined) {
      throw new UsageError(
        `Cannot use --${flag}: it is for folders, and three files are given`,
      );
    }
  }
  if (given.profile !== undefined && given.profile.length > 1) {
    throw new UsageError(
      "Cannot use several profiles: of three files one is printed at a time",
    );
  }
}

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
