/** Text from outside as a CSV field that a spreadsheet shows and does not compute. */

import { visibleText } from "../../canon/visible_text.ts";

/** What spreadsheets take for the start of a formula, at the start of a field or after a separator of other locales. */
const FORMULA = /(^|;)(?=[=+\-@＝＋－＠])/g;

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The text with an apostrophe before anything that would be a formula, and with what works unseen (a tab or line break
 * before a formula, too) written out. A number stays a number.
 */
export function csvText(text: string): string {
  return NUMBER.test(text) ? text : visibleText(text).replace(FORMULA, "$1'");
}
