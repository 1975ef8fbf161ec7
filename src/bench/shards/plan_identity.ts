import { digestOf } from "../../canon/digest_of.ts";
import type { Cell } from "../cell/cell.ts";
import type { Plan } from "./plan.ts";

/** What the cells of a plan were identified with. */
export type PlanIdentity = Pick<Plan, "code" | "pins">;

/** The code and pins behind identified cells, of which there is at least one. */
export async function planIdentity(
  cells: readonly Cell[],
): Promise<PlanIdentity> {
  const pairs = new Set(cells.map(({ pair }) => pair));
  const datasets = [...Map.groupBy(pairs, ({ dataset }) => dataset)].map(
    async ([dataset, members]) =>
      [
        dataset,
        await digestOf(
          members.map(({ id, ir, vi }) => [id, ir.sha256, vi.sha256]).sort(
            ([a], [b]) => a! < b! ? -1 : 1,
          ),
        ),
      ] as const,
  );
  const [run, saved] = [true, false].map((isRun) =>
    cells.filter((cell) => (cell.saved === undefined) === isRun)
  ) as [Cell[], Cell[]];
  const pictures = [...Map.groupBy(saved, ({ model }) => model)].map(
    async ([model, own]) =>
      [
        model,
        await digestOf(
          own.map(({ pair, saved }) => [pair.dataset, pair.id, saved!.sha256])
            .sort((a, b) => a.join("/") < b.join("/") ? -1 : 1),
        ),
      ] as const,
  );
  const by = <T>(
    name: (cell: Cell) => string,
    pin: (cell: Cell) => T,
  ): Record<string, T> =>
    Object.fromEntries(run.map((cell) => [name(cell), pin(cell)]));
  const first = run[0] ?? cells[0]!;
  const { decode, protocol, road } = first.made.code;
  return {
    code: { decode, protocol, road },
    pins: {
      datasets: Object.fromEntries(await Promise.all(datasets)),
      networks: by(({ model }) => model, ({ made }) => made.network),
      protocols: Object.fromEntries(
        cells.map(({ protocol, made }) => [protocol, made.definition]),
      ),
      ...(saved.length === 0
        ? {}
        : { pictures: Object.fromEntries(await Promise.all(pictures)) }),
      engines: by(({ backend }) => backend, ({ made }) => made.engine),
      backends: by(({ backend }) => backend, ({ made }) => made.code.backend!),
      exports: by(({ model }) => model, ({ made }) => made.code.export!),
      variants: Object.fromEntries(
        first.variants.map(({ id, digest }) => [id, digest]),
      ),
    },
  };
}
