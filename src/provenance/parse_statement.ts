/** Reads the text of a statement, which may be anything. */
import { z } from "zod";
import { type Statement, statementSchema } from "./statement_schema.ts";

/**
 * A statement from its text.
 *
 * @param name the file it stands in, for the error
 * @throws {SyntaxError} if it is truncated, damaged, or no statement about a result version
 */
export function parseStatement(text: string, name: string): Statement {
  const parsed = statementSchema.safeParse(parseJson(text, name));
  if (parsed.success) return parsed.data;
  throw new SyntaxError(
    `Cannot read ${name}: it is no statement about a result version: ${
      z.prettifyError(parsed.error)
    }`,
  );
}

/**
 * JSON of a file.
 *
 * @throws {SyntaxError} naming the file
 */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(
      `Cannot read ${name}: it is truncated or damaged (${
        error instanceof Error ? error.message : error
      })`,
      { cause: error },
    );
  }
}
