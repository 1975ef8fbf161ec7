import { moduleState } from "./module_state.ts";
import {
  PickleDict,
  PickleList,
  PickleModule,
  PickleTuple,
} from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";
import type { StateDict, Tensor } from "../state_dict.ts";
import { TorchTensor } from "./torch_tensor.ts";
import { WeightsError } from "../weights_error.ts";

const MAX_DEPTH = 16;
/** Of a path with its slashes: values may share keys, so names could take any multiple of the file. */
const MAX_NAME = 512;
const MAX_VISITS = 100_000;
/** 256 MB as float32: forty times the largest weight file of the field's public networks. */
const MAX_ELEMENTS = 1 << 26;

/**
 * Every tensor under `value`, read through `bytesOf`, named by its path with slashes; within a whole network by dots, as
 * its state_dict would. Numbers, strings and the like (an epoch, an optimiser's settings) are passed over.
 *
 * @throws {WeightsError} if there is none, if the value contains itself, or if it unfolds beyond all bounds.
 */
export function flattenState(
  value: PickleValue,
  bytesOf: (tensor: TorchTensor) => Uint8Array,
  file: string,
): StateDict {
  const state = new Map<string, Tensor>();
  const open = new Set<PickleValue>();
  let visits = 0;
  let elements = 0;

  const visit = (
    item: PickleValue,
    name: string,
    depth: number,
    separator = "/",
  ): void => {
    if (++visits > MAX_VISITS) {
      throw new WeightsError(
        file,
        `it unfolds into more than ${MAX_VISITS} values`,
      );
    }
    if (item instanceof TorchTensor) {
      if (state.has(name)) {
        throw new WeightsError(file, `it holds two tensors named ${name}`);
      }
      elements += item.count;
      if (elements > MAX_ELEMENTS) {
        throw new WeightsError(
          file,
          `its tensors have more than ${MAX_ELEMENTS} elements`,
        );
      }
      state.set(name, item.read(bytesOf(item)));
      return;
    }
    const children = childrenOf(item);
    if (children === undefined) return;
    if (open.has(item)) {
      throw new WeightsError(file, `${name} contains itself`);
    }
    if (depth >= MAX_DEPTH) {
      throw new WeightsError(
        file,
        `it is nested deeper than ${MAX_DEPTH} levels`,
      );
    }
    open.add(item);
    const inner = item instanceof PickleModule ? "." : "/";
    for (const [key, child] of children) {
      const path = depth === 0 ? String(key) : `${name}${separator}${key}`;
      if (path.length > MAX_NAME) {
        throw new WeightsError(
          file,
          `it has a name of more than ${MAX_NAME} characters`,
        );
      }
      visit(child, path, depth + 1, inner);
    }
    open.delete(item);
  };
  visit(value, "", 0);
  if (state.size === 0) throw new WeightsError(file, "it holds no tensor");
  return state;
}

function childrenOf(
  item: PickleValue,
): Iterable<[string | number, PickleValue]> | undefined {
  if (item instanceof PickleDict) return item.entries;
  if (item instanceof PickleList || item instanceof PickleTuple) {
    return item.items.entries();
  }
  return item instanceof PickleModule ? moduleState(item) : undefined;
}
