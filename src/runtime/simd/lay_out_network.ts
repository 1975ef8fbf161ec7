import { bordersOf } from "../../models/small/borders_of.ts";
import {
  inputsOf,
  type NetworkStep,
  type SmallNetwork,
  valueChannels,
} from "../../models/small/small_network.ts";
import { blockOf, packGroups } from "./pack_groups.ts";
import { planRows } from "./plan_rows.ts";
import { splat } from "./splat.ts";

/** A network and its images in the kernels' memory: addresses in bytes, and what stands where. */
export interface NetworkLayout {
  /** One `Value` of `assembly/layers/value.ts` after the other, then one `Step` of `step.ts`. */
  readonly values: number;
  readonly steps: number;
  /** Whole numbers to be written at `values`. */
  readonly table: Int32Array;
  /** Tensors to be written, each at its address. */
  readonly tensors: readonly (readonly [number, Float32Array])[];
  /** Where the rows of values lie, all of which begin as zeros: the first byte and one past the last. */
  readonly rings: readonly [number, number];
  /** Rows that the last step runs behind the sources. */
  readonly lag: number;
  /** Bytes from one channel of a row to the next. */
  readonly pitch: number;
  readonly first: number;
  readonly second: number;
  readonly target: number;
  /** One past the last byte. */
  readonly end: number;
}

const NUMBER = 4;
const VECTOR = 16;
const VALUE = 5 * NUMBER;
const STEP = 16 * NUMBER;
/** Pixels that the kernels make at once at most. */
const BLOCK = 32;
/** Values left and right of a row: as far as kernels reach. */
const MARGIN = 4;

const ELEMENTS = {
  "relu": 1,
  "tanh": 2,
  "abs": 3,
  "leaky-relu": 4,
  "hard-sigmoid": 5,
  "clip": 6,
} as const;

const OPERATIONS = { add: 0, subtract: 1, multiply: 2, maximum: 3 } as const;

/** Plans the memory for images of one size, from `base`, a multiple of 16, on. */
export function layOutNetwork(
  network: SmallNetwork,
  width: number,
  height: number,
  base: number,
): NetworkLayout {
  let end = base;
  const place = (bytes: number): number => {
    const start = end;
    end += VECTOR * Math.ceil(bytes / VECTOR);
    return start;
  };
  const channels = valueChannels(network);
  const { lags, rows } = planRows(network);
  const kept = sharedRings(network, rows);
  const pitch = NUMBER * (2 * MARGIN + BLOCK * Math.ceil(width / BLOCK));
  const values = place(VALUE * channels.length + STEP * network.steps.length);
  const steps = values + VALUE * channels.length;
  const tensors: [number, Float32Array][] = [];
  const tensor = (numbers: Float32Array): number => {
    const address = place(numbers.byteLength);
    tensors.push([address, numbers]);
    return address;
  };
  const stepRows = network.steps.map((step, index) => {
    const inputs = inputsOf(step);
    return [
      KINDS[step.kind],
      tensor(addresses(inputs.map((input) => values + VALUE * input))),
      inputs.length,
      values + VALUE * (index + 2),
      lags[index + 2]!,
      ...detailsOf(step, tensor, place),
    ];
  });
  const ringsStart = end;
  const valueRows = bordersOf(network).map(({ reach, padding }, value) => [
    channels[value]!,
    rows[value]!,
    reach,
    padding === "reflect" ? 1 : 0,
    kept[value] === value
      ? place((rows[value]! + 1) * channels[value]! * pitch + 2 * VECTOR)
      : 0,
  ]).map((_, value, all) => all[kept[value]!]!);
  const ringsEnd = end;
  const plane = NUMBER * width * height;
  return {
    values,
    steps,
    table: Int32Array.from([...valueRows, ...stepRows].flat()),
    tensors,
    rings: [ringsStart, ringsEnd],
    lag: lags.at(-1)!,
    pitch,
    first: place(plane),
    second: place(plane),
    target: place(plane),
    end,
  };
}

/**
 * Whose ring each value is kept in: a value that one step alone takes, pixel by pixel and at once, is made where that step
 * leaves its result.
 */
function sharedRings(
  { steps }: SmallNetwork,
  rows: readonly number[],
): number[] {
  const uses = new Map<number, number>();
  for (const input of steps.flatMap(inputsOf)) {
    uses.set(input, (uses.get(input) ?? 0) + 1);
  }
  const kept = rows.map((_, value) => value);
  for (const [index, step] of [...steps.entries()].toReversed()) {
    const [first, second = first] = inputsOf(step);
    if (step.kind === "convolution") continue;
    const own = [first!, second!].find((input) =>
      input > 1 && uses.get(input) === 1 && rows[input] === 1
    );
    if (own !== undefined) kept[own] = kept[index + 2]!;
  }
  return kept;
}

const KINDS = { convolution: 0, element: 1, pair: 2 } as const;

/** What a step has beside its inputs and its output; float32 numbers by their bits. */
function detailsOf(
  step: NetworkStep,
  tensor: (numbers: Float32Array) => number,
  place: (bytes: number) => number,
): number[] {
  const none = (count: number): number[] => new Array(count).fill(0);
  switch (step.kind) {
    case "convolution": {
      const { size, dilation, groups, inChannels, bias, relu } = step;
      return [
        size,
        dilation,
        groups,
        inChannels,
        blockOf(size),
        tensor(splat(packGroups(step))),
        tensor(bias),
        place(NUMBER * size * inChannels),
        0,
        bitsOf(relu ? 0 : -Infinity),
        0,
      ];
    }
    case "element": {
      const { apply } = step;
      const [first, second] = numbersOf(apply);
      return [...none(8), ELEMENTS[apply.name], bitsOf(first), bitsOf(second)];
    }
    case "pair":
      return [...none(8), OPERATIONS[step.operation], ...none(2)];
  }
}

function numbersOf(
  apply: Extract<NetworkStep, { kind: "element" }>["apply"],
): readonly [number, number] {
  switch (apply.name) {
    case "leaky-relu":
      return [apply.slope, 0];
    case "hard-sigmoid":
      return [apply.slope, apply.offset];
    case "clip":
      return [apply.low, apply.high];
    default:
      return [0, 0];
  }
}

function bitsOf(value: number): number {
  return new Int32Array(Float32Array.of(value).buffer)[0]!;
}

/** Addresses in the form in which tensors are written. */
function addresses(numbers: readonly number[]): Float32Array {
  return new Float32Array(Int32Array.from(numbers).buffer);
}
