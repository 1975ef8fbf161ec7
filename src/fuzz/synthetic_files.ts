import { readZip } from "../models/weights/zip/zip.ts";
import { writeNcnn } from "./write/ncnn_writer.ts";
import { writeNpy } from "./write/npy_writer.ts";
import * as p from "./write/pickle_writer.ts";
import { writeBundle } from "./write/tensor_bundle_writer.ts";
import { writeTorchLegacy } from "./write/torch_legacy_writer.ts";
import {
  floatBytes,
  writeTorchArchive,
  writeTorchZip,
} from "./write/torch_writer.ts";
import type { FuzzFile } from "./fuzz_file.ts";

const VALUES = Float32Array.from({ length: 36 }, (_, i) => i / 8);
const KERNEL = { dims: [4, 1, 3, 3], data: VALUES };
const BIAS = { dims: [4], data: VALUES.subarray(0, 4) };

/** A small sound file of each format, made here: something to spoil where no released weights are. */
export async function syntheticFiles(): Promise<FuzzFile[]> {
  const state = new Map([["conv.weight", KERNEL], ["conv.bias", BIAS]]);
  const zip = writeTorchZip(state);
  const legacy = p.pickle(p.orderedDict({
    "conv.weight": p.tensor({
      key: "0",
      length: 36,
      dims: KERNEL.dims,
      strides: [9, 9, 3, 1],
    }),
  }));
  const whole = p.pickle(
    p.module(["models", "Ours"], {}, {
      conv: p.module(["torch.nn.modules.conv", "Conv2d"], {
        weight: p.tensor({
          key: "0",
          length: 36,
          dims: KERNEL.dims,
          strides: [9, 9, 3, 1],
        }),
      }),
    }),
  );
  const bundle = writeBundle([
    { name: "conv/bias", dims: BIAS.dims, bytes: floatBytes(BIAS.data) },
    { name: "conv/kernel", dims: [3, 3, 1, 4], bytes: floatBytes(VALUES) },
  ]);
  const pickled = (await readZip(zip, "synthetic.pt")).get("archive/data.pkl")!;
  const ncnn = writeNcnn([{
    name: "conv",
    dims: [4, 1, 3, 3],
    halves: Uint16Array.from(VALUES, (_, at) => 0x3000 + 97 * at),
    bias: BIAS.data,
  }]);
  const alone = new Map<string, Uint8Array>();
  return [
    { name: "synthetic.pt", format: "torch-zip", bytes: zip, beside: alone },
    {
      name: "synthetic-deflated.pt",
      format: "torch-zip",
      bytes: writeTorchZip(state, { deflate: true }),
      beside: alone,
    },
    {
      name: "synthetic-module.pt",
      format: "torch-zip",
      bytes: writeTorchArchive(whole, [floatBytes(VALUES)]),
      beside: alone,
    },
    {
      name: "synthetic.pt/data.pkl",
      format: "pickle",
      bytes: pickled,
      beside: alone,
    },
    {
      name: "synthetic.pth",
      format: "torch-legacy",
      bytes: writeTorchLegacy({
        object: legacy,
        storages: [["0", 36, floatBytes(VALUES)]],
      }),
      beside: alone,
    },
    {
      name: "x.index",
      format: "tf-bundle",
      bytes: bundle.index,
      beside: bundle.beside,
    },
    ...[...bundle.beside].map(([name, bytes]): FuzzFile => ({
      name,
      format: "tf-bundle-data",
      bytes,
      beside: alone,
    })),
    {
      name: "synthetic.param",
      format: "ncnn-param",
      bytes: ncnn.param,
      beside: new Map([["synthetic.bin", ncnn.bin]]),
    },
    {
      name: "synthetic.bin",
      format: "ncnn-bin",
      bytes: ncnn.bin,
      beside: new Map([["synthetic.param", ncnn.param]]),
    },
    {
      name: "synthetic.npy",
      format: "npy",
      bytes: writeNpy({
        header:
          "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 1, 3, 3), }\n",
        data: floatBytes(VALUES),
      }),
      beside: alone,
    },
  ];
}
