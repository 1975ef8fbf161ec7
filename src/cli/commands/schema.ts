import { z } from "zod";
import { boxesSchema } from "../../detect/pins/boxes_schema.ts";
import { detectorsSchema } from "../../detect/pins/detectors_schema.ts";
import { absencesSchema } from "../../bench/shards/absences.ts";
import { planSchema } from "../../bench/shards/plan.ts";
import { suiteSchema } from "../../bench/suite/suite.ts";
import { datasetsSchema } from "../../datasets/datasets_schema.ts";
import { modelsSchema } from "../../models/models_schema.ts";
import { picturesSchema } from "../../models/pictures/pictures_schema.ts";
import { trainedSchema } from "../../models/trained/trained_schema.ts";
import { figureSchema } from "../../figure/figure_schema.ts";
import { statementSchema } from "../../provenance/statement_schema.ts";
import { imageValuesFileSchema } from "../../results/published/image_values.ts";
import { publishedSchema } from "../../results/published/published_schema.ts";
import { verdictFileSchema } from "../../results/verdict/verdict_report.ts";
import { recordSchema } from "../../results/record/record.ts";
import { resultVersionSchema } from "../../results/version/result_version.ts";
import { timingSchema } from "../../results/record/timing.ts";
import { recipeSchema } from "../../train/recipe/recipe_schema.ts";
import { featuresSchema } from "../../train/features/features_schema.ts";
import { readText } from "../../files/read_file.ts";
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
      } else if (await readText(path).catch(() => "") !== text) {
        stale++;
        print(`stale: ${path}; run \`deno task schema\``);
      }
    }
    return stale > 0 ? EXIT.failed : EXIT.ok;
  },
};

/** The JSON Schema (draft 2020-12) of each file format, by name. */
export function schemas(): Record<string, Record<string, unknown>> {
  const file = (
    name: string,
    definition: z.ZodType,
  ): Record<string, unknown> => ({
    title: `${name} of fusebench`,
    ...z.toJSONSchema(definition, {
      // That our code does not change a list is nobody's concern who writes the file.
      override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
    }),
  });
  return {
    datasets: file("datasets.json", datasetsSchema),
    models: file("models.json", modelsSchema),
    pictures: file("pictures.json", picturesSchema),
    features: file("features.json", featuresSchema),
    detectors: file("detectors.json", detectorsSchema),
    boxes: file("boxes.json", boxesSchema),
    published: file("published.json", publishedSchema),
    "published-images": file("published-images.json", imageValuesFileSchema),
    recipe: file("A recipe", recipeSchema),
    trained: file("trained.json", trainedSchema),
    suite: z.toJSONSchema(suiteSchema),
    record: z.toJSONSchema(recordSchema),
    "result-version": z.toJSONSchema(resultVersionSchema),
    statement: file("The statement beside a result version", statementSchema),
    timing: z.toJSONSchema(timingSchema),
    verdict: file("verdict.json", verdictFileSchema),
    figure: file("A figure", figureSchema),
    plan: z.toJSONSchema(planSchema),
    absences: z.toJSONSchema(absencesSchema),
  };
}
