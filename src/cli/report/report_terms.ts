import type { DatasetCatalog } from "../../datasets/catalog.ts";
import type { ModelCatalog } from "../../models/catalog.ts";
import type { Report, Terms } from "../../report/report.ts";

/** Terms and citations of every data set, and of the fusers that are named. */
export function reportTerms(
  datasets: DatasetCatalog,
  { models, pictures }: ModelCatalog,
  names: ReadonlySet<string>,
): Pick<Report, "datasets" | "fusers"> {
  return {
    datasets: [...datasets.datasets.values()].map(
      ({ id, title, licence, redistributable, citation, homepage }): Terms => ({
        name: id,
        title,
        licence,
        redistributable,
        citation: citation === null
          ? null
          : `${citation.text} (doi ${citation.doi})`,
        source: homepage,
      }),
    ),
    fusers: [...models.values(), ...pictures.values()]
      .filter(({ id }) => names.has(id))
      .map((entry): Terms => ({
        name: entry.id,
        title: entry.title,
        licence: entry.licence.statement,
        redistributable: entry.licence.redistributable,
        ...citationOf(entry),
      })),
  };
}

/** A rule or a network trained here may have no paper. */
function citationOf(entry: object): Pick<Terms, "citation" | "source"> {
  const { citation } = entry as {
    citation?: { text: string; doi?: string; arxiv?: string; url?: string };
  };
  if (citation === undefined) return { citation: null, source: null };
  const { text, doi, arxiv, url } = citation;
  return {
    citation: text,
    source: doi !== undefined
      ? `https://doi.org/${doi}`
      : arxiv !== undefined
      ? `https://arxiv.org/abs/${arxiv}`
      : url ?? null,
  };
}
