import { type FigureFile, parseFigure } from "../../figure/figure_schema.ts";
import { readNamedText } from "../flags/read_named_text.ts";
import { UsageError } from "../flags/usage_error.ts";
import type { FigureFlags } from "./figure_flags.ts";

/**
 * The figure that a command line asks for: that of its file, if it names one, with what flags say in place of what it says.
 *
 * @throws {UsageError} if a flag cannot be read.
 * @throws {SyntaxError} if the file cannot.
 */
export async function askedFigure(
  given: FigureFlags,
  positionals: readonly string[],
): Promise<FigureFile> {
  const [first, ...more] = positionals;
  if (more.length > 0) {
    throw new UsageError(
      `Cannot draw ${
        positionals.join(" and ")
      }: give one file in .json or one folder`,
    );
  }
  const isFile = first !== undefined && /\.json$/i.test(first);
  const file = isFile ? await readFigure(first) : {};
  const asked = { ...file, ...defined(given, isFile ? undefined : first) };
  try {
    return parseFigure(asked, "the flags");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

async function readFigure(given: string): Promise<FigureFile> {
  const text = await readNamedText(
    "figure",
    given,
    "there is no such file; check the path",
  );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(
      `Cannot read ${given}: it is no JSON (${(error as Error).message})`,
      { cause: error },
    );
  }
  return parseFigure(json, given);
}

/** What the flags say, as a file would. */
function defined(
  given: FigureFlags,
  root: string | undefined,
): Record<string, unknown> {
  const { ir, vi, fused, title, pairs, metrics, profile } = given;
  const folders = { root, ir, vi, fused };
  const said = {
    title,
    pairs,
    methods: methodsOf(given),
    folders: Object.values(folders).some((value) => value !== undefined)
      ? present(folders)
      : undefined,
    crops: cropsOf(given),
    metrics,
    profile: profile?.toLowerCase(),
    window: given.window === undefined ? undefined : windowOf(given.window),
    colour: given.colour || undefined,
    width: given.width,
    columns: given.columns,
    dpi: given.dpi,
    formats: given.formats,
  };
  return present(said);
}

function present(said: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  );
}

function methodsOf(
  { methods, as }: FigureFlags,
): FigureFile["methods"] | undefined {
  if (as === undefined) return methods === undefined ? undefined : [...methods];
  if (methods === undefined || as.length !== methods.length) {
    throw new UsageError(
      `Cannot use --as: it has ${as.length} names for ${
        methods?.length ?? 0
      } of --methods; give one each`,
    );
  }
  return methods.map((method, at) => ({ method, label: as[at]! }));
}

function cropsOf(
  { crop, crops }: FigureFlags,
): FigureFile["crops"] | undefined {
  if (crop !== undefined && crops !== undefined) {
    throw new UsageError(
      "Cannot use --crop beside --crops: either say which, or how many are chosen",
    );
  }
  if (crop === undefined) {
    return crops === undefined ? undefined : Number(crops);
  }
  return crop.map((text) => {
    const numbers = text.split(",").map(Number);
    if (numbers.length !== 4 || !numbers.every(Number.isInteger)) {
      throw new UsageError(
        `Cannot read --crop ${text}: it takes x,y,width,height in whole pixels`,
      );
    }
    return numbers as [number, number, number, number];
  });
}

function windowOf(given: string): unknown {
  const [, low, high] = /^(\d+)-(\d+)$/.exec(given) ?? [];
  return low === undefined ? given.toLowerCase() : [Number(low), Number(high)];
}
