/** The same step on `@jax-js/jax`, on its WebAssembly device. */
import { adam } from "./adam.ts";
import { BATCH, batchSources, startParameters } from "./student_batch.ts";

/** Fetched when the bench asks for it, and by nothing else. */
const PACKAGE = "npm:@jax-js/jax@0.1.25";

/** What is used of an array there; most calls use it up, and `ref` keeps it. */
interface JaxArray {
  readonly ref: JaxArray;
  add(other: JaxArray): JaxArray;
  sub(other: JaxArray): JaxArray;
  reshape(shape: number[]): JaxArray;
  slice(...places: number[][]): JaxArray;
  data(): Promise<ArrayLike<number>>;
}

interface Jax {
  init(device: string): Promise<string[]>;
  defaultDevice(device: string): void;
  jit<F>(of: F): F;
  valueAndGrad(
    of: (weights: JaxArray[], ...more: JaxArray[]) => JaxArray,
  ): (
    weights: JaxArray[],
    ...more: JaxArray[]
  ) => [JaxArray, JaxArray[]];
  readonly lax: {
    conv(
      of: JaxArray,
      weights: JaxArray,
      strides: number[],
      padding: string,
    ): JaxArray;
  };
  readonly nn: { relu(of: JaxArray): JaxArray };
  readonly numpy: {
    array(numbers: Float32Array): JaxArray;
    concatenate(parts: JaxArray[], axis: number): JaxArray;
    maximum(a: JaxArray, b: JaxArray): JaxArray;
    absolute(of: JaxArray): JaxArray;
    tanh(of: JaxArray): JaxArray;
    mean(of: JaxArray): JaxArray;
  };
}

const SHAPES = [[4, 2, 3, 3], [1, 4, 1, 1], [1, 4, 3, 3], [1, 1, 1, 1]];

/** Makes steps; each gives the mean loss of its batch. */
export async function jaxStep(): Promise<() => Promise<number>> {
  const jax = await import(PACKAGE) as Jax;
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const { numpy, lax, nn } = jax;
  const { count, side } = BATCH;
  const mirrored = (x: JaxArray): JaxArray => {
    const rows = numpy.concatenate([
      x.ref.slice([], [], [1, 2], []),
      x.ref,
      x.slice([], [], [side - 2, side - 1], []),
    ], 2);
    return numpy.concatenate([
      rows.ref.slice([], [], [], [1, 2]),
      rows.ref,
      rows.slice([], [], [], [side - 2, side - 1]),
    ], 3);
  };
  const convolved = (x: JaxArray, weights: JaxArray, bias: JaxArray) =>
    lax.conv(mirrored(x), weights, [1, 1], "VALID").add(bias);
  const step = jax.jit(jax.valueAndGrad(([w1, b1, w2, b2], ir, vi) => {
    const sources = numpy.concatenate([ir!.ref, vi!.ref], 1);
    const hidden = nn.relu(convolved(sources, w1!, b1!));
    const fused = numpy.tanh(convolved(hidden, w2!, b2!));
    return numpy.mean(numpy.absolute(fused.sub(numpy.maximum(ir!, vi!))));
  }));
  const sources = batchSources();
  const planes = (which: "ir" | "vi"): JaxArray => {
    const all = new Float32Array(count * side * side);
    sources.forEach((patch, i) => all.set(patch[which], i * side * side));
    return numpy.array(all).reshape([count, 1, side, side]);
  };
  const ir = planes("ir"), vi = planes("vi");
  const parameters = startParameters();
  const update = adam(parameters);
  return async () => {
    const weights = parameters.map((numbers, i) =>
      numpy.array(numbers).reshape(SHAPES[i]!)
    );
    const [loss, gradients] = step(weights, ir.ref, vi.ref);
    update(await Promise.all(gradients.map((gradient) => gradient.data())));
    return (await loss.data())[0]!;
  };
}
