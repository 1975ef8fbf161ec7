/**
 * The statement beside a result version: an in-toto Statement v1 with the SLSA provenance v1 predicate. What SLSA has no
 * field for stands under `fusebench_…`, as its rules for extensions ask.
 */
import { z } from "zod";
import { codeUnitOrder } from "../canon/code_unit_order.ts";
import { machineSchema } from "../results/record/machine.ts";
import {
  engineSchema,
  nameSchema,
  sha256Schema,
} from "../results/record/record.ts";

/** `_type` of every in-toto Statement v1. */
export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";

/** The predicate: SLSA provenance, version 1. */
export const PREDICATE_TYPE = "https://slsa.dev/provenance/v1";

/** Who made it: the machine of whoever ran it, for which no hosted builder vouches. */
export const BUILDER = "urn:fusebench:own-machine:1";

const digests = z.record(nameSchema, z.array(sha256Schema)).nullable();

const dependencySchema = z.strictObject({
  name: nameSchema,
  digest: z.strictObject({ sha256: sha256Schema }),
  annotations: z.strictObject({ pairs: z.int().positive() }).optional(),
});

const versionRecipeSchema = z.strictObject({
  buildType: z.string().min(1),
  externalParameters: z.strictObject({
    suite: nameSchema,
    version: z.int().positive(),
    definition: z.json().describe("the suite's definition as it was run"),
  }),
  internalParameters: z.strictObject({
    code: digests.describe(
      "stage → digests of its code; null where no record has any",
    ),
    variants: digests.describe(
      "metric variant → digests of its definition and code; null where no record has any",
    ),
    protocols: z.array(z.strictObject({
      name: nameSchema,
      version: z.int().positive(),
      digest: sha256Schema,
    })),
    engines: z.array(engineSchema),
    quality: sha256Schema.describe("digest of the referee's quality values"),
  }),
  resolvedDependencies: z.array(dependencySchema),
});

const programSchema = z.strictObject({
  version: z.string().min(1),
  code: sha256Schema.describe(
    "of all code that decides a value, and its packages",
  ),
  lock: sha256Schema.describe("of deno.lock"),
});

const statedSchema = z.strictObject({
  on: z.iso.date(),
  from: z.enum(["run", "files"]).describe(
    "`run`: by the run that made the version; `files`: later, from its files alone",
  ),
  expires: z.iso.date().nullable().describe(
    "the last day it holds; null: no end",
  ),
});

/** Schema of {@linkcode Statement}. */
export const statementSchema = z.strictObject({
  _type: z.literal(STATEMENT_TYPE),
  subject: z.array(z.strictObject({
    name: z.string().regex(
      /^[^/\\]+$/,
      "expected the name of a file in the folder",
    ),
    digest: z.strictObject({ sha256: sha256Schema }),
  })).min(1),
  predicateType: z.literal(PREDICATE_TYPE),
  predicate: z.strictObject({
    buildDefinition: versionRecipeSchema,
    runDetails: z.strictObject({
      builder: z.strictObject({
        id: z.string().min(1),
        version: z.record(z.string(), z.string()),
      }),
      fusebench_program: programSchema.nullable().describe(
        "the program that made the version; null where no file of it says",
      ),
      fusebench_machine: machineSchema,
      fusebench_stated: statedSchema,
    }),
  }),
}).superRefine(({ subject }, context) => {
  const names = subject.map(({ name }) => name).sort(codeUnitOrder);
  const twice = names.find((name, at) => names[at + 1] === name);
  if (twice === undefined) return;
  context.addIssue({ code: "custom", message: `${twice} is stated twice` });
});

/** A statement: which bytes (subjects), made of what (the recipe), by what, and when that was stated. */
export type Statement = z.infer<typeof statementSchema>;

/** What a version was made of. */
export type VersionRecipe = z.infer<typeof versionRecipeSchema>;

/** Something it was made of, by digest. */
export type Dependency = z.infer<typeof dependencySchema>;

/** Which program ran. */
export type ProgramIdentity = z.infer<typeof programSchema>;

/** When and from what it was stated, and until when it holds. */
export type Stated = z.infer<typeof statedSchema>;
