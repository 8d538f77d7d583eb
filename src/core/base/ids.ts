/**
 * Ids are the author's, for ever. They start with a letter, because JavaScript re-orders keys that look like integers, and they are
 * never positions, because saved runs and links name them.
 */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const ID_LENGTH = 32;

/** True for "missed-date"; false for "2nd", "Missed", "a--b" and for more than 32 characters. */
export const isId = (text: string): boolean => text.length <= ID_LENGTH && ID_PATTERN.test(text);
