import {
  CHECKPOINT_FORMAT,
  type CheckpointHeader,
  checkpointHeaderSchema,
} from "./checkpoint_header.ts";
import type { History } from "./history.ts";
import { SealedReader } from "./sealed_reader.ts";
import { otherParts, type TrainingIdentity } from "./training_identity.ts";
import type { TrainingState } from "./training_state.ts";

/** A file that is no checkpoint of this run. */
export class CheckpointFault extends Error {
  override name = "CheckpointFault";
}

/** Of a line: a curve of a million steps fits. */
const LONGEST_LINE = 64 << 20;

/**
 * The state that `writeCheckpoint` wrote; null where there is no file.
 *
 * @param sizes numbers in each group of parameters.
 * @param history takes the best outputs; what it had is forgotten, and after an error it has none.
 * @throws {CheckpointFault} where its bytes are damaged, or it is another run's; the message goes on after the file's name.
 */
export async function readCheckpoint(
  path: string,
  identity: TrainingIdentity,
  sizes: readonly number[],
  history: History,
): Promise<TrainingState | null> {
  let file: Deno.FsFile;
  try {
    file = await Deno.open(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
  using opened = file;
  try {
    return await readState(
      new SealedReader(opened),
      identity,
      sizes,
      history,
    );
  } catch (error) {
    history.clear();
    if (error instanceof RangeError || error instanceof SyntaxError) {
      throw new CheckpointFault(`is damaged: ${error.message}`);
    }
    throw error;
  }
}

async function readState(
  from: SealedReader,
  identity: TrainingIdentity,
  sizes: readonly number[],
  history: History,
): Promise<TrainingState> {
  const format = await from.readLine(64);
  if (format !== CHECKPOINT_FORMAT) {
    throw new RangeError(`it does not begin with "${CHECKPOINT_FORMAT}"`);
  }
  const header = headerOf(await from.readLine(LONGEST_LINE));
  const others = otherParts(identity, header.identity);
  if (others.length > 0) {
    throw new CheckpointFault(
      `is of another run: ${others.join(", ")} differ${
        others.length === 1 ? "s" : ""
      }`,
    );
  }
  if (header.sizes.join() !== sizes.join()) {
    throw new RangeError("it has other groups of parameters");
  }
  const parameters: Float32Array[] = [];
  for (const size of sizes) parameters.push(await float32(from, size));
  const memories: Float64Array[] = [];
  for (const size of [...sizes, ...sizes]) {
    memories.push(await float64(from, size));
  }
  await readHistory(from, header, history);
  await from.unseal();
  return {
    step: header.step,
    parameters,
    adam: {
      first: memories.slice(0, sizes.length),
      second: memories.slice(sizes.length),
      powers: header.powers,
    },
    history,
    losses: header.losses,
  };
}

function headerOf(line: string): CheckpointHeader {
  const parsed = checkpointHeaderSchema.safeParse(JSON.parse(line));
  if (!parsed.success) throw new RangeError("its header has another form");
  return parsed.data;
}

async function readHistory(
  from: SealedReader,
  { kept, area }: CheckpointHeader,
  history: History,
): Promise<void> {
  history.clear();
  for (let at = 0; at < kept; at++) {
    const view = new DataView((await from.read(21)).buffer);
    const planes = view.getUint8(4);
    if (planes !== 1 && planes !== 2) {
      throw new RangeError(`a patch of it has ${planes} planes`);
    }
    const ssim = await from.read(area);
    const gmsd = planes === 1 ? ssim : await from.read(area);
    history.set(view.getUint32(0, true), {
      ssim: { levels: ssim, measure: view.getFloat64(5, true) },
      gmsd: { levels: gmsd, measure: view.getFloat64(13, true) },
    });
  }
}

async function float32(
  from: SealedReader,
  count: number,
): Promise<Float32Array> {
  const view = new DataView((await from.read(4 * count)).buffer);
  return Float32Array.from(
    { length: count },
    (_, at) => view.getFloat32(4 * at, true),
  );
}

async function float64(
  from: SealedReader,
  count: number,
): Promise<Float64Array> {
  const view = new DataView((await from.read(8 * count)).buffer);
  return Float64Array.from(
    { length: count },
    (_, at) => view.getFloat64(8 * at, true),
  );
}
