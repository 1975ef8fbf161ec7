import { UnknownNameError } from "../../canon/unknown_name_error.ts";
import { damagedJson } from "../../canon/damaged_json.ts";
import { readText } from "../../files/read_file.ts";
import { parseSuite, type Suite } from "./suite.ts";

const SUITES = new URL("../../../benches/suites/", import.meta.url);

/** The names of the suites in `benches/suites/`, sorted. */
export async function suiteNames(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of Deno.readDir(SUITES)) {
    if (name.endsWith(".json")) names.push(name.slice(0, -".json".length));
  }
  return names.sort();
}

/**
 * The suite of that name.
 *
 * @throws {UnknownNameError} if there is none; the message lists them. @throws {SyntaxError} naming a damaged file.
 */
export async function loadSuite(name: string): Promise<Suite> {
  const names = await suiteNames();
  if (!names.includes(name)) {
    throw new UnknownNameError("run suite", name, names);
  }
  const file = `${name}.json`;
  const json = await readText(new URL(file, SUITES)).then(JSON.parse)
    .catch(damagedJson(`benches/suites/${file}`));
  return parseSuite(json, file);
}
