import { assertEquals, assertThrows } from "@std/assert";
import { matchMethod } from "../../../src/bench/folders/match_method.ts";
import { matchScenes } from "../../../src/bench/folders/match_scenes.ts";
import type { SceneFiles } from "../../../src/bench/folders/scene_files.ts";
import { seen } from "./seen.ts";

const NUMBERS = [1, 2, 10];
const small = { width: 20, height: 20 };

function scenesOf(ir: string[], vi: string[]): readonly SceneFiles[] {
  return matchScenes(seen("ir", ir), seen("vi", vi), { ir: "ir", vi: "vi" })
    .scenes;
}

const scenes = scenesOf(
  NUMBERS.map((number) => `IR${number}.png`),
  NUMBERS.map((number) => `VIS0${number}.png`),
);

function match(
  names: readonly string[],
  among: readonly SceneFiles[] = scenes,
  sizes: Parameters<typeof seen>[2] = {},
): { rule: string; images: string[] } {
  const { rule, images } = matchMethod(
    seen("ours", names, sizes),
    among,
    "ours",
  );
  return {
    rule,
    images: [...images].map(([{ id }, { name }]) => `${id} ${name}`),
  };
}

for (
  const [form, rule] of [
    ["#.png", "the same names"],
    ["00#.bmp", "the same names"],
    ["fused_#.png", "names like fused_*"],
    ["results_#_epoch7.png", "names like results_*_epoch7"],
    ["VIS#.png", "names like vis*"],
    ["IR#_ours.png", "names like ir*_ours"],
  ] as const
) {
  Deno.test(`method: ${form} is read by ${rule}`, () => {
    const names = NUMBERS.map((number) => form.replace("#", String(number)));
    const found = match(names);
    assertEquals(found.rule, rule);
    assertEquals(
      found.images.toSorted(),
      NUMBERS.map((_, at) => `${scenes[at]!.id} ${names[at]}`).toSorted(),
    );
  });
}

Deno.test("method: names of the infrared images, where the visible are called otherwise", () => {
  const among = scenesOf(
    ["one_a.png", "two_a.png"],
    ["1_one_b.png", "1_two_b.png"],
  );
  assertEquals(match(["one_a.png", "two_a.png"], among).images.length, 2);
});

Deno.test("method: two equal numbers in each name are one, with the sizes of the scenes", () => {
  const names = NUMBERS.map((number) => `${number}_out_${number}.png`);
  assertEquals(
    match(names).rule,
    "numbers, those of the scenes and the visible images and the infrared images; the sizes agree",
  );
  assertThrows(
    () => match(names, scenes, { "2_out_2.png": small }),
    Error,
    "1 size differs from the scenes, such as 2_out_2.png, 20x20 where",
  );
});

Deno.test("method: some scenes may have no image, but no image may have no scene", () => {
  assertEquals(match(["1.png", "10.png"]).images.length, 2);
  assertThrows(
    () => match(["1.png", "2.png", "3.png", "montage.png"]),
    Error,
    "Cannot match ours with the scenes: 2 of 4 images are of no scene: 3.png, montage.png (the others are, by the same names)",
  );
});

Deno.test("method: counted from 0 is asked about, not guessed", () => {
  assertThrows(
    () =>
      match(
        ["0.png", "1.png"],
        scenesOf(["1.png", "2.png"], ["1.png", "2.png"]),
      ),
    Error,
    "Are they numbered from 0?",
  );
});

Deno.test("method: names that fit two ways and disagree decide nothing", () => {
  const crossed: SceneFiles[] = [["1", "2"], ["2", "1"]].map(([ir, vi]) => ({
    id: `pair ${ir}`,
    infrared: seen("ir", [`${ir}.png`])[0]!,
    visible: seen("vi", [`${vi}.png`])[0]!,
    ir: null,
  }));
  assertThrows(
    () => match(["1.png", "2.png"], crossed),
    Error,
    "the names of the visible and of the infrared images disagree on 1.png, 2.png",
  );
});
