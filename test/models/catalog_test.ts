import { assertEquals, assertThrows } from "@std/assert";
import models from "../../models.json" with { type: "json" };
import { parseModels } from "../../src/models/catalog.ts";
import { defaultModels } from "../../src/models/default_models.ts";

type Json = { models: Record<string, unknown>[] };

/** The shipped file with one thing changed. */
function changed(change: (json: Json) => void): () => unknown {
  const json = structuredClone(models) as unknown as Json;
  change(json);
  return () => parseModels(json);
}

Deno.test("models.json: the shipped file holds every fuser, with its default protocol", () => {
  const entries = [...defaultModels().models.values()]
    .filter(({ kind }) => kind !== "trained");
  assertEquals(
    entries.map(({ id, kind, protocols: [first] }) => [id, kind, first]),
    [
      ["mmdrfuse-student", "network", "imsave-stretch"],
      ["mmdrfuse-teacher", "network", "imsave-stretch-even"],
      ["average", "rule", "levels-round"],
      ["maximum", "rule", "levels-round"],
      ["laplacian-pyramid", "rule", "levels-round"],
      ["ratio-pyramid", "rule", "levels-round"],
      ["wavelet", "rule", "levels-round"],
      ["two-scale", "rule", "levels-round"],
      ["anisotropic-diffusion", "rule", "levels-round"],
      ["fourth-order-pde", "rule", "levels-round"],
      ["guided-filter", "rule", "levels-round"],
      ["densefuse", "network", "levels-truncate"],
      ["ifcnn-max", "network", "rgb-truncate"],
      ["didfuse", "network", "unit-rint"],
      ["auif", "network", "unit-rint"],
      ["seafusion", "network", "rgb-minmax"],
      ["reconet", "network", "grey-read-rint"],
      ["sage", "network", "clip-round-chroma"],
      ["mfeif", "network", "grey-read-rint"],
      ["mufusion-roadscene", "network", "imsave-stretch-windows"],
      ["mufusion-tno", "network", "imsave-stretch-windows"],
      ["lrrnet", "network", "minmax-truncate"],
      ["datfuse", "network", "unit-wrap"],
      ["flfuse", "network", "clip-truncate"],
      ["tardal", "network", "clip-truncate-chroma"],
      ["tardal-plus-plus", "network", "clip-truncate-chroma"],
      ["sdnet", "network", "signed-stretch"],
      ["u2fusion", "network", "divide-by-maximum"],
      ["lut-fuse", "network", "rgb-multiple-16"],
      ["ultra-4k5", "network", "luma-span-truncate"],
      ["lesefuse", "network", "unit-truncate"],
      ["stdfusionnet", "network", "signed-stretch"],
      ["stdfusionnet-first", "network", "signed-stretch"],
      ["pmgi", "network", "signed-stretch"],
      ["pmgi-medical", "network", "signed-stretch"],
      ["smoa", "network", "levels-truncate"],
      ["caf-detection", "network", "wrap-truncate-chroma"],
      ["caf-segmentation", "network", "wrap-truncate-chroma"],
      ["t2ea", "network", "rgb-positive-span"],
      ["itfuse", "network", "unit-wrap"],
      ["ydtr", "network", "unit-wrap"],
      ["sdnet-medical", "network", "signed-stretch"],
      ["mufusion-harvard", "network", "imsave-stretch-windows"],
      ["gifnet", "network", "clip-rint-chroma"],
    ],
  );
});

const faults: Record<string, [change: (json: Json) => void, place: string]> = {
  "an id that is there twice": [
    ({ models }) => models[1]!.id = "average",
    'models: the id "average" is there twice',
  ],
  "an architecture without a file": [
    ({ models }) => models[2]!.architecture = "median",
    'average.architecture: "median" is not one of ',
  ],
  "a protocol that is there twice": [
    ({ models }) => models[2]!.protocols = ["levels-round", "levels-round"],
    'average.protocols: "levels-round" is there twice',
  ],
  "a network without weights": [
    ({ models }) => models[0]!.weights = [],
    "models.0.weights: a network has weights",
  ],
  "a rule with weights": [
    ({ models }) => models[2]!.weights = models[0]!.weights,
    "models.2.weights: a rule has no weights",
  ],
  "an address at a branch": [
    ({ models }) =>
      models[0]!.weights = [{
        ...(models[0]!.weights as object[])[0],
        url: "https://host/main/x.model",
      }],
    "models.0.weights.0.url: expected an https address at a commit",
  ],
  "a digest cut short": [
    ({ models }) => models[2]!.onnx = { sha256: "00", bytes: 1 },
    "models.2.onnx.sha256",
  ],
  "a field nobody knows": [
    ({ models }) => models[2]!.licenses = "MIT",
    "models.2",
  ],
  "no protocol": [
    ({ models }) => models[2]!.protocols = [],
    "models.2.protocols",
  ],
};

for (const [what, [change, place]] of Object.entries(faults)) {
  Deno.test(`models.json: ${what} is refused with its place`, () => {
    assertThrows(
      changed(change),
      SyntaxError,
      `Cannot read models.json: at ${place}`,
    );
  });
}

Deno.test("models.json: a weight file named twice is refused", () => {
  const twice = changed(({ models }) =>
    models[0]!.weights = [
      ...models[0]!.weights as [],
      ...models[0]!.weights as [],
    ]
  );
  assertThrows(
    twice,
    SyntaxError,
    'mmdrfuse-student.weights: "student.model" is there twice',
  );
});
