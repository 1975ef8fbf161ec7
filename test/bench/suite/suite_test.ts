import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { protocolsLike } from "../../../src/bench/suite/protocols_like.ts";
import { loadSuite, suiteNames } from "../../../src/bench/suite/load_suite.ts";
import { parseSuite } from "../../../src/bench/suite/suite.ts";
import { selectCells } from "../../../src/bench/suite/select_cells.ts";
import { defaultCatalog } from "../../../src/datasets/default_catalog.ts";
import { AS_SAVED } from "../../../src/bench/cell/as_saved.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findFuser } from "../../../src/models/find_fuser.ts";
import { TINY_SUITE } from "../tiny_world.ts";

Deno.test("suites: every shipped one is read and names datasets, models and protocols there are", async () => {
  const names = await suiteNames();
  assertEquals(names.includes("paper") && names.includes("sample"), true);
  for (const name of names) {
    const suite = await loadSuite(name);
    assertEquals(suite.suite, name);
    for (
      const { model, protocol } of selectCells(
        suite,
        defaultCatalog(),
        {},
        defaultModels(),
      ).cells.values()
    ) {
      const entry = findFuser(defaultModels(), model);
      const protocols = entry.kind === "pictures"
        ? [AS_SAVED.id]
        : [...entry.protocols, ...protocolsLike(model, defaultModels())];
      assertEquals(protocols.includes(protocol), true, `${model} ${protocol}`);
    }
  }
});

Deno.test("suites: a name there is none of lists those there are", async () => {
  await assertRejects(
    () => loadSuite("papers"),
    UnknownNameError,
    'Cannot run suite "papers": there is none of that name; did you mean paper? There are ablation, ablation-night, downstream, field, job, llvip, medical, ',
  );
});

Deno.test("suites: the definition is kept as it is written", () => {
  assertEquals(
    parseSuite(structuredClone(TINY_SUITE), "tiny.json"),
    TINY_SUITE,
  );
});

for (
  const [what, change, place] of [
    ["no title", { title: "" }, "title"],
    ["no subset", { subsets: [] }, "subsets"],
    ["a name that leads upward", { suite: ".." }, "suite"],
    ["a name that is a path", { suite: "a/b" }, "suite"],
    ["a name that hides", { suite: ".hidden" }, "suite"],
    [
      "a fuser that leads upward",
      { fusers: [{ model: "..", protocols: ["clip-round"] }] },
      "fusers[0].model",
    ],
    ["a path as a subset", { subsets: ["../tno"] }, "subsets[0]"],
    ["no fuser", { fusers: [] }, "fusers"],
    [
      "a fuser without protocols",
      { fusers: [{ model: "average", protocols: [] }] },
      "fusers[0].protocols",
    ],
    ["an unknown backend", { backends: ["cuda"] }, "backends[0]"],
    ["an unknown profile", { profiles: ["loose"] }, "profiles[0]"],
    ["a key of another kind", { subset: ["tno25"] }, "subset"],
  ] as const
) {
  Deno.test(`suites: ${what} is refused with the file and the place`, () => {
    const error = assertThrows(
      () => parseSuite({ ...TINY_SUITE, ...change }, "mine.json"),
      SyntaxError,
      "Cannot read suite mine.json:",
    );
    assertEquals(error.message.includes(place), true, error.message);
  });
}

for (const json of [null, [], "paper", 3]) {
  Deno.test(`suites: ${JSON.stringify(json)} is no suite`, () => {
    assertThrows(
      () => parseSuite(json, "mine.json"),
      SyntaxError,
      "Cannot read suite mine.json:",
    );
  });
}
