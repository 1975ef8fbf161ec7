import { assertEquals, assertThrows } from "@std/assert";
import { matchScenes } from "../../../src/bench/folders/match_scenes.ts";
import { seen } from "./seen.ts";

const FOLDERS = { ir: "ir", vi: "vi" };
const SMALL = { width: 20, height: 20 };

function match(
  ir: readonly string[],
  vi: readonly string[],
  sizes: Parameters<typeof seen>[2] = {},
): { rule: string; scenes: readonly string[] } {
  const { rule, scenes } = matchScenes(
    seen("ir", ir, sizes),
    seen("vi", vi, sizes),
    FOLDERS,
  );
  return {
    rule,
    scenes: scenes.map(({ id, infrared, visible }) =>
      `${id}: ${infrared.name} ${visible.name}`
    ),
  };
}

for (
  const [ir, vi, rule, scenes] of [
    [["01.png", "02.png"], ["02.jpg", "1.jpg"], "the same names", [
      "1: 01.png 1.jpg",
      "02: 02.png 02.jpg",
    ]],
    [["\u00fc1.png"], ["u\u03081.jpg"], "the same names", [
      "u\u03081: \u00fc1.png u\u03081.jpg",
    ]],
    [["01.png", "02.png"], ["01_vis.png", "02_vis.png"], "names like *_vis", [
      "01: 01.png 01_vis.png",
      "02: 02.png 02_vis.png",
    ]],
    [["ir-a.png", "ir-b.png"], ["a.png", "b.png"], "names like ir-*", [
      "a: ir-a.png a.png",
      "b: ir-b.png b.png",
    ]],
    [
      ["Bench_IR.png", "Sandpath_IR.png"],
      ["Bench_Vis.png", "Sandpath_Vis.png"],
      "their names without a word for infrared or visible",
      [
        "Bench: Bench_IR.png Bench_Vis.png",
        "Sandpath: Sandpath_IR.png Sandpath_Vis.png",
      ],
    ],
    [
      ["IR1.png", "IR2.png"],
      ["VIS01.png", "VIS02.png"],
      "their names without a word for infrared or visible",
      ["01: IR1.png VIS01.png", "02: IR2.png VIS02.png"],
    ],
    [
      ["cam8_1.png", "cam8_2.png"],
      ["left001.png", "left002.png"],
      "the numbers in their names; the sizes agree",
      ["1: cam8_1.png left001.png", "2: cam8_2.png left002.png"],
    ],
    [
      ["x_bench_one.png", "x_tree_one.png"],
      ["y_bench_two.png", "y_tree_two.png"],
      "their names without the text that all of a folder share",
      [
        "bench: x_bench_one.png y_bench_two.png",
        "tree: x_tree_one.png y_tree_two.png",
      ],
    ],
  ] as const
) {
  Deno.test(`scenes: ${ir[0]} and ${vi[0]} by ${rule}`, () => {
    const found = match(ir, vi);
    assertEquals(found.rule, rule);
    assertEquals<readonly string[]>(found.scenes, scenes);
  });
}

Deno.test("scenes: every file has a partner, or none is matched", () => {
  assertThrows(
    () => match(["1.png", "2.png", "3.png"], ["1.png", "2.png", "4.png"]),
    Error,
    "Cannot match ir with vi: 2 of 6 images have no partner by the same names: ir/3.png, vi/4.png",
  );
  assertThrows(
    () => match(["a.png", "b.png"], ["c.png", "d.png"]),
    Error,
    "images have no partner",
  );
});

Deno.test("scenes: where only numbers say it, sizes must agree", () => {
  const [ir, vi] = [["c1.png", "c2.png"], ["d1.png", "d2.png"]];
  assertThrows(
    () => match(ir, vi, { "c2.png": SMALL }),
    Error,
    "1 size differs from vi, such as c2.png, 20x20 where 2 is 64x48",
  );
  assertEquals(match(ir, vi, { "c2.png": null }).scenes.length, 2);
});

Deno.test("scenes: where names say it, a wrong size is that pair's own matter", () => {
  const names = ["1.png", "2.png"];
  assertEquals(match(names, names, { "2.png": SMALL }).scenes.length, 2);
});
