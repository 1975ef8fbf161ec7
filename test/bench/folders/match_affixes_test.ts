import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { matchAffixes } from "../../../src/bench/folders/match_affixes.ts";

function match(
  names: readonly string[],
  ids: readonly string[],
): { found: string[]; unexplained: readonly string[]; form: string } {
  const { found, unexplained, form } = matchAffixes(
    names,
    ids.map((id) => ({ id })),
  );
  return {
    found: [...found].map(([name, { id }]) => `${name} ${id}`),
    unexplained,
    form,
  };
}

Deno.test("affixes: the same names, in any case, ending and number of zeros", () => {
  assertEquals(match(["01.png", "2.JPG", "Bench.bmp"], ["1", "02", "bench"]), {
    found: ["01.png 1", "2.JPG 02", "Bench.bmp bench"],
    unexplained: [],
    form: "*",
  });
});

Deno.test("affixes: one prefix and suffix for all", () => {
  const names = ["fused_01_v2.png", "fused_02_v2.png", "fused_10_v2.png"];
  assertEquals(match(names, ["1", "2", "3", "10"]), {
    found: ["fused_01_v2.png 1", "fused_02_v2.png 2", "fused_10_v2.png 10"],
    unexplained: [],
    form: "fused_*_v2",
  });
});

Deno.test("affixes: no number and no word is cut in two", () => {
  assertEquals(match(["11.png", "12.png"], ["1", "2"]).found, []);
  assertEquals(match(["rebench.png"], ["bench"]).found, []);
  assertEquals(match(["IR1.png", "IR2.png"], ["1", "2"]).form, "ir*");
});

Deno.test("affixes: a stranger is named, wherever it stands among the names", () => {
  const ids = Array.from({ length: 40 }, (_, i) => String(i + 1));
  const names = ids.map((id) => `fused_${id}.png`);
  for (const stranger of ["aaa.png", "fused_.png", "zzz.png", "fused_41.png"]) {
    const { unexplained, found } = match([...names, stranger].sort(), ids);
    assertEquals(unexplained, [stranger]);
    assertEquals(found.length, 40);
  }
});

Deno.test("affixes: different text around is no one form", () => {
  assertEquals(match(["a_1.png", "b_2.png"], ["1", "2"]).unexplained.length, 1);
});

Deno.test("affixes: two forms that explain all and disagree are told, the whole name decides", () => {
  const ids = ["1", "2", "1_1", "2_1"].map((id) => ({ id }));
  assertEquals(
    matchAffixes(["f_1_1.png", "f_2_1.png"], ids).rival,
    "f_*_1",
  );
  assertEquals(matchAffixes(["1_1.png", "2_1.png"], ids).rival, null);
});

Deno.test("affixes: any ids are found again, whatever stands around them and in whatever order", () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(fc.property(
    fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), {
      minLength: 2,
      maxLength: 30,
    }),
    word,
    word,
    fc.integer({ min: 1, max: 6 }),
    (numbers, prefix, suffix, digits) => {
      const ids = numbers.map((number) => ({ id: `scene${number}` }));
      const names = numbers.map((number) =>
        `${prefix}_scene${String(number).padStart(digits, "0")}_${suffix}.png`
      );
      const { found, unexplained } = matchAffixes(names.toReversed(), ids);
      assertEquals(unexplained, []);
      names.forEach((name, at) => assertEquals(found.get(name), ids[at]));
    },
  ));
});
