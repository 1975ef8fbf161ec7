/** How inputs of every operation are drawn for the test of its gradients. */
import fc from "fast-check";
import type { TensorShape } from "../../../src/train/tape/shape.ts";
import type { AnyForm, OperationName } from "./operations.ts";

/** A form and the shapes it takes. */
export interface Drawn {
  readonly form: Partial<AnyForm>;
  readonly shapes: readonly TensorShape[];
}

/** How inputs are drawn for an operation. */
export interface Plan {
  readonly cases: fc.Arbitrary<Drawn>;
  /** Least and greatest number; −1 and 1 unless told. */
  readonly range?: readonly [number, number];
  /** The operation has edges where numbers are equal or 0: they are drawn four steps apart, about 0 or all above it. */
  readonly edges?: "about 0" | "above 0";
  /** Tensors after the first are drawn by this range, and have no edges. */
  readonly others?: readonly [number, number];
}

const side = fc.integer({ min: 1, max: 19 });
const few = fc.integer({ min: 1, max: 6 });
const plane = fc.record({ channels: few, height: few, width: side });
const one: TensorShape = { channels: 1, height: 1, width: 1 };
const vector = (channels: number): TensorShape => ({ ...one, channels });

const single = plane.map((shape): Drawn => ({ form: {}, shapes: [shape] }));
const pair = plane.map((shape): Drawn => ({
  form: {},
  shapes: [shape, shape],
}));
const positive = [0.5, 2] as const;

const convolved = fc.record({
  groups: fc.integer({ min: 1, max: 3 }),
  inChannels: fc.integer({ min: 1, max: 3 }),
  outChannels: few,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
  dilation: fc.integer({ min: 1, max: 2 }),
  stride: fc.integer({ min: 1, max: 3 }),
  height: few,
  width: side,
  biased: fc.boolean(),
});

/** One for each operation. */
export const PLANS: Record<OperationName, Plan> = {
  plus: { cases: pair },
  minus: { cases: pair },
  times: { cases: pair },
  over: { cases: pair, range: positive },
  greater: { cases: pair, edges: "about 0" },
  innerProduct: { cases: pair },
  squared: { cases: single },
  magnitude: { cases: single, edges: "about 0" },
  rooted: { cases: single, range: positive },
  rectified: { cases: single, edges: "about 0" },
  tanhOf: { cases: single, range: [-3, 3] },
  sigmoidOf: { cases: single, range: [-5, 5] },
  exponentialOf: { cases: single },
  logarithmOf: { cases: single, range: positive },
  total: { cases: single },
  average: { cases: single },
  softmaxOf: {
    cases: few.map((n): Drawn => ({ form: {}, shapes: [vector(n)] })),
  },
  channelSum: { cases: single },
  channelMeans: { cases: single },
  channelMaxima: { cases: single, edges: "about 0" },
  greatestChannel: { cases: single, edges: "about 0" },
  scaledBy: {
    cases: plane.map((shape): Drawn => ({
      form: { factor: -0.75, offset: 2 },
      shapes: [shape],
    })),
  },
  timesNumber: {
    cases: plane.map((shape): Drawn => ({ form: {}, shapes: [shape, one] })),
  },
  timesChannels: {
    cases: plane.map((shape): Drawn => ({
      form: {},
      shapes: [shape, vector(shape.channels)],
    })),
  },
  timesPositions: {
    cases: plane.map((shape): Drawn => ({
      form: {},
      shapes: [shape, { ...shape, channels: 1 }],
    })),
  },
  joined: {
    cases: fc.tuple(plane, few, few).map(([shape, more, most]): Drawn => ({
      form: {},
      shapes: [shape, { ...shape, channels: more }, {
        ...shape,
        channels: most,
      }],
    })),
  },
  channelSlice: {
    cases: fc.tuple(plane, few, few).map(([shape, first, channels]): Drawn => ({
      form: { first, channels },
      shapes: [{ ...shape, channels: first + channels + shape.channels - 1 }],
    })),
  },
  repeated: {
    cases: fc.tuple(plane, fc.integer({ min: 1, max: 3 })).map((
      [shape, factor],
    ): Drawn => ({ form: { factor }, shapes: [shape] })),
  },
  zeroBordered: {
    cases: fc.tuple(plane, fc.integer({ min: 0, max: 3 })).map((
      [shape, border],
    ): Drawn => ({ form: { border }, shapes: [shape] })),
  },
  mirrored: {
    cases: fc.tuple(plane, fc.integer({ min: 0, max: 3 })).map((
      [{ channels, height, width }, border],
    ): Drawn => ({
      form: { border },
      shapes: [{ channels, height: height + border, width: width + border }],
    })),
  },
  maxPooled: { cases: pooled(), edges: "about 0" },
  averagePooled: { cases: pooled() },
  convolution: {
    cases: convolved.map((drawn): Drawn => {
      const { groups, inChannels, outChannels, rows, columns, dilation } =
        drawn;
      return {
        form: drawn,
        shapes: [
          {
            channels: groups * inChannels,
            height: drawn.height + dilation * (rows - 1),
            width: drawn.width + dilation * (columns - 1),
          },
          vector(groups * outChannels * inChannels * rows * columns),
          ...drawn.biased ? [vector(groups * outChannels)] : [],
        ],
      };
    }),
  },
  transposedConvolution: {
    cases: fc.tuple(convolved, fc.nat(), fc.nat()).map((
      [drawn, edge, more],
    ): Drawn => {
      const { groups, inChannels, outChannels, rows, columns, stride } = drawn;
      const reach = drawn.dilation * (Math.min(rows, columns) - 1);
      return {
        // A border that leaves a pixel even of one.
        form: {
          ...drawn,
          border: edge % (Math.floor(reach / 2) + 1),
          more: more % stride,
        },
        shapes: [
          {
            channels: groups * inChannels,
            height: drawn.height,
            width: Math.min(9, drawn.width),
          },
          vector(groups * inChannels * outChannels * rows * columns),
          ...drawn.biased ? [vector(groups * outChannels)] : [],
        ],
      };
    }),
  },
  channelAttention: {
    cases: fc.tuple(plane, few).map(([shape, hidden]): Drawn => ({
      form: {},
      shapes: [
        shape,
        vector(hidden * shape.channels),
        vector(shape.channels * hidden),
      ],
    })),
    // No hidden number comes near 0, where ReLU has its edge.
    edges: "above 0",
    others: [0.0625, 0.5],
  },
  spatialAttention: {
    cases: plane.map((shape): Drawn => ({
      form: {},
      shapes: [shape, vector(98)],
    })),
    edges: "about 0",
    others: [-0.125, 0.125],
  },
};

function pooled(): fc.Arbitrary<Drawn> {
  return fc.record({
    plane,
    side: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    rest: fc.constantFrom("floor", "ceil"),
  }).map((
    { plane: { channels, height, width }, side, stride, rest },
  ): Drawn => ({
    form: { side, stride, rest },
    shapes: [{ channels, height: height + side - 1, width: width + side - 1 }],
  }));
}
