/**
 * Every network against what the original weights gave in their own framework, on one pair.
 *
 * The fixture holds a few outputs of each; where the goldens are there, the whole output is compared.
 */
import { assert, assertEquals } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { costOf } from "../../src/models/cost.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import type { ExportedModel } from "../../src/models/export_model.ts";
import { verifyExport } from "../../src/models/verify_export.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { goldenInput } from "./golden_input.ts";
import { GOLDEN_MODELS, GOLDEN_PAIR } from "./golden_models.ts";
import type { GoldenModel } from "./golden_models.ts";
import { readNpy } from "./npy.ts";
import { runOnnx, type TestPlane } from "./run_onnx.ts";

const mirror = Deno.env.get("FUSEBENCH_MIRROR");
const goldens = Deno.env.get("FUSEBENCH_GOLDENS");
const needsMirror = mirror === undefined ? " (needs FUSEBENCH_MIRROR)" : "";
const needsBoth = mirror === undefined || goldens === undefined
  ? " (needs FUSEBENCH_MIRROR and FUSEBENCH_GOLDENS)"
  : "";

const fromMirror = (sha256: string): Promise<Uint8Array> =>
  Deno.readFile(`${mirror}/sha256/${sha256}`);

async function exportPinned(id: string): Promise<ExportedModel> {
  const entry = defaultModels().models.get(id)!;
  const weights = new Map<string, Uint8Array>();
  for (const { name, sha256 } of entry.weights) {
    weights.set(name, await fromMirror(sha256));
  }
  const exported = await exportModel(entry, weights);
  verifyExport(entry, exported);
  return exported;
}

async function source(
  { file, luma }: { file: string; luma: string },
): Promise<Picture> {
  const picture = await decodeImage(await fromMirror(file));
  assertEquals(await sha256Hex(luma601(picture).data), luma);
  return picture;
}

async function fuse(
  id: string,
  model: GoldenModel,
): Promise<Required<TestPlane>> {
  const { onnx } = await exportPinned(id);
  return await runOnnx(
    onnx,
    goldenInput(await source(GOLDEN_PAIR.ir), "gray", model),
    goldenInput(await source(GOLDEN_PAIR.vi), model.visible, model),
  );
}

/** The same networks as `mufusion-roadscene` and `tardal` under other weights. */
const WITHOUT_GOLDEN = new Set(["mufusion-tno", "tardal-plus-plus"]);

Deno.test("goldens: every network has one", () => {
  const networks = [...defaultModels().models.values()].filter(({ kind }) =>
    kind === "network"
  );
  assertEquals(
    networks.map(({ id }) => id).filter((id) =>
      !GOLDEN_MODELS.has(id) && !WITHOUT_GOLDEN.has(id)
    ),
    [],
  );
});

for (const [id, expected] of GOLDEN_MODELS) {
  if (!defaultModels().models.has(id)) continue;
  const { directory, width, height, tolerance, samples } = expected;
  /** Some networks take seconds: both comparisons share one run. */
  let run: Promise<Required<TestPlane>> | undefined;

  Deno.test({
    name:
      `${id}: the export of the released weights is the pinned one, cost included${needsMirror}`,
    ignore: needsMirror !== "",
    async fn(): Promise<void> {
      const { graph } = await exportPinned(id);
      const cost = costOf(graph, { width: 640, height: 480 });
      assertEquals([cost.parameters, cost.macs], [
        expected.parameters,
        expected.macs640x480,
      ]);
    },
  });

  Deno.test({
    name:
      `${id}: sampled outputs equal the original's within ${tolerance}${needsMirror}`,
    ignore: needsMirror !== "",
    async fn(): Promise<void> {
      const fused = await (run ??= fuse(id, expected));
      assertEquals([fused.width, fused.height], [width, height]);
      for (const [channel, row, column, value] of samples) {
        const got = fused.data[(channel * height + row) * width + column]!;
        assert(
          Math.abs(got - value) <= tolerance,
          `at channel ${channel}, row ${row}, column ${column}: ${got}, original ${value}`,
        );
      }
    },
  });

  Deno.test({
    name:
      `${id}: the whole output equals the original's within ${tolerance}${needsBoth}`,
    ignore: needsBoth !== "",
    async fn(): Promise<void> {
      const fused = await (run ??= fuse(id, expected));
      const { dims, data } = readNpy(
        await Deno.readFile(`${goldens}/models/${directory}/out.npy`),
      );
      assertEquals([1, fused.channels, fused.height, fused.width], dims);
      const worst = data.reduce(
        (most, value, index) =>
          // Math.max keeps a NaN, which so does not pass for no difference.
          Math.max(most, Math.abs(value - fused.data[index]!)),
        0,
      );
      assert(worst <= tolerance, `differs by ${worst}`);
    },
  });
}
