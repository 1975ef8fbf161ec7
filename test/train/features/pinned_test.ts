/** The pinned feature networks against PyTorch, through a store, and their catalogue. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import json from "../../../features.json" with { type: "json" };
import { defaultModels } from "../../../src/models/default_models.ts";
import { openStore } from "../../../src/store/store.ts";
import { buildFeatures } from "../../../src/train/features/build_features.ts";
import { defaultFeatures } from "../../../src/train/features/default_features.ts";
import { obtainFeatures } from "../../../src/train/features/obtain_features.ts";
import { parseFeatures } from "../../../src/train/features/parse_features.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import { mirror } from "../../mirror.ts";
import { checkValues } from "./feature_values.ts";

const needsMirror = mirror === null ? " (needs FUSEBENCH_MIRROR)" : "";

Deno.test("features.json: two stand-ins, none of them called VGG", () => {
  const entries = [...defaultFeatures().values()];
  assertEquals(entries.map(({ id }) => id), [
    "squeezenet-1-1",
    "densefuse-first",
  ]);
  assert(entries.every(({ id, title }) => !/vgg/i.test(id + title)));
});

const [first, second] = json.features;
for (
  const [what, file, fault] of [
    ["an id twice", { ...json, features: [second, second] }, "is there twice"],
    ["no licence", {
      ...json,
      features: [{ ...first, licence: undefined }],
    }, "features.0.licence"],
    ["an unknown network", {
      ...json,
      features: [{ ...second, network: "alexnet" }],
    }, "features.0.network"],
  ] as const
) {
  Deno.test(`features.json: ${what} is refused with its place`, () => {
    const error = assertThrows(() => parseFeatures(file), SyntaxError, fault);
    assert(error.message.startsWith("Cannot read features.json: at "));
  });
}

for (const entry of defaultFeatures().values()) {
  Deno.test({
    name: `${entry.id}: features and gradients are PyTorch's${needsMirror}`,
    ignore: mirror === null,
    async fn(): Promise<void> {
      const cacheDir = await Deno.makeTempDir();
      const store = openStore({ cacheDir, mirror: mirror!, offline: true });
      const source = await obtainFeatures(entry, defaultModels(), store);
      const network = await buildFeatures(source);
      assertEquals([network.id, network.title], [entry.id, entry.title]);
      const again = await buildFeatures(structuredClone(source));
      assertEquals(again.digest, network.digest);
      checkValues(network, entry.network);
      refusesOthers();
      await Deno.remove(cacheDir, { recursive: true });

      function refusesOthers(): void {
        const tape = new Tape();
        const { features } = network.open(tape);
        const plane = { channels: 1, height: 16, width: 16 };
        const grey = tape.constant(plane, new Float32Array(256));
        for (const depth of [0, 1.5, network.depthCount + 1]) {
          assertThrows(
            () => features(grey, [depth]),
            RangeError,
            `at depth ${depth}: it has depths 1 to ${network.depthCount}`,
          );
        }
        const colour = { channels: 2, height: 8, width: 16 };
        assertThrows(
          () => features(tape.constant(colour, new Float32Array(256)), [1]),
          RangeError,
          "one grey plane is taken",
        );
      }
    },
  });
}
