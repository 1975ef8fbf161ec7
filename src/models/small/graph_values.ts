import { ChainMismatch } from "../chain/chain_mismatch.ts";
import { refuseAttributes } from "../chain/refuse_attributes.ts";
import type { Graph, GraphNode, Initializer } from "../onnx/graph.ts";
import {
  type ConvolutionStep,
  inputsOf,
  MOST_CHANNELS,
  type NetworkStep,
  type PairStep,
  type SmallNetwork,
} from "./small_network.ts";

/** A value between a `Pad` and the convolution it belongs to. */
export interface Mirrored {
  readonly parts: readonly number[];
  /** Pixels added on each side. */
  readonly border: number;
}

/** What is known of a graph's values while it is read node by node: each is one numbered value or several, joined. */
export class GraphValues {
  readonly #stored: ReadonlyMap<string, Initializer>;
  readonly #uses = new Map<string, number>();
  readonly #parts = new Map<string, readonly number[]>([
    ["ir", [0]],
    ["vi", [1]],
  ]);
  readonly #mirrored = new Map<string, Mirrored>();
  readonly #steps: NetworkStep[] = [];

  constructor({ nodes, initializers, outputs }: Graph) {
    this.#stored = new Map(initializers.map((tensor) => [tensor.name, tensor]));
    for (
      const name of [
        ...nodes.flatMap(({ inputs }) => inputs),
        ...outputs.map(({ name }) => name),
      ]
    ) this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1);
  }

  /** @throws {ChainMismatch} if nothing of this kind has that name. */
  parts(name: string): readonly number[] {
    const parts = this.#parts.get(name);
    if (parts === undefined) {
      throw new ChainMismatch(
        this.#mirrored.has(name)
          ? `its value ${name} is mirrored for more than a convolution`
          : `its value ${name} is not made of its images`,
      );
    }
    return parts;
  }

  /** What a convolution takes: a value, or one behind its `Pad`. @throws {ChainMismatch} */
  source(name: string): Mirrored {
    return this.#mirrored.get(name) ?? { parts: this.parts(name), border: 0 };
  }

  /** A tensor of the graph. @throws {ChainMismatch} if it is computed. */
  stored(name: string, { op }: GraphNode): Initializer {
    const tensor = this.#stored.get(name);
    if (tensor === undefined) {
      throw new ChainMismatch(`its ${op} has weights that are computed`);
    }
    return tensor;
  }

  /** Finite float32 numbers of the graph, so many. @throws {ChainMismatch} */
  numbers(name: string, node: GraphNode, length: number): Float32Array {
    const { data } = this.stored(name, node);
    if (
      !(data instanceof Float32Array) || data.length !== length ||
      !data.every(Number.isFinite)
    ) {
      throw new ChainMismatch(
        `its ${node.op} has weights that are not ${length} finite numbers`,
      );
    }
    return data;
  }

  channels(value: number): number {
    return value < 2 ? 1 : this.#steps[value - 2]!.channels;
  }

  /** @returns the number of what the step makes. */
  add(step: NetworkStep): number {
    if (step.channels > MOST_CHANNELS) {
      throw new ChainMismatch(
        `it has a value of ${step.channels} channels, more than ${MOST_CHANNELS}`,
      );
    }
    return this.#steps.push(step) + 1;
  }

  pair(
    operation: PairStep["operation"],
    inputs: readonly [number, number],
  ): number {
    const [channels, others] = inputs.map((value) => this.channels(value));
    if (channels !== others) {
      throw new ChainMismatch(
        `it joins ${channels} channels with ${others} pixel by pixel`,
      );
    }
    return this.add({ kind: "pair", inputs, operation, channels: channels! });
  }

  /** The one output of a node. @throws {ChainMismatch} if there are more, or the name is taken. */
  define({ op, outputs }: GraphNode, parts: readonly number[]): void {
    const [name, ...others] = outputs;
    if (name === undefined || others.length > 0) {
      throw new ChainMismatch(`its ${op} makes several values`);
    }
    if (this.#parts.has(name) || this.#mirrored.has(name)) {
      throw new ChainMismatch(`its value ${name} is computed twice`);
    }
    this.#parts.set(name, parts);
  }

  /** Keeps a `Pad` until its convolution comes. @throws {ChainMismatch} if it does anything but mirror. */
  mirror(node: GraphNode): void {
    refuseAttributes(node, { mode: "reflect" }, ["mode"]);
    const [data = "", pads = "", ...others] = node.inputs;
    const { data: sizes } = this.stored(pads, node);
    const border = Number(sizes[2]);
    if (
      `${sizes}` !== `0,0,${border},${border},0,0,${border},${border}` ||
      others.some((name) => name !== "")
    ) throw new ChainMismatch(`its Pad adds ${sizes}`);
    const parts = this.parts(data);
    this.define(node, parts);
    this.#parts.delete(node.outputs[0]!);
    this.#mirrored.set(node.outputs[0]!, { parts, border });
  }

  /** The convolution that made a value which is used once; null if another step made it, or it is used elsewhere. */
  soleConvolution(name: string): {
    readonly number: number;
    readonly step: ConvolutionStep;
  } | null {
    const [number = 0, ...others] = this.parts(name);
    const step = this.#steps[number - 2];
    return others.length === 0 && step?.kind === "convolution" &&
        !step.relu && this.#uses.get(name) === 1
      ? { number, step }
      : null;
  }

  replace(number: number, step: ConvolutionStep): void {
    this.#steps[number - 2] = step;
  }

  /**
   * The steps that lead to a value, renumbered.
   *
   * @throws {ChainMismatch} if it is no single channel or no step made it.
   */
  network(name: string): SmallNetwork {
    const [last = 0, ...others] = this.parts(name);
    if (last < 2 || others.length > 0 || this.channels(last) !== 1) {
      throw new ChainMismatch(`its output ${name} is not one channel`);
    }
    const needed = new Set([last]);
    for (let number = last; number >= 2; number--) {
      if (!needed.has(number)) continue;
      for (const input of inputsOf(this.#steps[number - 2]!)) needed.add(input);
    }
    const kept = [...needed].filter((number) => number >= 2)
      .toSorted((a, b) => a - b);
    const renumbered = new Map([
      [0, 0],
      [1, 1],
      ...kept.map((number, index) => [number, index + 2] as const),
    ]);
    const at = (number: number): number => renumbered.get(number)!;
    return {
      steps: kept.map((number): NetworkStep => {
        const step = this.#steps[number - 2]!;
        switch (step.kind) {
          case "convolution":
            return { ...step, inputs: step.inputs.map(at) };
          case "element":
            return { ...step, input: at(step.input) };
          case "pair":
            return {
              ...step,
              inputs: [at(step.inputs[0]), at(step.inputs[1])],
            };
        }
      }),
    };
  }
}
