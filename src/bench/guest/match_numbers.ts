/** Whose image is "01.png"? As a whole folder's question: every file must be in one numbering and have its pair's size. */

import type { Pair } from "../../datasets/dataset.ts";
import type { Size } from "../../image/same_size.ts";
import { few } from "./few.ts";
import { stemOf } from "./match_ids.ts";
import type { NumberedPairs } from "./numberings_of.ts";

/** A file by its name and header. */
export interface SizedFile {
  readonly name: string;
  /** Null where its header cannot be read. */
  readonly size: Size | null;
}

/** What came of it. */
export type NumberMatch =
  | {
    readonly kind: "matched";
    /** Such as `tno25-cddfuse`. */
    readonly numbering: string;
    /** Whose each file is, by its name. */
    readonly pairs: ReadonlyMap<string, Pair>;
  }
  | { readonly kind: "refused"; readonly evidence: string };

/**
 * Reads a folder of numbered files, such as `1.png` or `fused_001_v2.png`, by the one numbering that explains all of it.
 *
 * Numbers are integers (1 = 01 = 001) with the same text around in every name; of several in a name it is the one that
 * is not the same in all. Of several numberings that fit, one that has just these numbers comes first; where those that
 * are left disagree on a file, nothing is decided.
 *
 * @param numberings those that may be meant.
 * @param lists what these are numberings of, for the evidence.
 */
export function matchNumbers(
  files: readonly SizedFile[],
  numberings: readonly NumberedPairs[],
  lists: readonly string[],
): NumberMatch {
  const numbered = readNumbers(files);
  if (typeof numbered === "string") {
    return { kind: "refused", evidence: numbered };
  }
  const trials = numberings.map((numbering) => tryOn(numbered, numbering, 0));
  const fitting = trials.filter(fits);
  const whole = fitting.filter(({ numbering }) =>
    numbering.pairs.size === files.length
  );
  const [first, ...others] = whole.length > 0 ? whole : fitting;
  if (first === undefined) {
    return { kind: "refused", evidence: evidence(numbered, trials, lists) };
  }
  const doubtful = files.filter(({ name }) =>
    others.some(({ pairs }) => pairs.get(name) !== first.pairs.get(name))
  );
  const names = [first, ...others].map(({ numbering }) => numbering.name);
  return doubtful.length === 0
    ? { kind: "matched", numbering: names.join(" and "), pairs: first.pairs }
    : {
      kind: "refused",
      evidence: `numbers and sizes fit ${
        names.join(" and ")
      }, which disagree on ${few(doubtful.map(({ name }) => name))}`,
    };
}

/** Whether a name may be one of a numbered folder. */
export function isNumbered(name: string): boolean {
  return /\d/.test(stemOf(name));
}

interface Numbered extends SizedFile {
  readonly number: number;
}

/** The number of each file, or what keeps any numbering from explaining all of them. */
function readNumbers(files: readonly SizedFile[]): Numbered[] | string {
  const strange = files.filter(({ name }) => !isNumbered(name));
  if (strange.length > 0) {
    return `${namesOf(strange)} ${isAre(strange)} in no numbering`;
  }
  const [one, other] = Map.groupBy(
    files,
    ({ name }) => stemOf(name).replace(/\d+/g, "#"),
  ).values();
  if (other !== undefined) {
    return `the names are built in several ways, such as ${one![0]!.name} and ${
      other[0]!.name
    }`;
  }
  const [numbers, ...others] = distinct(
    files.map(({ name }) => stemOf(name).match(/\d+/g)!.map(Number)),
  );
  if (others.length > 0) {
    return `it cannot be told which number in ${files[0]!.name} is the pair's`;
  }
  const numbered = files.map((file, at) => ({
    ...file,
    number: numbers![at]!,
  }));
  const twice = [...Map.groupBy(numbered, ({ number }) => number)].find((
    [, same],
  ) => same.length > 1);
  if (twice !== undefined) {
    return `${namesOf(twice[1])} are the same number`;
  }
  const unread = files.filter(({ size }) => size === null);
  return unread.length > 0
    ? `the size of ${namesOf(unread)} cannot be read`
    : numbered;
}

/** The columns of a table of numbers that are not the same in every row, each once; all of them, if there is none such. */
function distinct(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const varying = columns.filter((column) => new Set(column).size > 1);
  const once = new Map(varying.map((column) => [column.join(), column]));
  return once.size > 0 ? [...once.values()] : columns;
}

interface Trial {
  readonly numbering: NumberedPairs;
  readonly pairs: ReadonlyMap<string, Pair>;
  readonly unknown: readonly Numbered[];
  readonly different: readonly Numbered[];
}

function tryOn(
  files: readonly Numbered[],
  numbering: NumberedPairs,
  shift: number,
): Trial {
  const pairOf = ({ number }: Numbered): Pair | undefined =>
    numbering.pairs.get(number + shift);
  return {
    numbering,
    pairs: new Map(files.flatMap((file) => {
      const pair = pairOf(file);
      return pair === undefined ? [] : [[file.name, pair] as const];
    })),
    unknown: files.filter((file) => pairOf(file) === undefined),
    different: files.filter((file) => {
      const pair = pairOf(file);
      return pair !== undefined && !isSize(file.size!, pair);
    }),
  };
}

function fits({ unknown, different }: Trial): boolean {
  return unknown.length + different.length === 0;
}

function isSize({ width, height }: Size, { ir }: Pair): boolean {
  return width === ir.width && height === ir.height;
}

/** Why none fits: what the nearest one leaves unexplained, and whether counting from 0 would explain it. */
function evidence(
  files: readonly Numbered[],
  trials: readonly Trial[],
  lists: readonly string[],
): string {
  const shifted = files.some(({ number }) => number === 0)
    ? trials.map(({ numbering }) => tryOn(files, numbering, 1)).find(fits)
    : undefined;
  const flaws = ({ unknown, different }: Trial): number =>
    unknown.length + different.length;
  const nearest =
    trials.find(({ numbering }) => numbering === shifted?.numbering) ??
      trials.reduce((a, b) => flaws(b) < flaws(a) ? b : a);
  const nowhere = nearest.unknown.filter((file) =>
    trials.every(({ unknown }) => unknown.includes(file))
  );
  const elsewhere = nearest.unknown.filter((file) => !nowhere.includes(file));
  const { name } = nearest.numbering;
  const parts = [
    ...nowhere.length === 0 ? [] : [
      `${namesOf(nowhere)} ${isAre(nowhere)} in no numbering of ${
        lists.join(", ")
      }`,
    ],
    ...elsewhere.length === 0
      ? []
      : [`${namesOf(elsewhere)} ${isAre(elsewhere)} not in ${name}`],
    ...nearest.different.length === 0 ? [] : [
      `${nearest.different.length} ${
        nearest.different.length === 1 ? "size differs" : "sizes differ"
      } from ${name}, such as ${sizes(nearest.different[0]!, nearest)}`,
    ],
  ].join(", and ");
  if (shifted !== undefined) {
    return `${parts}. Are they numbered from 0? With 1 added to each number all ${files.length} sizes are those of ${shifted.numbering.name}`;
  }
  return files.some(({ number }) => number === 0)
    ? `${parts}. Are they numbered from 0?`
    : parts;
}

function sizes({ name, size }: Numbered, { pairs }: Trial): string {
  const { id, ir } = pairs.get(name)!;
  return `${name}, ${size!.width}x${
    size!.height
  } where ${id} is ${ir.width}x${ir.height}`;
}

function namesOf(files: readonly SizedFile[]): string {
  return few(files.map(({ name }) => name));
}

function isAre(files: readonly unknown[]): string {
  return files.length === 1 ? "is" : "are";
}
