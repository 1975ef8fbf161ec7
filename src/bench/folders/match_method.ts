/** Which fused image is of which scene: by their names, the folder as a whole or not at all. */
import { few } from "../listing/few.ts";
import { stemOf } from "../listing/plain_name.ts";
import { matchNumbers } from "../guest/match_numbers.ts";
import { readNumbers } from "../guest/read_numbers.ts";
import { type AffixMatch, formRule, matchAffixes } from "./match_affixes.ts";
import type { SceneFiles } from "./scene_files.ts";
import type { SeenImage } from "../listing/seen_image.ts";

/** Whose image each file is, and the rule they were matched by. */
export interface MatchedMethod {
  readonly images: ReadonlyMap<SceneFiles, SeenImage>;
  /** Such as `names like fused_*`. */
  readonly rule: string;
}

/**
 * Reads a folder by the first rule that explains every file in it: the names of the scenes, of the visible or of the
 * infrared images, with the same text around each (`fused_01.png`, `01_fused.png`); or else numbers, compared as integers,
 * with the sizes of the scenes. Where two readings of the names disagree, nothing is decided.
 *
 * @param folder as its user calls it.
 * @throws {Error} naming the files that are of no scene, if no rule explains all.
 */
export function matchMethod(
  files: readonly SeenImage[],
  scenes: readonly SceneFiles[],
  folder: string,
): MatchedMethod {
  const names = files.map(({ name }) => name);
  const spaces = [
    scenes.map((scene) => ({ id: scene.id, ir: scene.ir, scene })),
    ...(["visible", "infrared"] as const).map((side) =>
      scenes.map((scene) => ({
        id: stemOf(scene[side].name),
        ir: scene.ir,
        scene,
      }))
    ),
  ];
  const readings = spaces.map((refs) => matchAffixes(names, refs));
  const whole = readings.filter(({ unexplained }) => unexplained.length === 0);
  const [first, ...others] = whole;
  if (first !== undefined) {
    refuseDoubt(first, others, names, folder);
    return {
      images: new Map(
        files.map((file) => [first.found.get(file.name)!.scene, file]),
      ),
      rule: formRule(first.form),
    };
  }
  const numberings = spaces.flatMap((refs, at) => {
    const numbers = readNumbers(
      refs.map(({ id, scene }) => ({ name: `${id}.`, scene })),
    );
    return typeof numbers === "string" ? [] : [{
      name: NUMBERINGS[at]!,
      pairs: new Map([...numbers].map(([key, { scene }]) => [key, scene])),
    }];
  });
  const match = numberings.length === 0 ? null : matchNumbers(
    files.map(({ name, info }) => ({ name, size: info })),
    numberings,
    ["the scenes"],
    { withUnread: true },
  );
  if (match?.kind === "matched") {
    return {
      images: new Map(files.map((file) => [match.pairs.get(file.name)!, file])),
      rule: `numbers, those of ${match.numbering}; the sizes agree`,
    };
  }
  throw new Error(
    `Cannot match ${folder} with the scenes: ${
      whyNot(readings, match?.evidence ?? null, files.length)
    }; name each fused image after its scene, such as ${
      scenes[0]!.id
    }.png, and take away what is of none`,
  );
}

/** As {@linkcode matchMethod} has them. */
const NUMBERINGS = [
  "the scenes",
  "the visible images",
  "the infrared images",
];

type NameReading = AffixMatch<{ readonly scene: SceneFiles }>;

function refuseDoubt(
  first: NameReading,
  others: readonly NameReading[],
  names: readonly string[],
  folder: string,
): void {
  const doubtful = names.filter((name) =>
    others.some(({ found }) =>
      found.get(name)!.scene !== first.found.get(name)!.scene
    )
  );
  if (first.rival === null && doubtful.length === 0) return;
  throw new Error(
    `Cannot match ${folder} with the scenes: ${
      first.rival === null
        ? `the names of the visible and of the infrared images disagree on ${
          few(doubtful)
        }`
        : `its names fit ${first.form} and ${first.rival}, which disagree`
    }; name each fused image after its scene`,
  );
}

/** What the nearest reading leaves, or what is known of numbers where none is near. */
function whyNot(
  readings: readonly NameReading[],
  numbers: string | null,
  total: number,
): string {
  const nearest = readings.reduce((a, b) =>
    b.found.size > a.found.size ? b : a
  );
  const { unexplained, found, form } = nearest;
  if (
    numbers !== null &&
    (found.size < total / 2 || numbers.includes("numbered from 0"))
  ) return numbers;
  const strangers = `${unexplained.length} of ${total} images ${
    unexplained.length === 1 ? "is" : "are"
  } of no scene: ${few(unexplained)}`;
  return found.size === 0
    ? strangers
    : `${strangers} (the others are, by ${formRule(form)})`;
}
