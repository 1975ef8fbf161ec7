import { littleEndian } from "../../numeric/little_endian.ts";
import type { BestOutputs } from "../step/patch_input.ts";
import {
  CHECKPOINT_FORMAT,
  type CheckpointHeader,
} from "./checkpoint_header.ts";
import { SealedWriter } from "./sealed_writer.ts";
import type { TrainingIdentity } from "./training_identity.ts";
import type { TrainingState } from "./training_state.ts";

/**
 * Writes the state between two steps to a file, whole or not at all: it gets its name once it is on the disk, so that readers
 * and other processes see the one before until then.
 *
 * What is written is not copied first. Only at the end of a stretch of the loss curve is a state whole.
 *
 * @param path in a folder that is there.
 * @throws Whatever the file system says; an old file at `path` is then untouched.
 */
export async function writeCheckpoint(
  path: string,
  identity: TrainingIdentity,
  state: TrainingState,
): Promise<void> {
  const temporary = `${path}.${crypto.randomUUID()}.tmp`;
  try {
    using file = await Deno.open(temporary, { write: true, createNew: true });
    await writeState(new SealedWriter(file), identity, state);
    await Deno.rename(temporary, path);
  } catch (error) {
    await Deno.remove(temporary).catch(() => {});
    throw error;
  }
}

async function writeState(
  out: SealedWriter,
  identity: TrainingIdentity,
  { step, parameters, adam, history, losses }: TrainingState,
): Promise<void> {
  const [first] = history.entries();
  const header: CheckpointHeader = {
    identity,
    step,
    powers: [...adam.powers],
    losses: losses.map((point) => ({ ...point, means: { ...point.means } })),
    sizes: parameters.map(({ length }) => length),
    area: first?.[1].ssim.levels.length ?? 0,
    kept: history.size,
  };
  const text = `${CHECKPOINT_FORMAT}\n${JSON.stringify(header)}\n`;
  await out.write(new TextEncoder().encode(text));
  for (const values of [...parameters, ...adam.first, ...adam.second]) {
    await out.write(bytesOf(values));
  }
  for (const [patch, best] of history.entries()) {
    await out.write(factsOf(patch, best));
    await out.write(best.ssim.levels);
    if (!isOne(best)) await out.write(best.gmsd.levels);
  }
  await out.seal();
}

function isOne({ ssim, gmsd }: BestOutputs): boolean {
  return ssim.levels === gmsd.levels;
}

function factsOf(patch: number, best: BestOutputs): Uint8Array {
  const view = new DataView(new ArrayBuffer(21));
  view.setUint32(0, patch, true);
  view.setUint8(4, isOne(best) ? 1 : 2);
  view.setFloat64(5, best.ssim.measure, true);
  view.setFloat64(13, best.gmsd.measure, true);
  return new Uint8Array(view.buffer);
}

function bytesOf(values: Float32Array | Float64Array): Uint8Array {
  return littleEndian(
    values instanceof Float32Array
      ? values
      : new BigInt64Array(values.buffer, values.byteOffset, values.length),
  );
}
