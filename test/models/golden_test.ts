/**
 * Every network against what the original weights gave in their own framework, on one pair.
 *
 * The fixture holds a few outputs of each; where the goldens are there, all of them are compared. Networks that take
 * seconds are run on the windows that these few depend on, and on the whole where FUSEBENCH_WHOLE is set; those that take
 * many and see the whole picture at every pixel only there.
 */
import { assert, assertEquals } from "@std/assert";
import { decodeImage } from "../../src/image/decode.ts";
import { luma601 } from "../../src/image/luma.ts";
import type { Picture } from "../../src/image/picture.ts";
import { costOf } from "../../src/models/cost.ts";
import { defaultModels } from "../../src/models/default_models.ts";
import { exportModel } from "../../src/models/export_model.ts";
import type { Graph } from "../../src/models/onnx/graph.ts";
import type { ExportedModel } from "../../src/models/export_model.ts";
import { verifyExport } from "../../src/models/verify_export.ts";
import { sha256Hex } from "../../src/canon/digest.ts";
import { goldenInput } from "./golden_input.ts";
import { GOLDEN_MODELS, GOLDEN_PAIR, MEDICAL_PAIR } from "./golden_models.ts";
import type { GoldenModel } from "./golden_models.ts";
import { readNpy } from "./npy.ts";
import { openOnnx } from "./run_onnx.ts";
import { holds, outputAt, type Piece, runWindows } from "./run_windows.ts";
import {
  areaOf,
  wholeWindow,
  type Window,
  windowsAround,
} from "./windows_around.ts";

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

async function fuse(id: string, model: GoldenModel): Promise<Piece[]> {
  const { onnx, graph } = await exportPinned(id);
  const pair = model.pair === "medical" ? MEDICAL_PAIR : GOLDEN_PAIR;
  const { functional = "gray", visible } = model;
  const ir = goldenInput(await source(pair.ir), functional, model);
  const vi = goldenInput(await source(pair.vi), visible, model);
  await using session = await openOnnx(onnx);
  return await runWindows(session, { ir, vi }, windowsOf(graph, model));
}

/** The whole picture, or, of a dear network that sees less than half of it for all samples, what it sees. */
function windowsOf(graph: Graph, model: GoldenModel): Window[] {
  const whole = [wholeWindow(model)];
  const { macs, receptiveField } = costOf(graph, model);
  if (macs < DEAR || Deno.env.has("FUSEBENCH_WHOLE")) return whole;
  const windows = windowsAround(
    model.samples.map(([, row, column]) => ({ row, column })),
    model,
    receptiveField,
  );
  return 2 * areaOf(windows) < areaOf(whole) ? windows : whole;
}

/** Multiply-accumulates of a second. */
const DEAR = 5e9;

/** Networks that see the whole picture at every pixel and take from ten seconds to minutes for it. */
const ONLY_WHOLE = new Set(["smoa", "t2ea", "itfuse", "ydtr", "gifnet"]);

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
  /** Both comparisons share one run. */
  let run: Promise<Piece[]> | undefined;
  const needsWhole = ONLY_WHOLE.has(id) && !Deno.env.has("FUSEBENCH_WHOLE")
    ? " (needs FUSEBENCH_WHOLE)"
    : "";

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
      `${id}: sampled outputs equal the original's within ${tolerance}${needsMirror}${needsWhole}`,
    ignore: needsMirror + needsWhole !== "",
    async fn(): Promise<void> {
      const pieces = await (run ??= fuse(id, expected));
      for (const [channel, row, column, value] of samples) {
        const piece = pieces.find((one) => holds(one, row, column))!;
        const got = outputAt(piece, channel, row, column);
        assert(
          Math.abs(got - value) <= tolerance,
          `at channel ${channel}, row ${row}, column ${column}: ${got}, original ${value}`,
        );
      }
    },
  });

  Deno.test({
    name:
      `${id}: every output computed equals the original's within ${tolerance}${needsBoth}${needsWhole}`,
    ignore: needsBoth + needsWhole !== "",
    async fn(): Promise<void> {
      const pieces = await (run ??= fuse(id, expected));
      const { dims, data } = readNpy(
        await Deno.readFile(`${goldens}/models/${directory}/out.npy`),
      );
      assertEquals(dims, [1, pieces[0]!.fused.channels, height, width]);
      let worst = 0;
      for (const piece of pieces) {
        const { columns, rows, fused: { channels } } = piece;
        for (let channel = 0; channel < channels; channel++) {
          for (let row = rows.first; row < rows.end; row++) {
            for (let column = columns.first; column < columns.end; column++) {
              const value = data[(channel * height + row) * width + column]!;
              const got = outputAt(piece, channel, row, column);
              // Math.max keeps a NaN, which so does not pass for no difference.
              worst = Math.max(worst, Math.abs(value - got));
            }
          }
        }
      }
      assert(worst <= tolerance, `differs by ${worst}`);
    },
  });
}
