/** `published.json`, read and checked: the tables of papers that this program compares itself with. */

import { checkClaims } from "./check_claims.ts";
import type { ClaimFamily } from "./claims_schema.ts";
import { findFinding } from "./finding.ts";
import { publishedSchema, type PublishedTable } from "./published_schema.ts";

/** Every published table. */
export interface PublishedCatalog {
  /** By id, in the order of the file. */
  readonly tables: ReadonlyMap<string, PublishedTable>;
  /** The claims of papers, in the order of the file. */
  readonly claims: readonly ClaimFamily[];
}

/**
 * Reads the parsed JSON of `published.json`.
 *
 * @throws {SyntaxError} naming the place and the fault: a wrong shape, an id, data set or method that is there twice, a
 * value for a data set the table does not list, a number without the table's digits, a basis that contradicts its subset, a
 * finding that fits no number, a claim that the printed numbers do not make.
 */
export function parsePublished(json: unknown): PublishedCatalog {
  const parsed = publishedSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(issue!.path.map(String).join("."), issue!.message);
  }
  const tables = new Map<string, PublishedTable>();
  for (const table of parsed.data.tables) {
    if (tables.has(table.id)) {
      refuse("tables", `the id "${table.id}" is there twice`);
    }
    checkTable(table);
    tables.set(table.id, table);
  }
  const { claims = [] } = parsed.data;
  unique(claims.map(({ id }) => id), "claims");
  for (const family of claims) {
    const fault = checkClaims(family, tables);
    if (fault !== null) refuse(`claims.${family.id}`, fault);
  }
  return { tables, claims };
}

function checkTable(table: PublishedTable): void {
  const { id, datasets, rows } = table;
  unique(datasets.map(({ name }) => name), `${id}.datasets`);
  unique(rows.map(({ method }) => method), `${id}.rows`);
  for (const { name, subset, basis } of datasets) {
    if ((subset === null) !== (basis === "none")) {
      refuse(
        `${id}.datasets.${name}`,
        "a data set has a subset unless its basis is none",
      );
    }
  }
  for (const finding of table.findings ?? []) {
    const isMeant = rows.some(({ method, values }) =>
      Object.entries(values).some(([dataset, metrics]) =>
        Object.keys(metrics).some((metric) =>
          findFinding([{ ...finding, protocols: undefined }], {
            method,
            dataset,
            metric,
            protocol: "",
          }) !== null
        )
      )
    );
    if (!isMeant) {
      refuse(`${id}.findings`, `no number is meant by "${finding.cause}"`);
    }
  }
  const names = new Set(datasets.map(({ name }) => name));
  for (const { method, values } of rows) {
    for (const [name, metrics] of Object.entries(values)) {
      const place = `${id}.${method}.${name}`;
      if (!names.has(name)) refuse(place, "the table has no such data set");
      for (const [metric, printed] of Object.entries(metrics)) {
        checkDigits(printed, table.digits, `${place}.${metric}`);
      }
    }
  }
}

function checkDigits(printed: string, digits: number, place: string): void {
  const [, fraction = ""] = printed.split(".");
  if (fraction.length !== digits) {
    refuse(
      place,
      `"${printed}" has ${fraction.length} decimals where the table has ${digits}`,
    );
  }
}

function unique(names: readonly string[], place: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse(place, `"${twice}" is there twice`);
}

function refuse(place: string, fault: string): never {
  throw new SyntaxError(`Cannot read published.json: at ${place}: ${fault}`);
}
