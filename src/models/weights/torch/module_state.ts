import { PickleDict, PickleModule } from "./pickle_value.ts";
import type { PickleValue } from "./pickle_value.ts";

/**
 * The classes a whole pickled network may be made of: the layers of the released ones, and `models.Ours`, as CAF's authors
 * called theirs. They stand for what hangs on their objects, and nothing of theirs is run.
 */
export const MODULE_CLASSES: readonly string[] = [
  "models.Ours",
  ...[
    "activation.ReLU",
    "activation.Tanh",
    "batchnorm.BatchNorm2d",
    "container.ModuleList",
    "container.Sequential",
    "conv.Conv2d",
  ].map((name) => `torch.nn.modules.${name}`),
];

/**
 * Parameters, buffers and parts of an object by name, as torch's `state_dict` takes them: its other attributes are
 * settings.
 */
export function moduleState(
  { attributes }: PickleModule,
): [string | number, PickleValue][] {
  return ["_parameters", "_buffers", "_modules"].flatMap((kind) => {
    const entries = attributes.entries.get(kind);
    return entries instanceof PickleDict ? [...entries.entries] : [];
  });
}
