/** A step of the student: the same bits as its fast runtime forwards, PyTorch's gradients backwards. */
import { assert, assertEquals } from "@std/assert";
import { chainOf } from "../../../src/models/chain/chain_of.ts";
import { defaultModels } from "../../../src/models/default_models.ts";
import { findModel } from "../../../src/models/find_model.ts";
import { readWeights } from "../../../src/models/weights/read_weights.ts";
import type { StateDict } from "../../../src/models/weights/state_dict.ts";
import { openChainKernel } from "../../../src/runtime/simd/chain_kernel.ts";
import { greater, minus } from "../../../src/train/tape/arithmetic.ts";
import { magnitude } from "../../../src/train/tape/pointwise.ts";
import { averageOf, numberOf } from "../../../src/train/tape/sums.ts";
import { Tape } from "../../../src/train/tape/tape.ts";
import type { TapeTensor } from "../../../src/train/tape/tensor.ts";
import fixture from "../../fixtures/train/student.json" with { type: "json" };
import { mirror } from "../../mirror.ts";
import { STUDENT } from "../../models/network_shapes.ts";
import { seededState } from "../../models/seeded.ts";
import { planeBits } from "../../runtime/plane_bits.ts";
import { seededSources } from "../../runtime/seeded_sources.ts";
import { seededStudent } from "../../runtime/seeded_student.ts";
import { assertNear } from "./assert_near.ts";
import { numbersIn } from "./numbers_in.ts";
import { STUDENT_PARAMETERS, studentOnTape } from "./student_on_tape.ts";

/** Of the largest component of a parameter's gradient; PyTorch's own float32 is held to it too. */
const TOLERANCE = 1e-4;

function parametersOf(tape: Tape, state: StateDict): TapeTensor[] {
  return STUDENT_PARAMETERS.map((name) => {
    const { data } = state.get(name)!;
    return tape.variable({ channels: data.length, height: 1, width: 1 }, data);
  });
}

function plane(
  tape: Tape,
  side: number,
  level: (x: number, y: number) => number,
): TapeTensor {
  return tape.constant(
    { channels: 1, height: side, width: side },
    Float32Array.from(
      { length: side * side },
      (_, i) => level(i % side, Math.floor(i / side)) % 256 / 255,
    ),
  );
}

Deno.test("the student on the tape is the simd backend's to the bit", () => {
  const { chain } = chainOf(seededStudent(5));
  assert(chain !== null);
  const state = seededState(STUDENT, 5);
  const fuse = openChainKernel(chain);
  const tape = new Tape();
  for (
    const [width, height] of [[128, 128], [37, 23], [9, 40], [7, 5], [2, 2]]
  ) {
    const sources = seededSources(width!, height!);
    tape.clear();
    const shape = { channels: 1, height: height!, width: width! };
    const [ir, vi] = [sources.ir, sources.vi].map(({ data }) =>
      tape.constant(shape, data)
    );
    const fused = studentOnTape(tape, ir!, vi!, parametersOf(tape, state));
    const expected = fuse(sources);
    const found = { ...expected, data: tape.read(fused) };
    assertEquals(planeBits(found), planeBits(expected));
  }
});

Deno.test({
  name:
    "the released student's loss and gradients are PyTorch's (needs FUSEBENCH_MIRROR)",
  ignore: mirror === null,
  async fn(): Promise<void> {
    const [pin] = findModel(defaultModels(), "mmdrfuse-student").weights;
    const bytes = await Deno.readFile(`${mirror}/sha256/${pin!.sha256}`);
    const state = await readWeights("torch-zip", bytes, pin!.name);
    const tape = new Tape();
    const ir = plane(tape, fixture.side, (x, y) => x * x + 3 * y);
    const vi = plane(tape, fixture.side, (x, y) => 5 * x + y * y);
    const parameters = parametersOf(tape, state);
    const fused = studentOnTape(tape, ir, vi, parameters);
    const loss = averageOf(
      tape,
      magnitude(tape, minus(tape, fused, greater(tape, ir, vi))),
    );
    tape.backward([loss, 1]);
    const { float64, float32 } = fixture;
    assertNear([numberOf(tape, loss)], [float64.loss], 1e-6, "loss");
    STUDENT_PARAMETERS.forEach((name, i) => {
      const reference = numbersIn(float64.gradients[name]);
      assertNear(tape.readGradient(parameters[i]!), reference, TOLERANCE, name);
      assertNear(
        numbersIn(float32.gradients[name]),
        reference,
        TOLERANCE,
        `PyTorch's ${name}`,
      );
    });
  },
});
