import { z } from "zod";
import { absencesSchema } from "../../bench/shards/absences.ts";
import { planSchema } from "../../bench/shards/plan.ts";
import { suiteSchema } from "../../bench/suite/suite.ts";
import { datasetsJsonSchema } from "../../datasets/datasets_json_schema.ts";
import { modelsJsonSchema } from "../../models/models_json_schema.ts";
import { publishedJsonSchema } from "../../results/published/published_json_schema.ts";
import { recordSchema } from "../../results/record/record.ts";
import { resultVersionSchema } from "../../results/version/result_version.ts";
import { timingSchema } from "../../results/record/timing.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import type { Command } from "../flags/command.ts";
import { EXIT } from "../run/exit_status.ts";
import { flagsOnly } from "../flags/flags_only.ts";
import { parseFlags } from "../flags/flags.ts";
import { print } from "../output/print.ts";
import { writing } from "../output/writing.ts";

const FOLDER = "docs/schema";

const flags = {
  verify: {
    kind: "boolean",
    help: "write nothing; say whether the files are current",
  },
} as const;

/** `deno task schema`: the JSON Schemas of every file format, from the definitions that parse them. */
export const schema: Command = {
  name: "schema",
  summary: `Write the JSON Schemas of all file formats to ${FOLDER}`,
  usage: "[flags]",
  flags,
  async run(args): Promise<number> {
    const { flags: given, positionals } = parseFlags(flags, args);
    flagsOnly("schema", positionals);
    let stale = 0;
    for (const [name, definition] of Object.entries(schemas())) {
      const path = `${FOLDER}/${name}.schema.json`;
      const text = `${JSON.stringify(definition, null, 2)}\n`;
      if (!given.verify) {
        await writing(path, () => writeAtomically(path, text));
        print(`wrote ${path}`);
      } else if (await Deno.readTextFile(path).catch(() => "") !== text) {
        stale++;
        print(`stale: ${path}; run \`deno task schema\``);
      }
    }
    return stale > 0 ? EXIT.failed : EXIT.ok;
  },
};

function schemas(): Record<string, unknown> {
  return {
    datasets: datasetsJsonSchema(),
    models: modelsJsonSchema(),
    published: publishedJsonSchema(),
    suite: z.toJSONSchema(suiteSchema),
    record: z.toJSONSchema(recordSchema),
    "result-version": z.toJSONSchema(resultVersionSchema),
    timing: z.toJSONSchema(timingSchema),
    plan: z.toJSONSchema(planSchema),
    absences: z.toJSONSchema(absencesSchema),
  };
}
