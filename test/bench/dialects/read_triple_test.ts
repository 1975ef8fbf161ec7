/** A triple under every variant and every way of making grey. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { decodeTriple } from "../../../src/bench/dialects/decode_triple.ts";
import { readTriple } from "../../../src/bench/dialects/read_triple.ts";
import { variantsOfMetric } from "../../../src/bench/dialects/variants_of_metric.ts";
import { UnknownNameError } from "../../../src/canon/unknown_name_error.ts";
import { readSample } from "../../../src/datasets/sample/read_sample.ts";
import { readScene } from "../../../src/files/read_scene.ts";
import { luma601 } from "../../../src/image/luma.ts";
import { evaluateVariants } from "../../../src/metrics/evaluate_variants.ts";
import { writePng } from "../../cli/pictures.ts";
import { inFolder } from "../../cli/run_task.ts";
import { jpegFile } from "../../image/build.ts";

const scene = await readSample("road-day");
const ir = { ...scene.ir, channels: 1 } as const;
const grey = { ...luma601(scene.vi), channels: 1 } as const;
const ids = variantsOfMetric("mi").map(({ id }) => id);

Deno.test("dialects: of grey pictures one reading a variant, and it is the variant's value", () => {
  const readings = readTriple({ ir, vi: grey, fused: grey }, ids);
  const values = evaluateVariants({ ir, vi: grey, fused: grey }, ids);
  assertEquals(readings.map(({ how }) => how), ids.map(() => "luma601"));
  assertEquals(
    readings.map(({ value }) => value),
    [...values.values()] as number[],
  );
});

Deno.test("dialects: of colour every way that changes what a variant looks at, channels too", () => {
  const readings = readTriple({ ir, vi: scene.vi, fused: scene.vi }, ids);
  const hows = (id: string) =>
    readings.filter(({ variant }) => variant === id).map(({ how }) => how);
  assertEquals(
    hows("MI/cdd"),
    [
      "luma601",
      "opencv-ycrcb",
      "opencv-grey-read",
      "mean of channels",
      "red channel",
      "blue channel",
    ].filter((how) => hows("MI/cdd").includes(how)),
  );
  assert(hows("MI/cdd").length >= 4);
  assert(hows("MI/vifb").includes("each channel"));
  assert(!hows("MI/cdd").includes("each channel"));
  // What looks at the fused image alone does not change with the visible one.
  const en = variantsOfMetric("EN").map(({ id }) => id);
  const alone = readTriple({ ir, vi: scene.vi, fused: grey }, en);
  assert(alone.every(({ how }) => how === "luma601"));
});

Deno.test("dialects: a metric that is not there is refused with those that are", () => {
  assertThrows(
    () => variantsOfMetric("PSRN"),
    UnknownNameError,
    "explain metric",
  );
});

Deno.test("dialects: another decoder is read where it changes what a variant looks at", async () => {
  await inFolder(async (cwd) => {
    const { width, height } = scene.ir;
    await writePng(`${cwd}/ir.png`, scene.ir);
    await writePng(`${cwd}/vi.png`, scene.vi);
    const jpeg = await jpegFile(width, height, {});
    await Deno.writeFile(`${cwd}/fused.jpg`, jpeg);
    const files = ["ir.png", "vi.png", "fused.jpg"].map((name) => ({
      name,
      path: `${cwd}/${name}`,
    }));
    const read = await readScene(files);
    const [one, two, fused] = read.map(({ picture }) => picture);
    const pictures = { ir: one!, vi: two!, fused: fused! };
    const decoded = await decodeTriple(files, read);
    assertEquals([...decoded.keys()], ["repeated chroma", "real transform"]);
    const readings = readTriple(pictures, ids, decoded);
    for (const [decoder, others] of decoded) {
      const grey = {
        ir: luma601(others.ir),
        vi: luma601(others.vi),
        fused: luma601(others.fused),
      };
      assertEquals(
        readings.find(({ variant, how }) =>
          variant === "MI/cdd" && how === `luma601, ${decoder}`
        )?.value,
        evaluateVariants(grey, ["MI/cdd"]).get("MI/cdd") as number,
      );
    }
    const plain = { ...pictures, fused: pictures.vi };
    assertEquals(
      readTriple(plain, ids, new Map([["same", plain]])),
      readTriple(plain, ids),
    );
  });
});
