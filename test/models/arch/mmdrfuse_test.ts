import { assertRejects, assertThrows } from "@std/assert";
import { mmdrfuseStudent } from "../../../src/models/arch/mmdrfuse_student.ts";
import { mmdrfuseTeacher } from "../../../src/models/arch/mmdrfuse_teacher.ts";
import { encodeOnnx } from "../../../src/models/onnx/encode.ts";
import type {
  StateDict,
  Tensor,
} from "../../../src/models/weights/state_dict.ts";
import { assertCloseTo, rowsOf } from "../close_to.ts";
import { trunk } from "../mufusion_trunk.ts";
import { STUDENT, TEACHER } from "../network_shapes.ts";
import { conv3x3, type Image, relu, tanh } from "../reference.ts";
import { runOnnx, type TestPlane } from "../run_onnx.ts";
import { referenceConv, seededPlane, seededState } from "../seeded.ts";

/** float32 against float64 over up to 1728 terms a sum and 13 layers. */
const TOLERANCE = 1e-5;

function student(sources: Image, state: StateDict): Image {
  return tanh(
    conv3x3(
      relu(conv3x3(sources, referenceConv(state, "conv1.1"))),
      referenceConv(state, "conv2.1"),
    ),
  );
}

function teacher(sources: Image, state: StateDict): Image {
  const buffer = relu(
    conv3x3(trunk(sources, state), referenceConv(state, "conv11.1")),
  );
  return tanh(conv3x3(buffer, referenceConv(state, "conv00.1")));
}

for (const [width, height] of [[9, 7], [2, 2], [16, 3]] as const) {
  Deno.test(`student: ${width}×${height} equals direct convolution over mirrored borders`, async () => {
    const state = seededState(STUDENT, 1);
    const ir = seededPlane(width, height, 2);
    const vi = seededPlane(width, height, 3);
    const fused = await runOnnx(encodeOnnx(mmdrfuseStudent(state)), ir, vi);
    assertCloseTo(fused, student([rowsOf(ir), rowsOf(vi)], state), TOLERANCE);
  });
}

for (const [width, height] of [[12, 8], [6, 10]] as const) {
  Deno.test(`teacher: ${width}×${height} equals direct convolution and cubic doubling`, async () => {
    const state = seededState(TEACHER, 4);
    const ir = seededPlane(width, height, 5);
    const vi = seededPlane(width, height, 6);
    const fused = await runOnnx(encodeOnnx(mmdrfuseTeacher(state)), ir, vi);
    assertCloseTo(fused, teacher([rowsOf(ir), rowsOf(vi)], state), TOLERANCE);
  });
}

Deno.test("teacher: an odd side is refused by the runtime, not guessed", async () => {
  const onnx = encodeOnnx(mmdrfuseTeacher(seededState(TEACHER, 4)));
  const run = (): Promise<TestPlane> =>
    runOnnx(onnx, seededPlane(9, 8, 1), seededPlane(9, 8, 2));
  await assertRejects(run, Error, "Concat");
});

for (
  const [name, build, shapes] of [["student", mmdrfuseStudent, STUDENT], [
    "teacher",
    mmdrfuseTeacher,
    TEACHER,
  ]] as const
) {
  const model = `mmdrfuse_${name}`;
  const changed = (
    change: (state: Map<string, Tensor>) => void,
  ): () => void => {
    const state = new Map(seededState(shapes, 1));
    change(state);
    return () => build(state);
  };

  Deno.test(`${name}: a missing tensor is named with its sizes`, () => {
    const last = Object.keys(shapes).at(-1)!;
    assertThrows(
      changed((state) => state.delete(`${last}.bias`)),
      RangeError,
      `Cannot build ${model}: its weights have no ${last}.bias of sizes [1]`,
    );
  });

  Deno.test(`${name}: a tensor of other sizes is named with both`, () => {
    const first = shapes["conv1.1"]![1];
    assertThrows(
      changed((state) =>
        state.set("conv1.1.weight", {
          dims: [first, 2, 5, 5],
          data: new Float32Array(first * 50),
          dtype: "float32",
        })
      ),
      RangeError,
      `Cannot build ${model}: expected conv1.1.weight of sizes [${first}, 2, 3, 3], found [${first}, 2, 5, 5]`,
    );
  });

  Deno.test(`${name}: a tensor too many is named`, () => {
    assertThrows(
      changed((state) =>
        state.set("conv9.weight", {
          dims: [1],
          data: new Float32Array(1),
          dtype: "float32",
        })
      ),
      RangeError,
      `Cannot build ${model}: its weights hold 1 tensors it has no place for: conv9.weight [1]`,
    );
  });
}
