import { createRandom } from "../../numeric/random.ts";

/**
 * Different genotypes of a latency, drawn: of all that take as long as wanted, each as likely. Where too few do, those that come
 * nearest, so that a suite ends; how far off they are is for its reader to be told.
 *
 * @param candidates place by place.
 * @param predict milliseconds of a genotype.
 * @param wanted milliseconds; `tolerance` is the most that a genotype may be off, of it.
 * @param without a genotype that is left out.
 */
export function randomGenotypes(
  candidates: readonly (readonly string[])[],
  predict: (genotype: readonly string[]) => number,
  { wanted, tolerance, count, seed, without }: {
    readonly wanted: number;
    readonly tolerance: number;
    readonly count: number;
    readonly seed: number;
    readonly without: readonly string[];
  },
): (readonly string[])[] {
  const apart = (genotype: readonly string[]): number =>
    Math.abs(predict(genotype) - wanted);
  const others = everyOf(candidates)
    .filter((genotype) => genotype.join() !== without.join())
    .sort((a, b) => apart(a) - apart(b));
  const fitting = others.filter((one) => apart(one) <= tolerance * wanted);
  if (fitting.length < count) return others.slice(0, count);
  const random = createRandom(seed);
  const found: (readonly string[])[] = [];
  while (found.length < count) {
    const at = Math.floor(random() * fitting.length);
    found.push(...fitting.splice(at, 1));
  }
  return found;
}

function everyOf(candidates: readonly (readonly string[])[]): string[][] {
  return candidates.reduce<string[][]>(
    (all, names) =>
      all.flatMap((before) => names.map((name) => [...before, name])),
    [[]],
  );
}
