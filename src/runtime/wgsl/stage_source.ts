import {
  type ConvolutionStep,
  type ElementFunction,
  inputsOf,
  type PairStep,
  reachOf,
  type SmallNetwork,
} from "../../models/small/small_network.ts";
import type { NetworkStage, NumberedStep, StagePlan } from "./stage_plan.ts";
import { TANH_SOURCE } from "./tanh_source.ts";

/** Invocations of a workgroup: quads of columns, and rows. */
export const GROUP = { quads: 16, rows: 4 } as const;

/**
 * What all stages see. Planes hold quads of columns, one more on each side, and `border` rows more above and below.
 *
 * Bindings: 0 `image` (uniform: width, height, quads a row, quads a plane), 1 `weights` (uniform), 2 `planes` (storage),
 * 3 `ir`, 4 `vi` and 5 `fused` (storage: row by row).
 */
export function headSource(border: number): string {
  return `
@group(0) @binding(0) var<uniform> image: vec4i;
@group(0) @binding(2) var<storage, read_write> planes: array<vec4f>;
fn place(plane: i32, y: i32, quad: i32) -> i32 {
  return plane * image.w + (y + ${border}) * image.z + quad + 1;
}
`;
}

/**
 * The compute shader of one stage: an invocation makes one quad of columns of all its values.
 *
 * A sum starts at the bias and goes by input channel, kernel row, kernel column.
 */
export function stageSource(
  { steps }: SmallNetwork,
  { places }: Pick<StagePlan, "places">,
  stage: NetworkStage,
  border: number,
): string {
  const channels = [1, 1, ...steps.map((step) => step.channels)];
  const last = steps.length + 1;
  const { convolution } = stage;
  const here = new Set([
    ...convolution === null ? [0, 1] : [convolution.value],
    ...stage.steps.map(({ value }) => value),
  ]);
  const read = (value: number, channel: number): string =>
    here.has(value)
      ? `v${value}_${channel}`
      : `planes[place(${places.get(value)! + channel}, y, quad)]`;
  const body = [
    convolution === null
      ? sourcesSource()
      : convolutionSource(convolution, channels, places),
    ...stage.steps.map((step) => pixelSource(step, read)),
    ...stage.kept.flatMap((value) =>
      Array.from(
        { length: channels[value]! },
        (_, channel) =>
          `  planes[place(${
            places.get(value)! + channel
          }, y, quad)] = select(vec4f(0.0), v${value}_${channel}, are_inside);`,
      )
    ),
    ...here.has(last) ? [fusedSource(last)] : [],
  ];
  const numbers = convolution === null ? 4 : weightsOf(convolution.step).length;
  return `${headSource(border)}
@group(0) @binding(1) var<uniform> weights: array<vec4f, ${numbers / 4}>;
${
    convolution === null
      ? `@group(0) @binding(3) var<storage, read> ir: array<f32>;
@group(0) @binding(4) var<storage, read> vi: array<f32>;`
      : ""
  }
${
    here.has(last)
      ? "@group(0) @binding(5) var<storage, read_write> fused: array<f32>;"
      : ""
  }
${usesTanh(stage) ? TANH_SOURCE : ""}
@compute @workgroup_size(${GROUP.quads}, ${GROUP.rows})
fn run_stage(@builtin(global_invocation_id) id: vec3u) {
  let quad = i32(id.x);
  let y = i32(id.y);
  let x = 4 * quad;
  if (x >= image.x || y >= image.y) { return; }
  let are_inside = vec4i(x, x + 1, x + 2, x + 3) < vec4i(image.x);
${body.join("\n")}
}
`;
}

function usesTanh({ steps }: NetworkStage): boolean {
  return steps.some(({ step }) =>
    step.kind === "element" && step.apply.name === "tanh"
  );
}

function sourcesSource(): string {
  return `  let at = y * image.x + min(vec4i(x, x + 1, x + 2, x + 3), vec4i(image.x - 1));
  let v0_0 = vec4f(ir[at.x], ir[at.y], ir[at.z], ir[at.w]);
  let v1_0 = vec4f(vi[at.x], vi[at.y], vi[at.z], vi[at.w]);`;
}

function fusedSource(last: number): string {
  const writes = ["x", "y", "z", "w"].map((column, index) =>
    `  if (are_inside.${column}) { fused[y * image.x + x + ${index}] = v${last}_0.${column}; }`
  );
  return writes.join("\n");
}

/** Weights as quads: bias, then input channel after input channel, tap after tap, for each the output channels. */
export function weightsOf(
  { groups, inChannels, channels, size, weights, bias }: ConvolutionStep,
): Float32Array<ArrayBuffer> {
  const taken = inChannels / groups;
  const together = quadsOf(channels / groups) * 4;
  const numbers: number[] = [];
  for (let group = 0; group < groups; group++) {
    const at = (row: (out: number) => number): void => {
      for (let out = 0; out < together; out++) {
        numbers.push(
          out < channels / groups ? row(group * channels / groups + out) : 0,
        );
      }
    };
    at((out) => bias[out]!);
    for (let from = 0; from < taken; from++) {
      for (let tap = 0; tap < size * size; tap++) {
        at((out) => weights[(out * taken + from) * size * size + tap]!);
      }
    }
  }
  return Float32Array.from(numbers);
}

function quadsOf(channels: number): number {
  return Math.ceil(channels / 4);
}

function convolutionSource(
  { value, step }: NumberedStep<ConvolutionStep>,
  channels: readonly number[],
  places: ReadonlyMap<number, number>,
): string {
  const planes = step.inputs.flatMap((input) =>
    Array.from(
      { length: channels[input]! },
      (_, channel) => places.get(input)! + channel,
    )
  );
  const made = step.channels / step.groups;
  const taken = step.inChannels / step.groups;
  const taps = step.size * step.size;
  const quads = quadsOf(made);
  const lines: string[] = [];
  for (let group = 0; group < step.groups; group++) {
    const start = group * quads * (1 + taken * taps);
    for (let out = 0; out < made; out++) {
      lines.push(
        `  var v${value}_${group * made + out} = vec4f(weights[${
          start + Math.floor(out / 4)
        }].${"xyzw"[out % 4]});`,
      );
    }
    for (
      const run of runsOf(planes.slice(group * taken, (group + 1) * taken))
    ) {
      lines.push(
        `  for (var c = 0; c < ${run.count}; c++) {
    var at = place(${run.plane} + c, y, quad);
    let w = ${start + quads} + (${run.first} + c) * ${taps * quads};`,
        ...tapLines(step, (out) => `v${value}_${group * made + out}`, made),
        "  }",
      );
    }
  }
  if (step.relu) {
    for (let out = 0; out < step.channels; out++) {
      lines.push(`  v${value}_${out} = max(v${value}_${out}, vec4f(0.0));`);
    }
  }
  return lines.join("\n");
}

/** Input channels whose planes lie one after the other. */
function runsOf(
  planes: readonly number[],
): { plane: number; first: number; count: number }[] {
  const runs: { plane: number; first: number; count: number }[] = [];
  for (const [first, plane] of planes.entries()) {
    const run = runs.at(-1);
    if (run !== undefined && run.plane + run.count === plane) run.count++;
    else runs.push({ plane, first, count: 1 });
  }
  return runs;
}

function tapLines(
  step: ConvolutionStep,
  sum: (out: number) => string,
  made: number,
): string[] {
  const { size, dilation } = step;
  const reach = reachOf(step);
  const quads = quadsOf(made);
  return Array.from({ length: size }, (_, row) => {
    const lines = [`    { let row = at + ${row * dilation - reach} * image.z;`];
    lines.push("      let m = planes[row];");
    if (reach > 0) {
      lines.push("      let l = planes[row - 1]; let h = planes[row + 1];");
    }
    for (let column = 0; column < size; column++) {
      const tap = row * size + column;
      lines.push(`      { let s = ${shifted(column * dilation - reach)};`);
      for (let quad = 0; quad < quads; quad++) {
        lines.push(
          `        let q${quad} = weights[w + ${tap * quads + quad}];`,
        );
      }
      for (let out = 0; out < made; out++) {
        lines.push(
          `        ${sum(out)} += q${Math.floor(out / 4)}.${
            "xyzw"[out % 4]
          } * s;`,
        );
      }
      lines.push("      }");
    }
    lines.push("    }");
    return lines.join("\n");
  });
}

/** Four pixels so many columns to the right of the quad `m`, whose neighbours are `l` and `h`. */
function shifted(by: number): string {
  if (by === 0) return "m";
  const pixels = Array.from({ length: 4 }, (_, index) => {
    const at = index + by;
    const quad = at < 0 ? "l" : at < 4 ? "m" : "h";
    return `${quad}.${"xyzw"[(at + 4) % 4]}`;
  });
  return `vec4f(${pixels.join(", ")})`;
}

function pixelSource(
  { value, step }: NumberedStep,
  read: (value: number, channel: number) => string,
): string {
  return Array.from({ length: step.channels }, (_, channel) => {
    const [a, b = ""] = inputsOf(step).map((input) => read(input, channel));
    const made = step.kind === "pair"
      ? paired(step.operation, a!, b)
      : step.kind === "element"
      ? applied(step.apply, a!)
      : "";
    return `  let v${value}_${channel} = ${made};`;
  }).join("\n");
}

function paired(
  operation: PairStep["operation"],
  a: string,
  b: string,
): string {
  switch (operation) {
    case "add":
      return `${a} + ${b}`;
    case "subtract":
      return `${a} - ${b}`;
    case "multiply":
      return `${a} * ${b}`;
    case "maximum":
      return `max(${a}, ${b})`;
  }
}

function applied(apply: ElementFunction, x: string): string {
  const quad = (value: number): string => `vec4f(f32(${value}))`;
  switch (apply.name) {
    case "relu":
      return `max(${x}, vec4f(0.0))`;
    case "tanh":
      return `bounded_tanh(${x})`;
    case "abs":
      return `abs(${x})`;
    case "leaky-relu":
      return `select(${x}, ${x} * ${quad(apply.slope)}, ${x} < vec4f(0.0))`;
    case "hard-sigmoid":
      return `clamp(${x} * ${quad(apply.slope)} + ${
        quad(apply.offset)
      }, vec4f(0.0), vec4f(1.0))`;
    case "clip":
      return `clamp(${x}, ${quad(apply.low)}, ${quad(apply.high)})`;
  }
}

/** A shader that mirrors values beyond the borders of their planes: one invocation for each quad of a border and plane. */
export function borderSource(
  border: number,
  plane: number,
  channels: number,
  padding: ConvolutionStep["padding"],
): string {
  const mirrored = ["0", "1", "2", "3"].map((index) =>
    `pixel(plane, x + ${index}, y)`
  );
  return `${headSource(border)}
fn inner(at: i32, length: i32) -> i32 {
  let near = select(at, -at, at < 0);
  return clamp(select(near, 2 * (length - 1) - near, near >= length), 0, length - 1);
}
fn pixel(plane: i32, x: i32, y: i32) -> f32 {
  let column = inner(x, image.x);
  let value = planes[place(plane, inner(y, image.y), column / 4)][column % 4];
  let is_outside = x < 0 || y < 0 || x >= image.x || y >= image.y;
  return ${padding === "reflect" ? "value" : "select(value, 0.0, is_outside)"};
}
@compute @workgroup_size(64)
fn run_stage(@builtin(global_invocation_id) id: vec3u) {
  let at = i32(id.x);
  let across = image.z;
  let flat = ${2 * border} * across;
  var y = at / across;
  var quad = at % across - 1;
  if (y >= ${border}) { y += image.y; }
  y -= ${border};
  if (at >= flat) {
    y = (at - flat) / 3;
    let side = (at - flat) % 3;
    quad = select(across - 4 + side, -1, side == 0);
  }
  if (y >= image.y + ${border} || (at >= flat && y >= image.y)) { return; }
  let x = 4 * quad;
  for (var plane = ${plane}; plane < ${plane + channels}; plane++) {
    planes[place(plane, y, quad)] = vec4f(${mirrored.join(", ")});
  }
}
`;
}
