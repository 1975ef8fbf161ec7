/** The loss curves that `train` left, read back from their CSV. */
import { codeUnitOrder } from "../../canon/code_unit_order.ts";
import { readText } from "../../files/read_file.ts";
import type { TrainingCurve } from "../../report/report.ts";

/** One for each folder of `folder` with a `losses.csv`, in the order of their names; none where there is no such folder. */
export async function foundCurves(folder: string): Promise<TrainingCurve[]> {
  const names: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(folder)) {
      if (isDirectory) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const curves: TrainingCurve[] = [];
  for (const name of names.sort(codeUnitOrder)) {
    const text = await readText(`${folder}/${name}/losses.csv`)
      .catch(() => null);
    if (text === null) continue;
    const [head = [], ...lines] = text.trim().split(/\r?\n/).map((line) =>
      line.split(",")
    );
    curves.push({
      name,
      losses: head.slice(1),
      points: lines.map(([step, ...values]) => ({
        step: Number(step),
        values: values.map((value) => value === "" ? NaN : Number(value)),
      })),
    });
  }
  return curves;
}
