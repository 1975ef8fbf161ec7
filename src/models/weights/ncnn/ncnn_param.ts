import { WeightsError } from "../weights_error.ts";

/** One layer of an ncnn network. */
export interface NcnnLayer {
  readonly type: string;
  readonly name: string;
  /** Its parameters by number, as they are written. */
  readonly parameters: ReadonlyMap<number, string>;
}

const MAGIC = "7767517";

/**
 * Reads a `.param` file of ncnn: a magic number, how many layers and blobs there are, then a layer a line — type, name, how
 * many inputs and outputs it has, their names, and parameters as `number=value`.
 *
 * @throws {WeightsError} if the bytes are not that, or a name is there twice.
 */
export function readNcnnParam(bytes: Uint8Array, file: string): NcnnLayer[] {
  const lines = new TextDecoder().decode(bytes).split("\n")
    .map((line) => line.trim()).filter((line) => line !== "");
  const [magic, counts, ...rest] = lines;
  if (magic !== MAGIC) {
    throw new WeightsError(file, `it does not begin with ncnn's ${MAGIC}`);
  }
  const count = /^(\d+) +\d+$/.exec(counts ?? "")?.[1];
  if (count === undefined || Number(count) !== rest.length) {
    throw new WeightsError(
      file,
      `it holds ${rest.length} layers and announces "${counts ?? ""}"`,
    );
  }
  const names = new Set<string>();
  return rest.map((line) => {
    const layer = layerOf(line, file);
    if (names.has(layer.name)) {
      throw new WeightsError(file, `it has two layers ${layer.name}`);
    }
    names.add(layer.name);
    return layer;
  });
}

function layerOf(line: string, file: string): NcnnLayer {
  const [type, name, inputs, outputs, ...words] = line.split(/\s+/);
  const blobs = Number(inputs) + Number(outputs);
  if (
    type === undefined || name === undefined || !Number.isInteger(blobs) ||
    blobs < 0 || blobs > words.length
  ) {
    throw new WeightsError(file, `"${line}" is no layer`);
  }
  const parameters = words.slice(blobs).map((word) => {
    const [, key, value] = /^(-?\d+)=(.+)$/.exec(word) ?? [];
    if (key === undefined || value === undefined) {
      throw new WeightsError(file, `"${word}" is no parameter of ${name}`);
    }
    return [Number(key), value] as const;
  });
  return { type, name, parameters: new Map(parameters) };
}
