/** Whose image is "01.png"? As a whole folder's question: every file must be in one numbering and have its pair's size. */

import type { Size } from "../../image/same_size.ts";
import { few } from "../listing/few.ts";
import type { NumberedPair, NumberedPairs } from "./numberings_of.ts";
import { readNumbers } from "./read_numbers.ts";

/** A file by its name and header. */
export interface SizedFile {
  readonly name: string;
  /** Null where its header cannot be read. */
  readonly size: Size | null;
}

/** What came of it. */
export type NumberMatch<P extends NumberedPair> =
  | {
    readonly kind: "matched";
    /** Such as `tno25-cddfuse`. */
    readonly numbering: string;
    /** Whose each file is, by its name. */
    readonly pairs: ReadonlyMap<string, P>;
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
 * @param withUnread whether a file whose header cannot be read goes by its number alone; unless told it is in no numbering.
 */
export function matchNumbers<P extends NumberedPair>(
  files: readonly SizedFile[],
  numberings: readonly NumberedPairs<P>[],
  lists: readonly string[],
  { withUnread = false }: { readonly withUnread?: boolean } = {},
): NumberMatch<P> {
  const numbers = readNumbers(files);
  if (typeof numbers === "string") {
    return { kind: "refused", evidence: numbers };
  }
  const unread = files.filter(({ size }) => size === null);
  if (unread.length > 0 && !withUnread) {
    return {
      kind: "refused",
      evidence: `the size of ${namesOf(unread)} cannot be read`,
    };
  }
  const numbered = [...numbers].map(([number, file]) => ({ ...file, number }));
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

interface Numbered extends SizedFile {
  readonly number: number;
}

interface Trial<P extends NumberedPair> {
  readonly numbering: NumberedPairs<P>;
  readonly pairs: ReadonlyMap<string, P>;
  readonly unknown: readonly Numbered[];
  readonly different: readonly Numbered[];
}

function tryOn<P extends NumberedPair>(
  files: readonly Numbered[],
  numbering: NumberedPairs<P>,
  shift: number,
): Trial<P> {
  const pairOf = ({ number }: Numbered): P | undefined =>
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
      return pair !== undefined && !isSize(file.size, pair);
    }),
  };
}

function fits(
  { unknown, different }: Pick<Trial<NumberedPair>, "unknown" | "different">,
): boolean {
  return unknown.length + different.length === 0;
}

/** Whether nothing is known against a size. */
function isSize(size: Size | null, { ir }: NumberedPair): boolean {
  return size === null || ir === null ||
    (size.width === ir.width && size.height === ir.height);
}

/** Why none fits: what the nearest one leaves unexplained, and whether counting from 0 would explain it. */
function evidence<P extends NumberedPair>(
  files: readonly Numbered[],
  trials: readonly Trial<P>[],
  lists: readonly string[],
): string {
  const shifted = files.some(({ number }) => number === 0)
    ? trials.map(({ numbering }) => tryOn(files, numbering, 1)).find(fits)
    : undefined;
  const flaws = ({ unknown, different }: Trial<P>): number =>
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

function sizes(
  { name, size }: Numbered,
  { pairs }: Pick<Trial<NumberedPair>, "pairs">,
): string {
  const { id, ir } = pairs.get(name)!;
  return `${name}, ${size!.width}x${size!.height} where ${id} is ${ir!.width}x${
    ir!.height
  }`;
}

function namesOf(files: readonly SizedFile[]): string {
  return few(files.map(({ name }) => name));
}

function isAre(files: readonly unknown[]): string {
  return files.length === 1 ? "is" : "are";
}
