/** The folder of golden images and values that `FUSEBENCH_GOLDENS` names. */
import { readGray } from "../../src/files/read_gray.ts";
import type { Triple } from "../../src/metrics/triple.ts";
import type { GoldenValue } from "./golden.ts";

/** Three images of one size, and what every reference says of them. */
export interface GoldenCase {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** What the images are. */
  readonly note: string;
  readonly readTriple: () => Promise<Triple>;
  /** By the reference's name. */
  readonly values: Readonly<Record<string, GoldenValue>>;
  /** What the original says under Octave, where `values` has a port's value. */
  readonly octave: Readonly<Record<string, GoldenValue>>;
}

/** All of it. */
export interface GoldenFolder {
  readonly cases: readonly GoldenCase[];
  /** The programs that computed the values. */
  readonly createdWith: readonly string[];
  /** By the reference's name; those that were run under Octave alone have none. */
  readonly references: ReadonlyMap<string, ReferenceFacts>;
}

/** What the folder says of one reference. */
export interface ReferenceFacts {
  readonly suggested_rel_tol: number;
  /** How its code was run; none for what was run under Octave alone. */
  readonly run?: string;
  /** Why the tolerance is that. */
  readonly tol_reason?: string;
  /** Cases whose value is rounding noise, and why. */
  readonly unstable_cases?: Readonly<Record<string, string>>;
}

interface GoldenFile {
  readonly meta: { readonly created_with: string };
  readonly references: Readonly<Record<string, { readonly run: string }>>;
  readonly variants: Readonly<
    Record<string, ReferenceFacts & { readonly reference: string }>
  >;
  readonly cases: Readonly<
    Record<string, {
      readonly ir: string;
      readonly vi: string;
      readonly fused: string;
      readonly width: number;
      readonly height: number;
      readonly note?: string;
      readonly values: Readonly<Record<string, GoldenValue>>;
      readonly octave?: Readonly<Record<string, GoldenValue>>;
    }>
  >;
}

/**
 * Reads all but the images.
 *
 * @throws {Deno.errors.NotFound} if the folder is not there.
 */
export async function readGoldenFolder(folder: string): Promise<GoldenFolder> {
  const metrics = `${folder}/metrics`;
  const read = async (file: string): Promise<GoldenFile> =>
    JSON.parse(await Deno.readTextFile(`${metrics}/${file}`));
  const first = await read("goldens.json"), more = await read("more.json");
  return {
    cases: Object.entries(first.cases).map(([name, one]) => {
      const values = { ...more.cases[name]?.values, ...one.values };
      return {
        name,
        width: one.width,
        height: one.height,
        note: one.note ?? "",
        values: { ...one.octave, ...values },
        octave: Object.fromEntries(
          Object.entries(one.octave ?? {}).filter(([id]) => id in values),
        ),
        readTriple: async () => ({
          ir: await readGray(`${metrics}/${one.ir}`),
          vi: await readGray(`${metrics}/${one.vi}`),
          fused: await readGray(`${metrics}/${one.fused}`),
        }),
      };
    }),
    createdWith: [first.meta.created_with, more.meta.created_with],
    references: new Map([...factsOf(more), ...factsOf(first)]),
  };
}

function factsOf(
  { variants, references }: GoldenFile,
): [name: string, facts: ReferenceFacts][] {
  return Object.entries(variants).map(([name, facts]) => [
    name,
    { ...facts, run: references[facts.reference]!.run },
  ]);
}
