/** What training makes is the graph its architecture makes of the same weights, and a sound entry of `trained.json`. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { loadModel } from "../../../src/bench/obtain/load_model.ts";
import { sha256Hex } from "../../../src/canon/digest.ts";
import { chainOf } from "../../../src/models/chain/chain_of.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { parseTrained } from "../../../src/models/trained/parse_trained.ts";
import { openStore } from "../../../src/store/store.ts";
import { parametersOfGraph } from "../../../src/train/export/parameters_of_graph.ts";
import { chainNetwork } from "../../../src/train/networks/chain_network.ts";
import { startParameters } from "../../../src/train/networks/start_parameters.ts";
import type { Recipe } from "../../../src/train/recipe/recipe_schema.ts";
import { openShelf } from "../../../src/train/run/checkpoint_shelf.ts";
import type { TrainingOutcome } from "../../../src/train/trained/train_network.ts";
import { trainedModel } from "../../../src/train/trained/trained_model.ts";
import { inFolder } from "../../cli/run_task.ts";
import { mirror } from "../../mirror.ts";
import { TINY } from "../run/tiny_run.ts";

const DIGEST = "0".repeat(64);
const TERMS = { data: ["none"], models: [], year: 2026 };

async function outcomeOf(
  recipe: Recipe,
  parameters: readonly Float32Array[],
): Promise<TrainingOutcome> {
  const identity = {
    recipe: DIGEST,
    data: DIGEST,
    start: DIGEST,
    taught: null,
    code: DIGEST,
    seed: 3,
  };
  return {
    recipe,
    identity,
    network: chainNetwork(recipe.network.channels),
    parameters,
    losses: [],
    shelf: await openShelf("nowhere", identity, () => {}),
  };
}

for (const channels of [[2, 4, 1], [2, 6, 5, 1], [2, 40, 30, 20, 1]]) {
  Deno.test(`${channels.join(" → ")}: the same weights make the same bytes, and an entry the catalogue reads`, async () => {
    const network = chainNetwork(channels);
    const parameters = startParameters(network, "random", 5);
    const recipe: Recipe = { ...TINY, network: { channels }, start: "random" };
    const made = await trainedModel(await outcomeOf(recipe, parameters), TERMS);
    const again = await trainedModel(
      await outcomeOf(recipe, parameters.map((values) => values.slice())),
      TERMS,
    );
    assertEquals(made, again);
    const { entry, onnx } = made;
    assertEquals(entry.onnx.sha256, await sha256Hex(onnx));
    assertEquals(entry.ownKernels === true, chainOf(onnx).chain !== null);
    const catalogue = parseTrained({ version: 1, networks: [entry] });
    assertEquals([...catalogue.keys()], ["tiny-seed-3"]);
  });
}

Deno.test("a folder's path is not passed on, a start and its terms are", async () => {
  const start = { model: "other" };
  const data = { ...TINY.data, set: "elsewhere/pairs" };
  const parameters = startParameters(chainNetwork([2, 4, 1]), "random", 1);
  const { entry } = await trainedModel(
    await outcomeOf({ ...TINY, start, data }, parameters),
    {
      ...TERMS,
      models: [{
        id: "other",
        licence: { statement: "Nobody may", redistributable: false },
      }],
    },
  );
  assertEquals(entry.id, "tiny-from-other-seed-3");
  assert(!JSON.stringify(entry).includes("somebody"));
  assertStringIncludes(entry.licence.statement, "Of other: Nobody may");
  assertEquals(entry.licence.redistributable, false);
});

Deno.test({
  name:
    "the released student's weights, taken out of its graph, export to the pinned bytes",
  ignore: mirror === null,
  fn: () =>
    inFolder(async (cacheDir) => {
      const pinned = findModel(defaultModels(), "mmdrfuse-student");
      const store = openStore({ cacheDir, mirror: mirror!, offline: true });
      const { graph } = await loadModel(pinned, store, { verify: true });
      const network = chainNetwork([2, 4, 1]);
      const parameters = parametersOfGraph(pinned.id, graph, network);
      const { entry } = await trainedModel(
        await outcomeOf(TINY, parameters),
        TERMS,
      );
      assertEquals(entry.onnx, pinned.onnx);
    }),
});
