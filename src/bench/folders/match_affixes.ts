/** Which names are which ids with the same text before and after in every one: `fused_01` and `fused_02` are `01` and `02`. */
import { visibleText } from "../../canon/visible_text.ts";
import { plainName, stemOf } from "../listing/plain_name.ts";

/** What came of it. */
export interface AffixMatch<P> {
  /** Whose each file is, by its name; of the names that are explained. */
  readonly found: ReadonlyMap<string, P>;
  /** Names that are not. */
  readonly unexplained: readonly string[];
  /** What stands around each id, such as `fused_*`; `*` where it is the whole name. */
  readonly form: string;
  /** Another form that explains every name, and otherwise; null where there is none, or the ids are the whole names. */
  readonly rival: string | null;
}

/** So many names are asked what may stand around an id: one of them may be a stranger. */
const ASKED = 8;

/**
 * Reads names by the one prefix and suffix that leaves an id of every one; of those that leave some, the one that leaves
 * most, and of several such the one with the longest ids.
 *
 * Names are compared in lower case, and numbers without leading zeros; no number and no word is cut in two.
 *
 * @param names file names.
 * @param refs no two with one id.
 */
export function matchAffixes<P extends { readonly id: string }>(
  names: readonly string[],
  refs: readonly P[],
): AffixMatch<P> {
  const ids = new Map(refs.map((ref) => [plainName(ref.id), ref]));
  const stems = names.map((name) => ({ name, stem: plainName(stemOf(name)) }));
  const step = Math.max(1, Math.ceil(stems.length / ASKED));
  const affixes = new Map<string, readonly [string, string]>();
  affixes.set("\t", ["", ""]);
  for (let at = 0; at < stems.length; at += step) {
    for (const affix of affixesOf(stems[at]!.stem, ids)) {
      affixes.set(affix.join("\t"), affix);
    }
  }
  const trials = [...affixes.values()].sort(([a, b], [c, d]) =>
    (a + b).length - (c + d).length || (a < c ? -1 : 1)
  ).map(([prefix, suffix]): Omit<AffixMatch<P>, "rival"> => {
    const found = new Map<string, P>();
    const unexplained: string[] = [];
    for (const { name, stem } of stems) {
      const ref = stem.length >= prefix.length + suffix.length &&
          stem.startsWith(prefix) && stem.endsWith(suffix)
        ? ids.get(stem.slice(prefix.length, stem.length - suffix.length))
        : undefined;
      if (ref === undefined) unexplained.push(name);
      else found.set(name, ref);
    }
    return { found, unexplained, form: `${prefix}*${suffix}` };
  });
  const best = trials.reduce((best, trial) =>
    trial.found.size > best.found.size ? trial : best
  );
  const rival = best.form === "*"
    ? undefined
    : trials.find((trial) =>
      trial !== best && trial.unexplained.length === 0 &&
      names.some((name) => trial.found.get(name) !== best.found.get(name))
    );
  return { ...best, rival: rival?.form ?? null };
}

/** What stands around each id in a name, where no number and no word is cut. */
function affixesOf(
  stem: string,
  ids: ReadonlyMap<string, unknown>,
): (readonly [string, string])[] {
  const cuts = Array.from({ length: stem.length + 1 }, (_, at) => at)
    .filter((at) => isCut(stem, at));
  return cuts.flatMap((start) =>
    cuts.flatMap((end) =>
      end > start && ids.has(stem.slice(start, end))
        ? [[stem.slice(0, start), stem.slice(end)] as const]
        : []
    )
  );
}

function isCut(stem: string, at: number): boolean {
  return at === 0 || at === stem.length ||
    kindOf(stem[at - 1]!) !== kindOf(stem[at]!);
}

function kindOf(character: string): "digit" | "letter" | "other" {
  return /\p{Nd}/u.test(character)
    ? "digit"
    : /\p{L}/u.test(character)
    ? "letter"
    : "other";
}

/** A form as a rule for people. */
export function formRule(form: string): string {
  return form === "*" ? "the same names" : `names like ${visibleText(form)}`;
}
