import { type TrainedEntry, trainedEntry } from "./trained_entry.ts";
import { trainedSchema } from "./trained_schema.ts";
import { trainedState } from "./trained_state.ts";

/**
 * Reads the parsed JSON of `trained.json`: the networks trained here, by id, in the order of the file.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id that is there twice, weights that are not those of
 * the channels.
 */
export function parseTrained(json: unknown): ReadonlyMap<string, TrainedEntry> {
  const parsed = trainedSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue!.path.map(String).join("."), issue!.message);
  }
  const entries = new Map<string, TrainedEntry>();
  for (const network of parsed.data.networks) {
    const { id, channels, weights } = network;
    if (entries.has(id)) refuse("networks", `the id "${id}" is there twice`);
    try {
      trainedState(channels, weights);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refuse(`${id}.weights`, error.message);
    }
    entries.set(id, trainedEntry(network));
  }
  return entries;
}

function refuse(place: string, fault: string): never {
  throw new SyntaxError(`Cannot read trained.json: at ${place}: ${fault}`);
}
