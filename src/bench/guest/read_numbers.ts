/** The number in each name of a folder of numbered files, such as `1.png` or `fused_001_v2.png`. */
import { few } from "../listing/few.ts";
import { stemOf } from "../listing/plain_name.ts";

/**
 * The number of each file, or what keeps any numbering from explaining all of them.
 *
 * Numbers are integers (1 = 01 = 001) with the same text around in every name; of several in a name it is the one that
 * is not the same in all.
 */
export function readNumbers<F extends { readonly name: string }>(
  files: readonly F[],
): Map<number, F> | string {
  const strange = files.filter(({ name }) => !isNumbered(name));
  if (strange.length > 0) {
    return `${few(strange.map(({ name }) => name))} ${
      strange.length === 1 ? "is" : "are"
    } in no numbering`;
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
  const same = Map.groupBy(files.keys(), (at) => numbers![at]!);
  const twice = [...same.values()].find((all) => all.length > 1);
  if (twice !== undefined) {
    return `${few(twice.map((at) => files[at]!.name))} are the same number`;
  }
  return new Map(files.map((file, at) => [numbers![at]!, file]));
}

/** Whether a name may be one of a numbered folder. */
export function isNumbered(name: string): boolean {
  return /\d/.test(stemOf(name));
}

/** The columns of a table of numbers that are not the same in every row, each once; all of them, if there is none such. */
function distinct(rows: readonly (readonly number[])[]): number[][] {
  if (rows.length === 0) return [[]];
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const varying = columns.filter((column) => new Set(column).size > 1);
  const once = new Map(varying.map((column) => [column.join(), column]));
  return once.size > 0 ? [...once.values()] : columns;
}
