import { type BundleEntry, readBundleEntry } from "./bundle_entry.ts";
import { maskedCrc32c } from "./crc32c.ts";
import { ProtobufMessage } from "../../protobuf/protobuf_message.ts";
import { readStrided } from "../read_strided.ts";
import { readSstable } from "./sstable.ts";
import type { StateDict, Tensor } from "../state_dict.ts";
import { WeightsError } from "../weights_error.ts";

const MAX_SHARDS = 1024;
/** What the version of the format is: newer files may ask for a newer reader. */
const FORMAT_VERSION = 1;

/**
 * Reads a TensorFlow checkpoint (a "tensor bundle") from its `.index` file; `beside` holds its data files by name:
 * `model.index` goes with `model.data-00000-of-00001`. Every tensor's CRC-32C is checked.
 *
 * Kernels keep TensorFlow's order: [height, width, in channels, out channels].
 *
 * @throws {WeightsError} if the files are damaged, of another format, of another byte order, or do not go together.
 */
export function readTensorBundle(
  bytes: Uint8Array,
  file: string,
  beside: ReadonlyMap<string, Uint8Array>,
): StateDict {
  const fail = (reason: string): WeightsError => new WeightsError(file, reason);
  const [header, ...entries] = readSstable(bytes, file);
  if (header === undefined || header.key.length > 0) {
    throw fail("it has no header, which a TensorFlow checkpoint starts with");
  }
  const shards = shardsOf(header.value, fail);
  const shardOf = (entry: BundleEntry): [name: string, data: Uint8Array] => {
    const { shard } = entry;
    if (shard >= shards) throw fail(`it has no data file ${shard}`);
    const name = `${file.replace(/\.index$/, "")}.data-${five(shard)}-of-${
      five(shards)
    }`;
    const data = beside.get(name);
    if (data === undefined) {
      throw fail(`its data file ${name} was not given`);
    }
    return [name, data];
  };

  const state = new Map<string, Tensor>();
  const read = new Map<string, number>();
  for (const { key, value } of entries) {
    const name = text(key, fail);
    const entry = readBundleEntry(value, name, file);
    const [shard, data] = shardOf(entry);
    const { offset, size, crc, dtype, dims } = entry;
    if (offset > data.length || size > data.length - offset) {
      throw new WeightsError(
        shard,
        `its tensor ${name} reaches beyond its end`,
      );
    }
    // Overlapping tensors would let small files ask for any amount of memory.
    const sum = (read.get(shard) ?? 0) + size;
    if (sum > data.length) {
      throw new WeightsError(shard, "its tensors overlap");
    }
    read.set(shard, sum);
    const content = data.subarray(offset, offset + size);
    const found = maskedCrc32c(content);
    if (found !== crc) {
      throw new WeightsError(
        shard,
        `the CRC-32C of its tensor ${name} is ${found}, stored is ${crc}`,
      );
    }
    state.set(name, readStrided(content, { dtype, dims }));
  }
  if (state.size === 0) throw fail("it holds no tensor");
  return state;
}

/** How many data files a BundleHeaderProto says there are. */
function shardsOf(
  bytes: Uint8Array,
  fail: (reason: string) => WeightsError,
): number {
  const header = new ProtobufMessage(bytes, fail);
  const shards = header.number(1);
  if (shards < 1 || shards > MAX_SHARDS) {
    throw fail(`its header speaks of ${shards} data files`);
  }
  if (header.number(2) !== 0) throw fail("its byte order is not little-endian");
  const oldest = header.messages(3).at(-1)?.number(2) ?? 0;
  if (oldest > FORMAT_VERSION) {
    throw fail(`it wants a reader of version ${oldest}`);
  }
  return shards;
}

function text(
  key: Uint8Array,
  fail: (reason: string) => WeightsError,
): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(key);
  } catch {
    throw fail("the name of a tensor is not UTF-8");
  }
}

function five(shard: number): string {
  return String(shard).padStart(5, "0");
}
