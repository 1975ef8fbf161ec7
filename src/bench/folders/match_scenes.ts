/** Which infrared image and which visible one are of one scene: by their names, both folders as a whole or not at all. */
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { type Modality, readModality } from "../../datasets/modality.ts";
import { few } from "../listing/few.ts";
import { plainName, stemOf } from "../listing/plain_name.ts";
import { matchNumbers } from "../guest/match_numbers.ts";
import { isNumbered, readNumbers } from "../guest/read_numbers.ts";
import { formRule, matchAffixes } from "./match_affixes.ts";
import { nameCores } from "./name_cores.ts";
import type { SceneFiles } from "./scene_files.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** The scenes of two folders, in the order of the visible images' names, and the rule they were matched by. */
export interface MatchedScenes {
  readonly scenes: readonly SceneFiles[];
  /** Such as `the same names`. */
  readonly rule: string;
}

/**
 * Joins two folders by the first rule that explains every file of both: the same names; one's names with the same text
 * around all of the other's (`01.png`, `01_vis.png`); names with a word for each (`Bench_IR.png`, `Bench_Vis.png`);
 * numbers (`IR1.png`, `VIS01.png`), with sizes that agree; what is left of the names without what all of a folder share.
 *
 * @param folders as their user calls them.
 * @throws {Error} naming the files without a partner, if no rule explains all.
 */
export function matchScenes(
  ir: readonly SeenImage[],
  vi: readonly SeenImage[],
  folders: { readonly ir: string; readonly vi: string },
): MatchedScenes {
  const number = (): Joining => byNumber(ir, vi, folders.vi);
  const attempts: Joining[] = [];
  for (
    const rule of [
      () => byAffix(ir, vi, (infrared, visible) => [infrared, visible]),
      () => byAffix(vi, ir, (visible, infrared) => [infrared, visible]),
      () => byKeys(ir, vi, modalityWords, WORDS),
      number,
      () => byKeys(ir, vi, nameCores, CORES),
    ]
  ) {
    const attempt = rule();
    if (attempt.lonely.length === 0) {
      const { scenes, rule } = attempt;
      return { rule, scenes: scenes.toSorted(inNameOrder) };
    }
    attempts.push(attempt);
    // Numbers that say one thing and sizes that say another are not asked again.
    if (rule === number && attempt.sizesDiffer) break;
  }
  throw new Error(
    `Cannot match ${folders.ir} with ${folders.vi}: ${
      whyNot(attempts, ir.length + vi.length)
    }; give both images of a scene one name, and take away what is of none`,
  );
}

/** What came of a rule. */
interface Joining extends MatchedScenes {
  /** What it leaves without a partner; all files where it says nothing. */
  readonly lonely: readonly SeenImage[];
  /** What speaks against it besides. */
  readonly evidence: string | null;
  readonly sizesDiffer?: boolean;
}

/** What stands for each name of a folder; null where it says nothing of some. */
type KeysOf = (
  names: readonly string[],
  modality: Modality,
) => readonly string[] | null;

const WORDS = "their names without a word for infrared or visible";
const CORES = "their names without the text that all of a folder share";

/** By the names of the visible images, numbers as numbers. */
function inNameOrder(a: SceneFiles, b: SceneFiles): number {
  const [one, two] = [a, b].map(({ visible }) =>
    plainName(visible.name).replace(
      /\d+/g,
      (digits) => digits.padStart(20, "0"),
    )
  );
  return codeUnitOrder(one!, two!);
}

/** The nearest one, or what is known of numbers where none is near. */
function whyNot(attempts: readonly Joining[], total: number): string {
  const said = attempts.findLast(({ evidence }) => evidence !== null)?.evidence;
  const nearest = attempts.reduce((a, b) =>
    b.lonely.length < a.lonely.length ? b : a
  );
  if (said && 2 * nearest.lonely.length >= total) return said;
  return `${nearest.lonely.length} of ${total} images have no partner by ${nearest.rule}: ${
    few(nearest.lonely.map(({ shown }) => shown))
  }`;
}

function byAffix(
  files: readonly SeenImage[],
  refs: readonly SeenImage[],
  inOrder: (file: SeenImage, ref: SeenImage) => [SeenImage, SeenImage],
): Joining {
  const match = matchAffixes(
    files.map(({ name }) => name),
    refs.map((image) => ({ id: stemOf(image.name), image })),
  );
  const joined = files.flatMap((file) => {
    const ref = match.rival === null ? match.found.get(file.name) : undefined;
    return ref === undefined ? [] : [{ ref: ref.image, file }];
  });
  return attempt(
    joined.map(({ ref, file }) => {
      const [infrared, visible] = inOrder(file, ref);
      return {
        id: stemOf(match.form === "*" ? visible.name : ref.name),
        infrared,
        visible,
      };
    }),
    [...files, ...refs],
    formRule(match.form),
    match.rival === null
      ? null
      : `the names fit ${match.form} and ${match.rival}, which disagree`,
  );
}

/** By what `keysOf` makes of the names of each folder, if it makes something of all and no two the same. */
function byKeys(
  ir: readonly SeenImage[],
  vi: readonly SeenImage[],
  keysOf: KeysOf,
  rule: string,
): Joining {
  const all = [...ir, ...vi];
  const [one, two] = [keyed(ir, "ir", keysOf), keyed(vi, "vi", keysOf)];
  if (one.size < ir.length || two.size < vi.length || one.has("")) {
    return attempt([], all, rule, null);
  }
  return attempt(
    [...two].flatMap(([key, { id, image: visible }]) => {
      const infrared = one.get(key)?.image;
      return infrared === undefined ? [] : [{ id, infrared, visible }];
    }),
    all,
    rule,
    null,
  );
}

/** The images of a folder by their keys as names are compared; fewer than there are where two have one. */
function keyed(
  images: readonly SeenImage[],
  modality: Modality,
  keysOf: KeysOf,
): Map<string, { readonly id: string; readonly image: SeenImage }> {
  const keys = keysOf(images.map(({ name }) => name), modality) ?? [];
  return new Map(
    keys.map((id, at) => [plainName(id), { id, image: images[at]! }]),
  );
}

function modalityWords(
  names: readonly string[],
  modality: Modality,
): string[] | null {
  const read = names.map((name) => readModality(stemOf(name)));
  return read.every((one) => one?.modality === modality)
    ? read.map((one) => one!.id)
    : null;
}

function byNumber(
  ir: readonly SeenImage[],
  vi: readonly SeenImage[],
  list: string,
): Joining {
  const all = [...ir, ...vi];
  const rule = "the numbers in their names; the sizes agree";
  if (!all.every(({ name }) => isNumbered(name))) {
    return attempt([], all, rule, null);
  }
  const numbers = readNumbers(vi);
  if (typeof numbers === "string") return attempt([], all, rule, numbers);
  const pairs = new Map(
    [...numbers].map(([number, image]) => [
      number,
      { id: String(number), ir: image.info, image },
    ]),
  );
  const match = matchNumbers(
    ir.map(({ name, info }) => ({ name, size: info })),
    [{ name: list, pairs }],
    [list],
    { withUnread: true },
  );
  if (match.kind === "refused") {
    return {
      ...attempt([], all, rule, match.evidence),
      sizesDiffer: / sizes? differs? /.test(match.evidence),
    };
  }
  return attempt(
    ir.map((infrared) => {
      const { id, image } = match.pairs.get(infrared.name)!;
      return { id, infrared, visible: image };
    }),
    all,
    rule,
    null,
  );
}

function attempt(
  joined: readonly Omit<SceneFiles, "ir">[],
  all: readonly SeenImage[],
  rule: string,
  evidence: string | null,
): Joining {
  const partnered = new Set(
    joined.flatMap(({ infrared, visible }) => [infrared, visible]),
  );
  return {
    scenes: joined.map((files) => ({
      ...files,
      ir: files.infrared.info ?? files.visible.info,
    })),
    rule,
    lonely: all.filter((image) => !partnered.has(image)),
    evidence,
  };
}
