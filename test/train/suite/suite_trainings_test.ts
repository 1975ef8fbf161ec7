/** What is trained of a suite, at which schedule, and what is taken for trained already. */
import { assertEquals, assertRejects } from "@std/assert";
import { loadSuite } from "../../../src/bench/suite/load_suite.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { withTrained } from "../../../src/models/with_trained.ts";
import { parseRecipe } from "../../../src/train/recipe/parse_recipe.ts";
import {
  atSchedule,
  PAPER_SCHEDULE,
} from "../../../src/train/suite/paper_schedule.ts";
import { suiteTrainings } from "../../../src/train/suite/suite_trainings.ts";
import {
  readKeptNetwork,
  readTrainedFolder,
} from "../../../src/train/suite/trained_folder.ts";
import trained from "../../../trained.json" with { type: "json" };

const models = defaultModels();

Deno.test("the ablation is 35 students and their teacher, each sound at the paper's schedule", async () => {
  const { fusers } = await loadSuite("ablation");
  const { teachers, students } = await suiteTrainings(
    fusers.map(({ model }) => model),
    models,
    (recipe) => parseRecipe(atSchedule(recipe, PAPER_SCHEDULE), recipe.id),
  );
  assertEquals(teachers.map(({ id }) => id), ["ablation-teacher-seed-1"]);
  assertEquals(students.length, 35);
  const steps = [...teachers, ...students].map(({ recipe }) =>
    recipe.steps * recipe.batch / recipe.data.count
  );
  assertEquals(new Set(steps), new Set([10]));
  assertEquals(
    new Set(students.map(({ recipe }) => recipe.data.set)),
    new Set(["llvip-train32"]),
  );
});

Deno.test("a teacher that is a row itself is trained once; what was not trained here is nobody's to train", async () => {
  const { teachers, students } = await suiteTrainings(
    ["average", "distilled-student-seed-1", "fusebench-teacher-seed-1"],
    models,
    (recipe) => recipe,
  );
  assertEquals(teachers.map(({ id }) => id), ["fusebench-teacher-seed-1"]);
  assertEquals(students.map(({ id }) => id), ["distilled-student-seed-1"]);
});

Deno.test("a folder's networks stand for those of the same name; a damaged or misplaced one is named", async () => {
  const folder = await Deno.makeTempDir();
  const [first] = trained.networks;
  const put = async (name: string, entry: unknown): Promise<void> => {
    await Deno.mkdir(`${folder}/${name}`, { recursive: true });
    const identity = { recipe: "r", code: "c", seed: 1, data: "d" };
    const run = { recipe: {}, identity };
    await Deno.writeTextFile(
      `${folder}/${name}/entry.json`,
      typeof entry === "string" ? entry : JSON.stringify(entry),
    );
    await Deno.writeTextFile(`${folder}/${name}/run.json`, JSON.stringify(run));
  };
  try {
    await put(first!.id, { ...first, title: "Mine" });
    await Deno.mkdir(`${folder}/begun`);
    const entries = await readTrainedFolder(folder);
    assertEquals(entries.map(({ title }) => title), ["Mine"]);
    const catalog = withTrained(models, entries);
    assertEquals(catalog.models.size, models.models.size);
    assertEquals(catalog.models.get(first!.id)!.title, "Mine");
    assertEquals(
      (await readKeptNetwork(folder, first!.id))!.identity,
      { recipe: "r", code: "c", seed: 1 },
    );
    assertEquals(await readKeptNetwork(folder, "begun"), null);

    await put("other", first);
    await assertRejects(
      () => readTrainedFolder(folder),
      SyntaxError,
      `other/entry.json: it is of ${first!.id}, not of other; move it`,
    );
    await put("other", "{");
    await assertRejects(
      () => readTrainedFolder(folder),
      SyntaxError,
      "take the folder away, and it is trained anew",
    );
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
