/** What a result version says about itself before its cells: enough to print every table without any other file. */

import { z } from "zod";
import { machineSchema } from "../record/machine.ts";
import { missingSchema } from "../record/missing.ts";
import { nameSchema, sha256Schema, variantIdSchema } from "../record/record.ts";

/** Version of the packed form of a result version; a reader refuses any other. */
export const VERSION_SCHEMA = 2;

const count = z.int().nonnegative();

/** Schema of {@linkcode CostInfo}. */
export const costInfoSchema = z.strictObject({
  parameters: count,
  bytes: count.describe("size of the parameters as they are computed with"),
  macsPerPixel: z.number().nonnegative(),
  macs: count.describe("multiply-accumulates of one 640×480 pair"),
  flops: count.describe("floating-point operations of one 640×480 pair"),
  activations: count.describe(
    "numbers written by all layers for one 640×480 pair",
  ),
  receptiveField: count.nullable().describe(
    "pixels a side; null where it is the whole image",
  ),
});

/** What one fusion costs, counted from the graph. */
export type CostInfo = z.infer<typeof costInfoSchema>;

/** Schema of {@linkcode ModelInfo}. */
export const modelInfoSchema = z.strictObject({
  name: nameSchema,
  title: z.string().min(1),
  year: z.int().nullable(),
  licence: z.string().min(1).describe(
    "SPDX identifier, or `none` where its authors state none",
  ),
  cost: costInfoSchema.nullable(),
});

/** What a table prints about a model beside its metrics. */
export type ModelInfo = z.infer<typeof modelInfoSchema>;

/** Schema of {@linkcode SubsetInfo}. */
export const subsetInfoSchema = z.strictObject({
  name: nameSchema,
  title: z.string().min(1),
  dataset: nameSchema,
  pairs: z.array(nameSchema).describe(
    "pair ids of `dataset`, every pair the subset asks for, obtained or not",
  ),
  dependent: z.array(z.array(nameSchema).min(2)).optional().describe(
    "pairs that share a picture: each list is one observation where doubt is computed",
  ),
});

/** A subset of one dataset's pairs. */
export type SubsetInfo = z.infer<typeof subsetInfoSchema>;

/** Schema of {@linkcode DefinitionInfo}. */
export const definitionInfoSchema = z.strictObject({
  name: nameSchema,
  version: z.int().positive(),
  title: z.string().min(1),
  digest: sha256Schema.describe(
    "digest of the definition's data, as in the records",
  ),
});

/** A protocol, by name, version and digest. */
export type DefinitionInfo = z.infer<typeof definitionInfoSchema>;

/** Schema of {@linkcode VariantInfo}. */
export const variantInfoSchema = z.strictObject({
  id: variantIdSchema,
  definition: z.string().min(1),
  source: z.string().min(1).describe("code or paper that it follows"),
  unit: z.string().min(1),
  better: z.enum(["higher", "lower"]).nullable(),
  digits: count.describe("decimals that tables print"),
  digest: sha256Schema.describe(
    "of its definition and code, as in the records",
  ),
});

/** A metric variant, as a version knows it. */
export type VariantInfo = z.infer<typeof variantInfoSchema>;

/** Schema of {@linkcode ProfileInfo}. */
export const profileInfoSchema = z.strictObject({
  name: nameSchema,
  title: z.string().min(1),
  columns: z.array(z.strictObject({
    variant: variantIdSchema,
    head: nameSchema.describe("what tables call it"),
  })),
});

/** A view of the values: which variants, in which order, under which heads. */
export type ProfileInfo = z.infer<typeof profileInfoSchema>;

/** Schema of {@linkcode VersionHeader}. */
export const versionHeaderSchema = z.strictObject({
  suite: nameSchema,
  version: z.int().positive(),
  date: z.iso.date(),
  title: z.string().min(1),
  change: z.string().min(1).describe(
    "one line for the changelog: what differs from the version before",
  ),
  definition: z.json().describe("the suite's definition as it was run"),
  subsets: z.array(subsetInfoSchema),
  models: z.array(modelInfoSchema).describe("in the order of the tables"),
  protocols: z.array(definitionInfoSchema),
  profiles: z.array(profileInfoSchema),
  variants: z.array(variantInfoSchema).describe(
    "every variant that a profile shows, in code-unit order",
  ),
  machine: machineSchema,
  missing: z.array(missingSchema).describe(
    "what the run could not obtain; empty in a complete version",
  ),
  quality: sha256Schema.describe(
    "sha256 of the canonical text of the referee's quality values",
  ),
});

/** The header of a result version; the engines are in the records, because a version may be merged from many runs. */
export type VersionHeader = z.infer<typeof versionHeaderSchema>;

/** What versions of every schema say of themselves. */
export type BaseHeader = Omit<VersionHeader, "profiles" | "variants">;
