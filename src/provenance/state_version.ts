/** From a version and its files to the statement about them, and its text. */
import { codeUnitOrder } from "../canon/code_unit_order.ts";
import type { UnpackedVersion } from "../results/version/unpacked_version.ts";
import { linesJson } from "./lines_json.ts";
import { recipeOf } from "./recipe.ts";
import {
  BUILDER,
  PREDICATE_TYPE,
  type ProgramIdentity,
  type Stated,
  type Statement,
  STATEMENT_TYPE,
} from "./statement_schema.ts";
import type { VersionContent } from "./version_content.ts";

/** States which bytes a version has and what it was made of. */
export async function stateVersion(
  version: UnpackedVersion,
  files: readonly VersionContent[],
  { program, stated }: {
    /** The program that made the version; null where it is not known. */
    readonly program: ProgramIdentity | null;
    readonly stated: Stated;
  },
): Promise<Statement> {
  const { machine } = version.header;
  return {
    _type: STATEMENT_TYPE,
    subject: files.map(({ name, sha256 }) => ({ name, digest: { sha256 } }))
      .sort((a, b) => codeUnitOrder(a.name, b.name)),
    predicateType: PREDICATE_TYPE,
    predicate: {
      buildDefinition: await recipeOf(version),
      runDetails: {
        builder: {
          id: BUILDER,
          version: {
            runtime: machine.runtime,
            ...(program === null ? {} : { fusebench: program.version }),
          },
        },
        fusebench_program: program,
        fusebench_machine: machine,
        fusebench_stated: stated,
      },
    },
  };
}

/** The one text of a statement, as it is kept and signed. */
export function statementText(statement: Statement): string {
  return `${linesJson(statement, 5)}\n`;
}
