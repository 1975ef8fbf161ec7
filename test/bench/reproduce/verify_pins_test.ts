import { assertEquals, assertStringIncludes } from "@std/assert";
import { verifyPins } from "../../../src/bench/reproduce/verify_pins.ts";
import { openStore } from "../../../src/store/store.ts";
import { tinyWorld } from "../tiny_world.ts";

Deno.test("pins: what is here is right or wrong, what is not is absent, and a network is made only of right weights", async () => {
  await using world = await tinyWorld();
  const { datasets, models, mirror } = world;
  const [first, second] = [
    ...[...datasets.datasets.values()][0]!.pairs.values(),
  ];
  await Deno.writeTextFile(`${mirror}/sha256/${first!.ir.sha256}`, "spoiled");
  await Deno.remove(`${mirror}/sha256/${second!.vi.sha256}`);
  const verify = async (folder: string): ReturnType<typeof verifyPins> =>
    await verifyPins({
      datasets,
      models,
      features: [],
      detectors: [],
      store: openStore({
        cacheDir: `${world.folder}/none`,
        mirror: folder,
        offline: true,
      }),
    });
  const [pictures, weights, networks] = await verify(mirror);
  const total = pictures!.total;
  assertEquals([pictures!.right, pictures!.absent, pictures!.wrong.length], [
    total - 2,
    1,
    1,
  ]);
  assertStringIncludes(pictures!.wrong[0]!, `${first!.ir.name}: it is 7 bytes`);
  assertEquals([weights!.right, weights!.absent], [1, weights!.total - 1]);
  const [none, noWeights, noNetworks] = await verify(`${world.folder}/nowhere`);
  assertEquals([none!.absent, noWeights!.right], [total, 0]);
  // Rules and what is trained here need no file; the one network whose weights were there is gone.
  assertEquals(networks!.right, noNetworks!.right + 1);
  assertEquals([networks!.wrong, noNetworks!.wrong], [[], []]);
});
