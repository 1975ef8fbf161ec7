import { z } from "zod";
import { readText } from "../../files/read_file.ts";
import {
  type TimingRecord,
  timingSchema,
} from "../../results/record/timing.ts";

/** The timings that `bench --timing` left in a folder; none where there are none, or not of this schema. */
export async function foundTimings(folder: string): Promise<TimingRecord[]> {
  const text = await readText(`${folder}/timings.json`).catch(() => "[]");
  try {
    const found = z.array(timingSchema).safeParse(JSON.parse(text));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
}
