import { assert, assertEquals } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Gray } from "../../src/image/gray.ts";
import { costOf } from "../../src/models/cost.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import type { ExportedModel } from "../../src/models/export_model.ts";
import { verifyExport } from "../../src/models/verify_export.ts";
import { sha256Hex } from "../../src/store/digest.ts";
import golden from "../fixtures/models/golden_outputs.json" with {
  type: "json",
};
import { readNpy } from "./npy.ts";
import { runOnnx, type TestPlane } from "./run_onnx.ts";

const TOLERANCE = 1e-5;
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

/** The top left part of an image, divided by 255. */
function unitPlane(
  { width: stride, data }: Gray,
  width: number,
  height: number,
): TestPlane {
  const level = (index: number): number =>
    data[Math.floor(index / width) * stride + (index % width)]!;
  return {
    width,
    height,
    data: Float32Array.from(
      { length: width * height },
      (_, index) => level(index) / 255,
    ),
  };
}

for (const [id, expected] of Object.entries(golden.models)) {
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
      `${id}: sampled outputs equal PyTorch's within ${TOLERANCE}${needsMirror}`,
    ignore: needsMirror !== "",
    async fn(): Promise<void> {
      const load = async (
        { file, luma }: { file: string; luma: string },
      ): Promise<TestPlane> => {
        const gray = luma601(await decodeImage(await fromMirror(file)));
        assertEquals(await sha256Hex(gray.data), luma);
        return unitPlane(gray, expected.width, expected.height);
      };
      const { onnx } = await exportPinned(id);
      const fused = await runOnnx(
        onnx,
        await load(golden.inputs.ir),
        await load(golden.inputs.vi),
      );
      for (const [row, column, value] of expected.samples) {
        const got = fused.data[row! * fused.width + column!]!;
        assert(
          Math.abs(got - value!) <= TOLERANCE,
          `at row ${row}, column ${column}: ${got}, PyTorch ${value}`,
        );
      }
    },
  });

  Deno.test({
    name:
      `${id}: the whole output equals PyTorch's within ${TOLERANCE}${needsBoth}`,
    ignore: needsBoth !== "",
    async fn(): Promise<void> {
      const load = async (file: string): Promise<TestPlane> => {
        const bytes = await Deno.readFile(`${goldens}/models/inputs/${file}`);
        return unitPlane(
          luma601(await decodeImage(bytes)),
          expected.width,
          expected.height,
        );
      };
      const { onnx } = await exportPinned(id);
      const fused = await runOnnx(
        onnx,
        await load("FLIR_00006_ir.png"),
        await load("FLIR_00006_vi_gray.png"),
      );
      const { dims, data } = readNpy(
        await Deno.readFile(
          `${goldens}/models/${id.replace("-", "_")}/out.npy`,
        ),
      );
      assertEquals([1, 1, fused.height, fused.width], dims);
      const worst = data.reduce(
        (most, value, index) =>
          Math.max(most, Math.abs(value - fused.data[index]!)),
        0,
      );
      assert(worst <= TOLERANCE, `differs by ${worst}`);
    },
  });
}
