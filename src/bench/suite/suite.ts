import { z } from "zod";
import { PROFILE_IDS } from "../../metrics/profile.ts";
import { BACKEND_IDS } from "../../runtime/backends.ts";

const backends = z.array(z.enum(BACKEND_IDS)).min(1);
/** It becomes a folder's or a file's name, so it is no path and not `..`. */
const name = z.string().regex(
  /^[A-Za-z0-9][\w.-]*$/,
  "expected a plain name, beginning with a letter or digit",
);
const names = z.array(name).min(1);

/** The file format of `benches/suites/<name>.json`. */
export const suiteSchema = z.strictObject({
  suite: name,
  title: z.string().min(1),
  subsets: names.describe("subsets of datasets.json, or `sample`"),
  fusers: z.array(z.strictObject({
    model: name.describe("an id of models.json or pictures.json"),
    protocols: names.describe(
      "protocols under which it is shown; `as-saved` for pictures",
    ),
    backends: backends.exactOptional().describe(
      "where it runs on others than the suite's",
    ),
  })).min(1),
  backends,
  profiles: z.array(z.enum(PROFILE_IDS)).min(1),
  detector: name.exactOptional().describe(
    "an id of detectors.json: also find people in the pictures whose pairs have boxes",
  ),
}).describe("Which datasets × fusers × backends × profiles make a table");

/** Which datasets × fusers × backends × profiles make a table, as data. */
export type Suite = z.infer<typeof suiteSchema>;

/**
 * Reads a suite definition.
 *
 * @throws {SyntaxError} naming the file and the field that is wrong.
 */
export function parseSuite(json: unknown, file: string): Suite {
  const parsed = suiteSchema.safeParse(json);
  if (!parsed.success) {
    throw new SyntaxError(
      `Cannot read suite ${file}: ${z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data;
}
