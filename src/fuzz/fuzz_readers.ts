import { readNcnn } from "../models/weights/ncnn/ncnn.ts";
import { readWeights, WEIGHT_FORMATS } from "../models/weights/read_weights.ts";
import { readTorchPickle } from "../models/weights/torch/torch_pickle.ts";
import { readZip } from "../models/weights/zip/zip.ts";
import type { FuzzFile } from "./fuzz_file.ts";

/** A reader of bytes from strangers. */
export interface FuzzReader {
  /** What it is called. */
  readonly name: string;
  /** The format it is made for; now and then it gets another. */
  readonly format: FuzzFile["format"];
  /** Reads, or ends in a `WeightsError`. */
  read(
    bytes: Uint8Array,
    file: string,
    beside: ReadonlyMap<string, Uint8Array>,
  ): unknown;
}

/** Every reader of weight files, and those below that can be fed by themselves. */
export const FUZZ_READERS: readonly FuzzReader[] = [
  ...WEIGHT_FORMATS.map((format): FuzzReader => ({
    name: format,
    format,
    read: (bytes, file, beside) => readWeights(format, bytes, file, beside),
  })),
  {
    name: "zip",
    format: "torch-zip",
    read: (bytes, file) => readZip(bytes, file),
  },
  {
    name: "pickle",
    format: "pickle",
    read: (bytes, file) => readTorchPickle(bytes, file),
  },
  {
    name: "ncnn-param",
    format: "ncnn-param",
    read: (bytes, file, beside) => readNcnn(bytes, other(beside), file),
  },
  {
    name: "ncnn-bin",
    format: "ncnn-bin",
    read: (bytes, file, beside) => readNcnn(other(beside), bytes, file),
  },
];

/** The one file beside; of another format's file there may be none. */
function other(beside: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const [bytes = new Uint8Array()] = beside.values();
  return bytes;
}
