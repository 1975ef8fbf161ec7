/** What is known of published numbers that do not come out: data beside the table, found by the names of a number. */
import { z } from "zod";
import { nameSchema } from "../record/record.ts";

const text = z.string().min(1, "expected some text");

/** Schema of {@linkcode Finding}. */
export const findingSchema = z.strictObject({
  methods: z.array(text).min(1).optional().describe("all unless told"),
  datasets: z.array(nameSchema).min(1).optional().describe(
    "as the table prints them; all unless told",
  ),
  metrics: z.array(nameSchema).min(1).optional().describe("all unless told"),
  protocols: z.array(nameSchema).min(1).optional().describe(
    "ways of saving under which ours is another; all unless told",
  ),
  known: z.enum(["explained", "suspected", "unknown"]).describe(
    "whether the cause is shown, likely and not proven, or not known",
  ),
  cause: text.describe("one sentence"),
});

/** Why numbers of a table are other numbers here, as far as it is known. */
export type Finding = z.infer<typeof findingSchema>;

/** The first finding that a number is meant by; null where there is none. */
export function findFinding(
  findings: readonly Finding[] | undefined,
  number: {
    readonly method: string;
    readonly dataset: string;
    readonly metric: string;
    readonly protocol: string;
  },
): Finding | null {
  const fits = (names: readonly string[] | undefined, name: string): boolean =>
    names === undefined || names.includes(name);
  return findings?.find(({ methods, datasets, metrics, protocols }) =>
    fits(methods, number.method) && fits(datasets, number.dataset) &&
    fits(metrics, number.metric) && fits(protocols, number.protocol)
  ) ?? null;
}
