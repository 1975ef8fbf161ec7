import type { ModelInfo, SubsetInfo } from "../version/version_header.ts";
import type { Aggregate } from "./aggregate.ts";

/** What a row of a quality table is about. */
export interface QualityLine {
  readonly model: string;
  /** Null for a model without a record in this table. */
  readonly aggregate: Aggregate | null;
  readonly info: ModelInfo | null;
}

/** The rows of a table of one subset and backend: models in their order, and behind them whoever else has an aggregate. */
export function qualityLines({ subset, backend, aggregates, models }: {
  readonly subset: SubsetInfo;
  readonly backend: string;
  readonly aggregates: readonly Aggregate[];
  readonly models: readonly ModelInfo[];
}): QualityLine[] {
  const mine = aggregates.filter((one) =>
    one.subset === subset.name && one.backend === backend
  );
  const listed = models.flatMap((info): QualityLine[] => {
    const own = mine.filter(({ model }) => model === info.name).map((one) =>
      line(one, info)
    );
    return own.length > 0 ? own : [{ model: info.name, aggregate: null, info }];
  });
  const names = new Set(models.map(({ name }) => name));
  return [
    ...listed,
    ...mine.filter(({ model }) => !names.has(model)).map((one) =>
      line(one, null)
    ),
  ];
}

function line(aggregate: Aggregate, info: ModelInfo | null): QualityLine {
  return { model: aggregate.model, aggregate, info };
}
