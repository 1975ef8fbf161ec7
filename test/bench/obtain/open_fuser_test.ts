import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { withLuma } from "../../../src/image/chroma.ts";
import { assertEquals, assertRejects } from "@std/assert";
import { openFuser } from "../../../src/bench/obtain/open_fuser.ts";
import { openStore } from "../../../src/store/store.ts";
import { UnobtainableError } from "../../../src/store/unobtainable_error.ts";
import { mirror } from "../../mirror.ts";
import { temporaryFolder } from "../../store/fake_host.ts";
import { drawGray } from "../tiny_datasets.ts";

const ir = drawGray(33, 21, 1);
const { width, height } = ir;
const vi = drawGray(33, 21, 2);

Deno.test("fuser: average is the rounded mean, maximum the larger level, from end to end", async () => {
  await using average = await openFuser("average");
  const mean = ir.data.map((level, i) => (level + vi.data[i]! + 1) >> 1);
  assertEquals(await average.fuse({ ir, vi }), { width, height, data: mean });
  assertEquals(
    [average.model, average.protocol, average.backend, average.engine.adapter],
    ["average", "levels-round", "wasm", null],
  );
  await using maximum = await openFuser("maximum", { backend: "wasm" });
  const larger = ir.data.map((level, i) => Math.max(level, vi.data[i]!));
  assertEquals(await maximum.fuse({ ir, vi }), {
    width,
    height,
    data: larger,
  });
});

Deno.test("fuser: fusions that overlap do not mix", async () => {
  await using average = await openFuser("average");
  const [one, other] = await Promise.all([
    average.fuse({ ir, vi: ir }),
    average.fuse({ ir: vi, vi }),
  ]);
  assertEquals([one.data, other.data], [ir.data, vi.data]);
});

Deno.test("fuser: a model or protocol there is none of is an error that lists what there is", async () => {
  await assertRejects(
    () => openFuser("densefuze"),
    UnknownNameError,
    'Cannot use model "densefuze": there is none of that name; did you mean densefuse or lesefuse? There are mmdrfuse-student',
  );
  await assertRejects(
    () => openFuser("average", { protocol: "clip-round" }),
    UnknownNameError,
    'Cannot run average under protocol "clip-round": its catalogue entry has none of that name; choose one of levels-round',
  );
});

Deno.test("fuser: two sizes are an error that names both", async () => {
  await using average = await openFuser("average");
  const error = await assertRejects(
    () => average.fuse({ ir, vi: drawGray(21, 33, 2) }),
    RangeError,
    "33x21",
  );
  assertEquals(error.message.includes("21x33"), true);
});

Deno.test("fuser: weights that cannot be had are named, with what to do", async () => {
  await using folder = await temporaryFolder();
  const store = openStore({ cacheDir: folder.path, offline: true });
  await assertRejects(
    () => openFuser("mmdrfuse-student", { store }),
    UnobtainableError,
    "Cannot obtain student.model",
  );
});

Deno.test({
  name: `fuser: the teacher takes odd sides, and gives them back${
    mirror === null ? " (needs FUSEBENCH_MIRROR)" : ""
  }`,
  ignore: mirror === null,
  async fn(): Promise<void> {
    await using folder = await temporaryFolder();
    const store = openStore({
      cacheDir: folder.path,
      mirror: mirror!,
      offline: true,
    });
    await using teacher = await openFuser("mmdrfuse-teacher", { store });
    assertEquals(teacher.protocol, "imsave-stretch-even");
    const { width, height, data } = await teacher.fuse({ ir, vi });
    assertEquals([width, height, data.length], [33, 21, 33 * 21]);
    assertEquals([Math.min(...data), Math.max(...data)], [0, 255]);
  },
});

Deno.test("fuser: a colour visible picture keeps its colour, a grey one stays grey", async () => {
  const colour = await readSample("road-day");
  await using average = await openFuser("average");
  const pair = { ir: colour.ir, vi: colour.vi };
  const picture = await average.fusePicture(pair);
  assertEquals(picture, withLuma(colour.vi, await average.fuse(pair)));
  assertEquals((await average.fusePicture({ ir, vi })).channels, 1);
});
