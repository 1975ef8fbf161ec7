/** What is known of the pictures of a folder: of what each was made, and which bytes it has. Sealed by a digest. */
import { z } from "zod";
import { canonicalJson } from "../../canon/canonical_json.ts";
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { digestOf } from "../../canon/digest_of.ts";
import { BITS16, type Bits16 } from "../../image/bits16.ts";
import { readText, UnfitFile } from "../../files/read_file.ts";
import { writeAtomically } from "../../files/write_atomically.ts";
import {
  codeSchema,
  engineSchema,
  nameSchema,
  networkSchema,
  sha256Schema,
} from "../../results/record/record.ts";
import type { Maker } from "./maker.ts";

/** Of what a picture was made, and which bytes it has, by sha256. */
export interface PictureNote {
  /** Of the infrared file. */
  readonly ir: string;
  /** Of the visible file. */
  readonly vi: string;
  /** Of the canonical JSON of its {@linkcode Maker}. */
  readonly made: string;
  /** How the infrared file's 16 bits a sample were read; absent for one of 8. */
  readonly bits16?: Bits16 | undefined;
  /** Of the picture's own file. */
  readonly picture: string;
}

/** The notes of a folder. */
export interface PictureLedger {
  /** By their digests. */
  readonly makers: ReadonlyMap<string, Maker>;
  /** By the names of their files. */
  readonly pictures: ReadonlyMap<string, PictureNote>;
}

const SCHEMA = 1;

const ledgerSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  makers: z.array(z.strictObject({
    model: nameSchema,
    protocol: nameSchema,
    backend: nameSchema,
    network: networkSchema,
    definition: sha256Schema,
    code: codeSchema,
    engine: engineSchema,
  })),
  pictures: z.array(z.strictObject({
    name: nameSchema,
    ir: sha256Schema,
    vi: sha256Schema,
    made: sha256Schema,
    bits16: z.enum(Object.keys(BITS16) as [Bits16, ...Bits16[]])
      .exactOptional(),
    picture: sha256Schema,
  })),
  digest: sha256Schema,
});

/**
 * Reads the notes in a file; there are none where there is no file.
 *
 * @throws {Error} saying what to do, if they are not what was written.
 */
export async function readLedger(file: string): Promise<PictureLedger> {
  let text: string;
  try {
    text = await readText(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      return { makers: new Map(), pictures: new Map() };
    }
    if (error instanceof UnfitFile) refuse(file, error.message);
    throw error;
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    refuse(file, "it is truncated or damaged");
  }
  const parsed = ledgerSchema.safeParse(data);
  if (!parsed.success) {
    refuse(file, z.prettifyError(parsed.error).replaceAll("\n", " "));
  }
  const { digest, ...rest } = parsed.data;
  if (await digestOf(rest) !== digest) {
    refuse(file, "it is not what its digest says, something in it was changed");
  }
  const makers = new Map<string, Maker>();
  for (const maker of rest.makers) {
    makers.set(await digestOf(maker), maker as Maker);
  }
  return {
    makers,
    pictures: new Map(rest.pictures.map(({ name, ...note }) => [name, note])),
  };
}

/** Writes notes, sealed, whole or not at all; a maker that no picture is of is left out. */
export async function writeLedger(
  file: string,
  { makers, pictures }: PictureLedger,
): Promise<void> {
  const named = new Set([...pictures.values()].map(({ made }) => made));
  const open = {
    schema: SCHEMA,
    makers: [...makers].filter(([digest]) => named.has(digest))
      .sort(([a], [b]) => codeUnitOrder(a, b)).map(([, maker]) => maker),
    pictures: [...pictures].sort(([a], [b]) => codeUnitOrder(a, b))
      .map(([name, note]) => ({ name, ...note })),
  };
  const sealed = { ...open, digest: await digestOf(open) };
  await writeAtomically(file, `${canonicalJson(sealed, 1)}\n`);
}

function refuse(file: string, reason: string): never {
  throw new Error(
    `Cannot use ${file}: ${reason}; it tells which pictures beside it are ours, so choose another folder or remove this one`,
  );
}
