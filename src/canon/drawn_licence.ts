/** The terms of what this program draws. */
export const DRAWN_LICENCE = "MIT, like the program that drew it";
