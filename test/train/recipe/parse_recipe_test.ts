/** Recipes: those that come with the program are sound, and what cannot be meant is named. */
import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  loadRecipe,
  recipeNames,
} from "../../../src/train/recipe/load_recipe.ts";
import { parseRecipe } from "../../../src/train/recipe/parse_recipe.ts";
import { recipeDigest } from "../../../src/train/recipe/recipe_digest.ts";
import type { Recipe } from "../../../src/train/recipe/recipe_schema.ts";
import { refuseUnfitTeacher } from "../../../src/train/trained/refuse_unfit_teacher.ts";
import { TINY } from "../run/tiny_run.ts";

for (const name of await recipeNames()) {
  Deno.test(`recipe ${name} is sound and says its own name`, async () => {
    assertEquals((await loadRecipe(name)).id, name);
  });
}

const intensity = { weight: 1, target: "maximum", norm: "l1" };
const perception = { weight: 1, network: "a", depths: [1] };
const ssim = { weight: 1, luminance: 1e-4, contrast: 1e-3 };
const features = { network: "b", depths: [1], softness: 1 };

/** What a recipe says in place of the tiny one's, and what is said of that. */
const WRONG: readonly (readonly [object, RegExp])[] = [
  [{ losses: {} }, /losses has none that says what a fused image is; give/],
  [{ losses: { negativity: { weight: 1 } } }, /losses has none/],
  [{ losses: { intesity: intensity } }, /Unrecognized key: "intesity"/],
  [{ losses: { intensity: { ...intensity, weight: 0 } } }, /intensity.weight/],
  [{ start: "zero" }, /at start/],
  [{ network: { channels: [2, 3, 1] } }, /start is "average".*has one of 3/],
  [{ network: { channels: [1, 4, 1] } }, /network.channels begins with 1/],
  [{ network: { channels: [2, 4, 2] } }, /network.channels ends with 2/],
  [{ batch: 9 }, /batch is 9, more than data.count, 8/],
  [
    { data: { set: "llvip-train32", side: 32, count: 8, scenes: 4 } },
    /data.scenes counts drawn scenes/,
  ],
  [
    { optimiser: { rate: 1, schedule: "constant", last: 0 } },
    /optimiser.last is where a cosine ends/,
  ],
  [
    { losses: { perception: { ...perception, depths: [1, 1] } } },
    /depths names a depth twice: \[1, 1\]/,
  ],
  [
    {
      losses: {
        weightedSsim: { ...ssim, features: { ...features, depths: [2, 2] } },
      },
    },
    /losses.weightedSsim.features.depths names a depth twice: \[2, 2\]/,
  ],
  [
    { losses: { perception, weightedSsim: { ...ssim, features } } },
    /losses.weightedSsim.features.network is b, losses.perception.network a; a recipe has one/,
  ],
  [
    {
      losses: {
        intensity,
        refresh: { weight: 1, per: "patch", perception: {} },
      },
    },
    /losses.refresh.perception.network/,
  ],
  [
    {
      losses: {
        perception,
        refresh: {
          weight: 1,
          per: "patch",
          perception: { weight: 1, network: "b" },
        },
      },
    },
    /refresh.perception.network is b, losses.perception.network a/,
  ],
];

Deno.test("what cannot be meant is refused, and the setting named", () => {
  for (const [change, message] of WRONG) {
    const { message: said } = assertThrows(
      () => parseRecipe({ ...TINY, ...change }, "my.json"),
      SyntaxError,
    );
    assert(said.startsWith("Cannot read recipe my.json: "), said);
    assertMatch(said, message);
  }
});

Deno.test("a teacher hands on a buffer of the student's shape, where that is compared", () => {
  const teacher = { id: "t", channels: [2, 16, 5, 1], parameters: [] };
  const taughtBy = (kind: "digestible" | "plain"): Recipe => ({
    ...TINY,
    teacher: "t",
    losses: { distillation: { weight: 1, kind } },
  });
  refuseUnfitTeacher(TINY, null);
  refuseUnfitTeacher(taughtBy("plain"), teacher);
  refuseUnfitTeacher(taughtBy("digestible"), {
    ...teacher,
    channels: [2, 16, 4, 1],
  });
  assertThrows(
    () => refuseUnfitTeacher(taughtBy("digestible"), teacher),
    RangeError,
    "its last activation has 5 channels where network.channels [2, 4, 1] has 4",
  );
  assertThrows(
    () => refuseUnfitTeacher(taughtBy("plain"), null),
    RangeError,
    "Cannot be taught by t: no network was given",
  );
});

Deno.test("the digest is of what a recipe decides: not of its name or layout", async () => {
  const digest = await recipeDigest(TINY);
  const turned = Object.fromEntries(Object.entries(TINY).reverse()) as Recipe;
  const same = [
    { ...turned, id: "other", title: "Other", $schema: "x" },
    { ...TINY, data: { ...TINY.data, set: "elsewhere/" } },
  ];
  for (const recipe of same) assertEquals(await recipeDigest(recipe), digest);
  for (
    const change of [
      { steps: 21 },
      { data: { ...TINY.data, side: 64 } },
      { start: "random" as const },
    ]
  ) assert(await recipeDigest({ ...TINY, ...change }) !== digest);
});
